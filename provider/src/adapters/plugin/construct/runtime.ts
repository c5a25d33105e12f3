import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import * as pulumi from "../../../program/sdk";

/** What the SDK's own server of components uses, but the SDK does not declare. */
interface UndeclaredState {
    /** Runs with a separate state of the SDK, in the asynchronous context. */
    withLocalStorage<Result>(run: () => Promise<Result>): Promise<Result>;
}
interface UndeclaredSettings {
    awaitFeatureSupport(): Promise<void>;
    waitForRPCs(): Promise<void>;
}

const { withLocalStorage }: UndeclaredState = require("@pulumi/pulumi/runtime/state");
const { awaitFeatureSupport, waitForRPCs }: UndeclaredSettings = require("@pulumi/pulumi/runtime/settings");

/**
 * The components under construction, each with a function that makes it fail. Nobody handles an error in an `apply`
 * otherwise, and the engine would wait for ever.
 */
const running = new Set<(error: unknown) => void>();
process.on("unhandledRejection", (error) => {
    for (const fail of running) {
        fail(error);
    }
});

/**
 * Declares resources with the engine's monitor, as a program does. Several components can be under construction at
 * once.
 * @returns once all resources are registered.
 */
export function inRuntimeOf<Result>(
    request: ConstructRequest,
    engineAddress: string,
    declare: () => Promise<Result>,
): Promise<Result> {
    return withLocalStorage(async () => {
        pulumi.runtime.resetOptions(
            request.getProject(),
            request.getStack(),
            request.getParallel(),
            engineAddress,
            request.getMonitorendpoint(),
            request.getDryrun(),
            request.getOrganization(),
        );
        await awaitFeatureSupport();
        const config = Object.fromEntries(request.getConfigMap().entries());
        pulumi.runtime.setAllConfig(config, request.getConfigsecretkeysList());
        return unlessRejected(async () => {
            const result = await declare();
            await waitForRPCs();
            return result;
        });
    });
}

/** Fails on any rejection that nobody else handles. */
function unlessRejected<Result>(run: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
        running.add(reject);
        run()
            .finally(() => running.delete(reject))
            .then(resolve, reject);
    });
}
