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

/** What makes each component fail that is under construction: else the engine waits for ever after an error in an `apply`. */
const running = new Set<(error: unknown) => void>();
process.on("unhandledRejection", (error) => {
    for (const fail of running) {
        fail(error);
    }
});

/** Declares resources with the engine's monitor, for any number of components at once. @returns once all are registered. */
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
