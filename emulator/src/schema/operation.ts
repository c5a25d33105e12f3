import { operationNames } from "../service/operations.js";
import { oneOf } from "./values.js";

/** The name of an operation; its type is any string, because programs compose it. */
export const operation = oneOf<readonly string[]>(operationNames);
