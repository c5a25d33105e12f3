import { isObject } from "../json";

/** A resource as it is stored in the state. */
export interface CheckpointResource {
    readonly urn: string;
    readonly type: string;
    readonly id?: string;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly outputs?: Readonly<Record<string, unknown>>;
    readonly initErrors?: readonly string[];
    readonly [property: string]: unknown;
}

/** The format that `pulumi stack export` prints and `pulumi stack import` reads. */
export interface Checkpoint {
    readonly version: number;
    readonly deployment: {
        readonly resources?: readonly CheckpointResource[];
        readonly [property: string]: unknown;
    };
}

/**
 * Parses the file in which a local backend keeps a stack's state. It has the deployment that `pulumi stack export` prints.
 * @throws Error if it is not such a file
 */
export function parseCheckpointFile(json: string): Checkpoint {
    const file: unknown = JSON.parse(json);
    const { version, checkpoint } = isObject(file) ? file : {};
    const value = { version, deployment: isObject(checkpoint) ? checkpoint.latest : undefined };
    if (!isCheckpoint(value)) {
        throw new Error("The backend's file of the stack is not a checkpoint.");
    }
    return value;
}

function isCheckpoint(value: { version: unknown; deployment: unknown }): value is Checkpoint {
    if (typeof value.version !== "number" || !isObject(value.deployment)) {
        return false;
    }
    const { resources } = value.deployment;
    return resources === undefined || (Array.isArray(resources) && resources.every(isResource));
}

function isResource(value: unknown): boolean {
    return isObject(value) && typeof value.urn === "string" && typeof value.type === "string";
}
