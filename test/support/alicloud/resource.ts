import type { JsonObject } from "./json";
import { Refusal, type Service } from "./service";
import type { Timing } from "./timing";

/** What an operation works with. */
export interface Operation {
    readonly service: Service;
    readonly timing: Timing;
}

/** How the engine is to treat another value of an input. */
export type InputKind = "updates" | "replaces";

/** One of the types of @pulumi/alicloud, as its Terraform provider manages it. */
export interface AlicloudResource {
    /** The inputs, each with what another value does. */
    readonly inputs: Readonly<Record<string, InputKind>>;
    /** Those inputs that the service fills in: leaving one out changes nothing. */
    readonly computed: readonly string[];
    /** Minutes that create, update and delete have, unless `customTimeouts` say otherwise. */
    readonly minutes: { readonly create: number; readonly update: number; readonly delete: number };
    /** Sends the write; gives the id. */
    create(operation: Operation, inputs: JsonObject): Promise<string>;
    /** Waits for what was created; a failure leaves the resource in the state. */
    created(operation: Operation, id: string): Promise<void>;
    /** What the service has on record; undefined if there is nothing. Other properties stay as recorded. */
    read(operation: Operation, id: string): Promise<JsonObject | undefined>;
    /** Undefined: the resource cannot be updated. */
    readonly update?: (
        operation: Operation,
        id: string,
        before: JsonObject,
        after: JsonObject,
    ) => Promise<void>;
    delete(operation: Operation, id: string, recorded: JsonObject): Promise<void>;
}

/** Sends a removal. @returns whether there was something to remove */
export async function remove(send: () => Promise<unknown>): Promise<boolean> {
    try {
        await send();
        return true;
    } catch (error) {
        if (error instanceof Refusal && error.meansGone) {
            return false;
        }
        throw error;
    }
}
