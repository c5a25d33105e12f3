/**
 * Whether every scenario is played in process by both adapters with every variant of the service, also those that cannot
 * change it: `npm run test:full`, which takes longer than `npm test` may.
 */
export const everyScenario = Reflect.get(globalThis, "everyScenario") === true;
