import { nodeVersion, type System } from "../plugin-archives/systems";

/** Where Node.js publishes the executable of a system. */
export interface OfficialFile {
    /** As the published checksums name it, relative to the folder of the version. */
    readonly name: string;
    /** Path of the executable in the archive; undefined if the file is the executable. */
    readonly member: string | undefined;
}

/** https://nodejs.org/dist/ */
export function officialFile({ os, arch }: Pick<System, "os" | "arch">): OfficialFile {
    const architecture = arch === "amd64" ? "x64" : "arm64";
    if (os === "windows") {
        return { name: `win-${architecture}/node.exe`, member: undefined };
    }
    const folder = `node-v${nodeVersion}-${os}-${architecture}`;
    return { name: `${folder}.tar.gz`, member: `${folder}/bin/node` };
}
