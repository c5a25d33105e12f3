import type { ServiceError } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { AnyMessage, grpc } from "./grpc";
import type { JsonObject } from "./json";
import { send } from "./properties";

/** A create or an update that failed after its write: the engine keeps the resource, and updates it next time. */
export class PartialFailure extends Error {
    constructor(
        readonly id: string,
        readonly recorded: JsonObject,
        reason: unknown,
    ) {
        super(messageOf(reason));
    }
}

/** An error as gRPC sends it. */
export function failureOf(error: unknown): Pick<ServiceError, "code" | "details" | "metadata"> {
    const details = messageOf(error);
    const metadata = new grpc.Metadata();
    if (error instanceof PartialFailure) {
        const detail = new ErrorResourceInitFailed()
            .setId(error.id)
            .setProperties(send(error.recorded))
            .setReasonsList([details]);
        const packed = new AnyMessage();
        packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
        const status = new Status().setCode(grpc.status.UNKNOWN).setMessage(details).setDetailsList([packed]);
        metadata.set("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
    }
    return { code: grpc.status.UNKNOWN, details, metadata };
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
