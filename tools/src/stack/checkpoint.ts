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
 * Parses the output of `pulumi stack export`.
 * @throws Error if it is not a checkpoint
 */
export function parseCheckpoint(json: string): Checkpoint {
    const value: unknown = JSON.parse(json);
    if (!isCheckpoint(value)) {
        throw new Error("pulumi stack export did not print a checkpoint.");
    }
    return value;
}

function isCheckpoint(value: unknown): value is Checkpoint {
    if (!isObject(value) || typeof value.version !== "number" || !isObject(value.deployment)) {
        return false;
    }
    const { resources } = value.deployment;
    return resources === undefined || (Array.isArray(resources) && resources.every(isResource));
}

function isResource(value: unknown): boolean {
    return isObject(value) && typeof value.urn === "string" && typeof value.type === "string";
}
