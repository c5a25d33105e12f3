#!/usr/bin/env node
/** The plugin's process; the engine passes its own address. */
import { createAccounts } from "../../account/accounts";
import { packageRepository } from "../../common/packageRepository";
import { packageName } from "../../common/packageTokens";
import { packageVersion } from "../../common/packageVersion";
import { engineAddress } from "../engine/engineAddress";
import { Engine } from "./engine";
import { createHandlers, lookUpsByToken } from "./registry";
import { startServer } from "./server";

async function run(address: string): Promise<void> {
    const engine = new Engine(address);
    const { port } = await startServer({
        resources: createHandlers(address),
        lookUpsByToken,
        version: packageVersion(),
        // Loaded on demand: an `up` does not need it.
        schema: () => require("./schema/packageSchema").packageSchema(packageVersion(), packageRepository()),
        createAccounts: (config) =>
            createAccounts(config, {
                namespace: packageName,
                beforeWrite: () => engine.requireThere(),
                warn: (line) => engine.warn(line),
                debug: (line) => engine.debug(line),
            }),
        // Loaded by the first component: the SDK's runtime takes longer to load than the plugin.
        construct(call, providerReference) {
            const { construct }: typeof import("./construct/construct") = require("./construct/construct");
            return construct(call, { engineAddress: address, providerReference });
        },
        log: (urn, line, isPassing) => engine.log(urn, line, isPassing),
        warn: (urn, line) => engine.warn(line, urn),
    });
    // The engine reads the port from the first line of standard output; nothing else is printed there.
    process.stdout.write(`${port}\n`);
    engine.whenGone(() => process.exit(0));
}

const address = engineAddress(process.argv.slice(2));
if (address === undefined) {
    console.error("This is a plugin of Pulumi, which starts it by itself: see the package's README.");
    process.exitCode = 1;
} else {
    run(address).catch((error: unknown) => {
        console.error(error);
        process.exit(1);
    });
}
