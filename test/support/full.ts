/** Whether everything is played in every way: by `npm run test:full`, which takes longer than `npm test` may. */
export const full = Reflect.get(globalThis, "full") === true;
