import type { ServiceError } from "@grpc/grpc-js";
import type { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import type { InputProblem } from "../../common/inputProblem";
import { UserFacingError } from "../../common/userFacingError";
import type { PartialStateError } from "../../resources/resourceHandler";
import { checkFailure } from "../engine/checkFailure";
import { truncateMessage, truncateState } from "../engine/truncateForEngine";
import { marshal } from "./marshal";
import { AnyMessage, grpc, provider, status } from "./pulumiModules";

/** A failure in gRPC's form: what the engine shows, and what it keeps. */
export type Failure = Pick<ServiceError, "code" | "details"> & Partial<Pick<ServiceError, "metadata">>;

export class CallFailure extends Error {
    constructor(readonly failure: Failure) {
        super(failure.details);
    }
}

/** An error in the form that the engine shows: one message, and a JavaScript stack only for a fault of this package. */
export function failureOf(error: unknown): Failure {
    const message =
        error instanceof Error && !(error instanceof UserFacingError)
            ? (error.stack ?? error.message)
            : error instanceof Error
              ? error.message
              : String(error);
    return { code: grpc.status.UNKNOWN, details: truncateMessage(message) };
}

/**
 * Makes the engine keep the resource after a create or update that failed, so that nothing is forgotten: the next `up`
 * continues with an update. It does not include the inputs: the engine has them, and accepts those of a failure only
 * from a read.
 * @param secrets paths of what to mark as secret in the state.
 */
export function partialFailure(
    { message, partialState }: PartialStateError,
    secrets: ReadonlySet<string>,
): CallFailure {
    const reason = truncateMessage(message);
    const detail = new provider.ErrorResourceInitFailed();
    detail.setId(partialState.id);
    detail.setProperties(marshal(truncateState(partialState.state), secrets));
    detail.setReasonsList([reason]);
    const packed = new AnyMessage();
    packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const all = new status.Status();
    all.setCode(grpc.status.UNKNOWN);
    all.setMessage(reason);
    all.setDetailsList([packed]);
    const metadata = new grpc.Metadata();
    metadata.set("grpc-status-details-bin", Buffer.from(all.serializeBinary()));
    return new CallFailure({ code: grpc.status.UNKNOWN, details: reason, metadata });
}

export function checkFailures(problems: readonly InputProblem[]): CheckFailure[] {
    return problems.map(checkFailure).map(({ reason }) => new provider.CheckFailure().setReason(reason));
}
