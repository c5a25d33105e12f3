import { cacheDirectory } from "../../../tools/src/pulumi-cli/cacheDirectory";

const home = "/home/user";

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ["linux", {}, "/home/user/.cache"],
    ["linux", { XDG_CACHE_HOME: "/elsewhere" }, "/elsewhere"],
    ["linux", { XDG_CACHE_HOME: "" }, "/home/user/.cache"],
    ["darwin", { XDG_CACHE_HOME: "/elsewhere" }, "/home/user/Library/Caches"],
    ["win32", { LOCALAPPDATA: "/local" }, "/local"],
    ["win32", {}, "/home/user/AppData/Local"],
])("on %s with %j, in %s", (platform, environment, parent) => {
    const directory = cacheDirectory("pulumi-3.259.0", { environment, platform, home });
    expect(directory).toBe(`${parent}/pulumi-alicloud-resource-sharing/pulumi-3.259.0`);
});
