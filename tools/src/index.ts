export { ensurePulumi } from "./pulumi-cli/ensure-pulumi";
export type { PulumiInstallation } from "./pulumi-cli/installation";
export { NoPulumiError } from "./pulumi-cli/way";
