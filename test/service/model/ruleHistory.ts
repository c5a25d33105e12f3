import type { Settings } from "alicloud-resource-sharing-emulator";
import * as fc from "fast-check";
import { type FaultStep, faultStep, settings } from "./history";

/** Something that happens to one of the shares without the provider. */
export const ruleEvents = [
    "invite",
    "invite",
    "remove",
    "accept by hand",
    "reject by hand",
    "leave by hand",
    "expire",
    "purge",
    "acceptance begins to fail",
    "acceptance fails no more",
    "a minute passes",
] as const;
export type RuleEvent = (typeof ruleEvents)[number];

/** The shares of a history: two of one sender, one of another, one of a third. */
export const shareCount = 4;

/** Which senders a rule lists, by their names, and whether the first only with its first share. */
export interface RuleDeclaration {
    readonly senders: readonly ("sender" | "second")[];
    readonly firstShareOnly: boolean;
    readonly otherwise: "ignore" | "reject";
    readonly onDelete: "retain" | "leave";
}

export type RuleStep =
    | { readonly kind: "event" | "meanwhile"; readonly event: RuleEvent; readonly share: number }
    | FaultStep
    | { readonly kind: "declare"; readonly declaration: RuleDeclaration }
    /** The program declares responses beside the rule from now on, after so many calls of the rule. */
    | { readonly kind: "respond"; readonly shares: readonly number[]; readonly afterCalls: number }
    | { readonly kind: "run"; readonly operation: "up" | "refresh" | "destroy" };

export interface RuleHistory {
    readonly settings: Partial<Settings>;
    readonly declaration: RuleDeclaration;
    readonly invitedAtFirst: readonly number[];
    readonly steps: readonly RuleStep[];
}

const declaration: fc.Arbitrary<RuleDeclaration> = fc
    .record({
        senders: fc.subarray(["sender", "second"] as const),
        firstShareOnly: fc.boolean(),
        otherwise: fc.constantFrom("ignore" as const, "reject" as const),
        onDelete: fc.constantFrom("retain" as const, "leave" as const),
    })
    .filter(({ senders, otherwise }) => senders.length > 0 || otherwise === "reject");

const share = fc.integer({ min: 0, max: shareCount - 1 });

const step: fc.Arbitrary<RuleStep> = fc.oneof(
    {
        weight: 4,
        arbitrary: fc
            .constantFrom("up" as const, "up" as const, "refresh" as const, "destroy" as const)
            .map((operation): RuleStep => ({ kind: "run", operation })),
    },
    {
        weight: 6,
        arbitrary: fc
            .tuple(
                fc.constantFrom("event" as const, "meanwhile" as const),
                fc.constantFrom(...ruleEvents),
                share,
            )
            .map(([kind, event, one]): RuleStep => ({ kind, event, share: one })),
    },
    { weight: 2, arbitrary: faultStep },
    { weight: 1, arbitrary: declaration.map((one): RuleStep => ({ kind: "declare", declaration: one })) },
    {
        weight: 2,
        arbitrary: fc
            .tuple(fc.uniqueArray(share), fc.integer({ min: 0, max: 6 }))
            .map(([shares, afterCalls]): RuleStep => ({ kind: "respond", shares, afterCalls })),
    },
);

export const ruleHistory: fc.Arbitrary<RuleHistory> = fc.record({
    settings,
    declaration,
    invitedAtFirst: fc.uniqueArray(share),
    steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});
