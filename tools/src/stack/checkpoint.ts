import { isObject } from "../json";

/** A resource as the backend keeps it. */
export interface CheckpointResource {
    readonly urn: string;
    readonly type: string;
    readonly id?: string;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly outputs?: Readonly<Record<string, unknown>>;
    readonly initErrors?: readonly string[];
    readonly [property: string]: unknown;
}

/** What `pulumi stack export` prints and `pulumi stack import` takes. */
export interface Checkpoint {
    readonly version: number;
    readonly deployment: {
        readonly resources?: readonly CheckpointResource[];
        readonly [property: string]: unknown;
    };
}

/** Reads what `pulumi stack export` prints. */
export function parseCheckpoint(text: string): Checkpoint {
    const value: unknown = JSON.parse(text);
    if (!isCheckpoint(value)) {
        throw new Error("pulumi stack export printed something that is not a checkpoint.");
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
