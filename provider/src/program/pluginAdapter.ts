import { pluginTypes } from "../adapters/engine/typeTokens";
import { packageRepository, pluginDownloadUrl } from "../common/packageRepository";
import { packageName, tokenOf } from "../common/packageTokens";
import { packageVersion } from "../common/packageVersion";
import { settingNames } from "../schema/settings";
import type { Adapter, PluginOptions } from "./adapter";
import { oneLineError } from "./oneLineError";
import * as pulumi from "./sdk";

/** The plugin that belongs to this package, and where the engine downloads it unless it has been told of one. */
const ownPlugin = { version: packageVersion(), pluginDownloadURL: pluginDownloadUrl(packageRepository()) };

/** Reaches the provider in the plugin's process. */
export const pluginAdapter: Adapter = {
    types: pluginTypes,
    providerPackage: packageName,
    argumentName: (setting) => setting,
    argumentsWithEndpoints: {},
    withOptions,
    ownProperties: () => ({}),
    problemWith(typeName, _, { provider, parent }) {
        const explicit = provider ?? parent?.getProvider(pluginTypes[typeName].token);
        return explicit === undefined ? problemWithConfig(pulumi.runtime.allConfig()) : undefined;
    },
    async lookUp(name, args, explicit) {
        const problem = explicit === undefined ? problemWithConfig(pulumi.runtime.allConfig()) : undefined;
        if (problem !== undefined) {
            throw oneLineError(`${name}: ${problem}.`);
        }
        try {
            const options: pulumi.InvokeOptions =
                explicit === undefined ? {} : { provider: explicit.provider };
            return await pulumi.runtime.invoke(tokenOf(name), args, withOptions(options));
        } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            // The engine names the function before what the plugin says, and the look-up is named already.
            throw oneLineError(`${name}: ${message.replace(/^invocation of \S+ returned an error: /, "")}`);
        }
    },
};

/** The program's own options go first. */
function withOptions<Options extends PluginOptions>(options: Options): Options {
    const { version = ownPlugin.version, pluginDownloadURL = ownPlugin.pluginDownloadURL } = options;
    return { ...options, version, pluginDownloadURL };
}

/**
 * The engine shows a plugin its own namespace of the configuration and no other. Settings of the other adapter that it
 * does not see may name another account, so nothing is done without them.
 */
function problemWithConfig(config: Readonly<Record<string, string>>): string | undefined {
    const unseen = settingNames.filter(
        (name) => config[`alicloud:${name}`] !== undefined && config[`${packageName}:${name}`] === undefined,
    );
    if (unseen.length === 0) {
        return undefined;
    }
    const keys = (namespace: string) => unseen.map((name) => `${namespace}:${name}`).join(", ");
    return `the plugin does not see ${keys("alicloud")}: set ${keys(packageName)} as well, or use a Provider`;
}
