import type { Account } from "alicloud-resource-sharing-emulator";

/**
 * What a program declares of the one resource that a scenario is about: its inputs and, among them, the options `customTimeouts`
 * and `ignoreChanges`; null where it declares none.
 */
export type Declaration = Readonly<Record<string, unknown>> | null;

/** How an operation ended, and what it told the user. */
export interface Outcome {
    readonly succeeded: boolean;
    readonly output: string;
}

/** Runs a program as the engine does. */
export interface Driver {
    /** Uses another account's credentials from now on. */
    become(account: Account): void;
    /** Changes the program. */
    declare(declaration: Declaration): Promise<void>;
    preview(): Promise<Outcome & { readonly changes: boolean }>;
    up(): Promise<Outcome>;
    refresh(): Promise<Outcome>;
    destroy(): Promise<Outcome>;
    /** The response's outputs; undefined where the state has none. */
    outputs(): Promise<Readonly<Record<string, unknown>> | undefined>;
}
