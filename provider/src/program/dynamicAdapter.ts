import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { problemWithTimeouts } from "../adapters/dynamic/customTimeouts";
import { dynamicTypes, type TypeName } from "../adapters/engine/typeTokens";
import { sentenceOf } from "../common/inputProblem";
import { tokenOf } from "../common/packageTokens";
import { printable } from "../common/printable";
import type { LookUpName } from "../schema/lookUps";
import { alicloud, programKey } from "../schema/settings";
import type { Adapter, ExplicitProvider } from "./adapter";
import { oneLineError } from "./oneLineError";
import * as pulumi from "./sdk";

export const dynamicAdapter: Adapter = {
    types: dynamicTypes,
    providerPackage: "pulumi-nodejs",
    argumentName: (setting) => `${alicloud}:${setting}`,
    argumentsWithEndpoints: { [programKey]: "true" },
    withOptions: (options) => options,
    ownProperties: (name, { customTimeouts }) => ({
        // Passed only if set: the engine creates promises for every name, and a stack has hundreds of resources.
        ...(customTimeouts === undefined ? {} : { customTimeouts }),
        __provider: dynamicTypes[name].providerText,
    }),
    problemWith(typeName, resourceName, { customTimeouts, import: importedId }) {
        if (importedId) {
            return problemWithImport(typeName, `${resourceName}=${importedId}`);
        }
        const problem = customTimeouts === undefined ? undefined : problemWithTimeouts(customTimeouts);
        return problem && sentenceOf(problem);
    },
    async lookUp(name, args, explicit) {
        if (pulumi.runtime.getMonitor() instanceof MockMonitor) {
            // In a unit test, the program's mocks respond to the plugin's tokens.
            return pulumi.runtime.invoke(tokenOf(name), args);
        }
        // Loaded by the first look-up: a program without one needs nothing of the provider.
        const {
            lookUp,
        }: typeof import("../adapters/inProcess/lookUp") = require("../adapters/inProcess/lookUp");
        const outcome = await lookUp(name, { ...args }, configOf(name, explicit), {
            warn: (line) => void pulumi.log.warn(printable(line)),
            debug: (line) => void pulumi.log.debug(printable(line)),
        });
        if ("problem" in outcome) {
            throw oneLineError(`${name}: ${outcome.problem}`);
        }
        return outcome.found;
    },
};

/** The engine does not pass the provider's code for this, and Pulumi fails with a stack trace. */
function problemWithImport(typeName: TypeName, responseToImport: string): string {
    return typeName === "InvitationResponse"
        ? "Pulumi cannot import a dynamic resource by the option `import`: leave it out, and `pulumi up` adopts what was" +
              ` sent already; or run \`npx pulumi-alicloud-resource-sharing import ${responseToImport}\` and follow what it prints`
        : "a rule cannot be imported: leave the option `import` out, and `pulumi up` adopts what is answered already";
}

function configOf(
    name: LookUpName,
    explicit: ExplicitProvider | undefined,
): Readonly<Record<string, string>> {
    const config = explicit === undefined ? pulumi.runtime.allConfig() : explicit.config;
    if (config === undefined) {
        throw oneLineError(
            `${name}: the provider is not a Provider of this package, whose arguments a look-up needs.`,
        );
    }
    return config;
}
