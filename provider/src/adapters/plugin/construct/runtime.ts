import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import * as pulumi from "../../../program/sdk";

/** What the SDK does not declare, although its own server of components is made of it. */
interface UndeclaredState {
    /** Runs with a state of the SDK of its own: that of the asynchronous context. */
    withLocalStorage<Result>(run: () => Promise<Result>): Promise<Result>;
}
interface UndeclaredSettings {
    /** Asks the engine's monitor what it supports. */
    awaitFeatureSupport(): Promise<void>;
    /** Waits until every resource that has been declared is registered. */
    waitForRPCs(): Promise<void>;
}

const { withLocalStorage }: UndeclaredState = require("@pulumi/pulumi/runtime/state");
const { awaitFeatureSupport, waitForRPCs }: UndeclaredSettings = require("@pulumi/pulumi/runtime/settings");

/**
 * The components that are being constructed, each with what makes it fail. An error in an `apply` reaches nobody by
 * itself, and the engine would wait for ever.
 */
const running = new Set<(error: unknown) => void>();
process.on("unhandledRejection", (error) => {
    for (const fail of running) {
        fail(error);
    }
});

/**
 * Declares resources with the engine's monitor as a program does. Any number of components can be constructed at the same
 * time.
 * @returns once every resource is registered
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

/** Fails as soon as anything is rejected that nobody else takes care of. */
function unlessRejected<Result>(run: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
        running.add(reject);
        run()
            .finally(() => running.delete(reject))
            .then(resolve, reject);
    });
}
