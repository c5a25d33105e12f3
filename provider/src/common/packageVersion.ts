import { packageManifest } from "./packageManifest";

/** The version of this package, such as `1.2.3`. */
export function packageVersion(): string {
    return packageManifest().requiredString("version");
}
