import { join } from "node:path";

/** The root of the repository. */
export const repository = join(__dirname, "..", "..", "..");

/** The folder of the stand-in for `pulumi-resource-alicloud`. */
export const standInDirectory = join(repository, "test", "support", "alicloud");

/** A fiftieth of the real provider's pauses. */
export const standInEnvironment = { ALICLOUD_STAND_IN_PAUSES: "0.02" } as const;
