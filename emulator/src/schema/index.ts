export { accountList } from "./account.js";
export { problemsOf } from "./problems.js";
export { someSettings } from "./setting.js";
export { snapshot, state } from "./snapshot.js";
