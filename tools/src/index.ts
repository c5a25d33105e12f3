export { Interruption, interruption } from "./interruption";
export { ensurePulumi } from "./pulumi-cli/ensurePulumi";
export { ensureGoProgram, sdkGenerator, yamlHost } from "./pulumi-cli/goPrograms";
export type { PulumiInstallation } from "./pulumi-cli/installation";
export { NoPulumiError } from "./pulumi-cli/installMethod";
export type { Checkpoint, CheckpointResource } from "./stack/checkpoint";
export type { CommandOptions, CommandResult, RunningCommand } from "./stack/command";
export { isolatedEnvironment } from "./stack/isolatedEnvironment";
export { Stack, type StackOptions } from "./stack/stack";
