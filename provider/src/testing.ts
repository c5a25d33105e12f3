/**
 * Mocks for unit tests of programs: `pulumi.runtime.setMocks(mocks(), "my-project")`. They need neither the Pulumi CLI nor a
 * network.
 */

export type { Known, MockedFunction, MockedOutputs, MockedResource } from "./testing/mockedOutputs";
export { mocks, type ResourceSharingMocks } from "./testing/mocks";
