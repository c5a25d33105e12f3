import { pluginTypes } from "../adapters/engine/typeTokens";
import { packageRepository, pluginDownloadUrl } from "../common/packageRepository";
import { packageName, tokenOf } from "../common/packageTokens";
import { packageVersion } from "../common/packageVersion";
import { settingNames } from "../schema/settings";
import type { Adapter, PluginOptions } from "./adapter";
import { oneLineError } from "./oneLineError";
import * as pulumi from "./sdk";

/** The plugin of this package's version, and where the engine downloads it unless the program says otherwise. */
const ownPlugin = { version: packageVersion(), pluginDownloadURL: pluginDownloadUrl(packageRepository()) };

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
            // The engine prepends the function's name, and the message has the look-up's name already.
            throw oneLineError(`${name}: ${message.replace(/^invocation of \S+ returned an error: /, "")}`);
        }
    },
};

/** The program's own options take precedence. */
function withOptions<Options extends PluginOptions>(options: Options): Options {
    const { version = ownPlugin.version, pluginDownloadURL = ownPlugin.pluginDownloadURL } = options;
    return { ...options, version, pluginDownloadURL };
}

/** The engine hides other namespaces from the plugin. What they set may name another account, so nothing is done. */
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
