import { packageManifest } from "./packageManifest";

export function packageVersion(): string {
    return packageManifest().requiredString("version");
}
