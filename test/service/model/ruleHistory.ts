import type { Settings } from "alicloud-resource-sharing-emulator";
import * as fc from "fast-check";
import { settings } from "./history";
import { type Step, stepOf } from "./step";

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

/** An event, and the number of the share that it happens to. */
export interface RuleEvent {
    readonly event: (typeof ruleEvents)[number];
    readonly share: number;
}

/** The shares of a history: two of one sender, one of another, one of a third. */
export const shareCount = 4;

/** Which senders a rule lists, by their names, and whether the first only with its first share. */
export interface RuleDeclaration {
    readonly senders: readonly ("sender" | "second")[];
    readonly firstShareOnly: boolean;
    readonly otherwise: "ignore" | "reject";
    readonly onDelete: "retain" | "leave";
}

/** Responses that the program declares beside the rule. */
export interface Responses {
    /** The numbers of the shares that they respond to. */
    readonly respondTo: readonly number[];
    /** After how many calls of the rule the engine comes to them; 0: before the rule. */
    readonly afterCalls: number;
}

export interface RuleHistory {
    readonly settings: Partial<Settings>;
    readonly declaration: RuleDeclaration;
    readonly invitedAtFirst: readonly number[];
    readonly steps: readonly Step<RuleEvent, RuleDeclaration | Responses>[];
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

const event: fc.Arbitrary<RuleEvent> = fc.record({ event: fc.constantFrom(...ruleEvents), share });

const responses: fc.Arbitrary<Responses> = fc.record({
    respondTo: fc.uniqueArray(share),
    afterCalls: fc.integer({ min: 0, max: 6 }),
});

const change = fc.oneof({ weight: 1, arbitrary: declaration }, { weight: 2, arbitrary: responses });

export const ruleHistory: fc.Arbitrary<RuleHistory> = fc.record({
    settings,
    declaration,
    invitedAtFirst: fc.uniqueArray(share),
    steps: fc.array(stepOf(event, change, 3), { minLength: 1, maxLength: 14 }),
});
