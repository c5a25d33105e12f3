import { descendantsIn } from "../../../tools/src/stack/descendants";

const list = `
    1     0
   10     1
   11    10
   12    10
  110    11
   20     1
`;

test.each([
    [10, [11, 12, 110]],
    [11, [110]],
    [110, []],
    [99, []],
])("the descendants of %d are %j", (processId, descendants) => {
    expect(descendantsIn(list, processId)).toEqual(descendants);
});
