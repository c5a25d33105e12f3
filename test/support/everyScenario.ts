/** Whether every scenario is played in every way: `npm run test:scenarios`, which takes longer than `npm test` may. */
export const everyScenario = Reflect.get(globalThis, "everyScenario") === true;
