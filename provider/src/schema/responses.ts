/** How an account can respond to an invitation. */
export const responses = ["accept", "reject"] as const;
export type ResponseKind = (typeof responses)[number];

/** Whether a decision is to respond. */
export function isResponse(decision: string): decision is ResponseKind {
    return responses.some((response) => response === decision);
}

/** What an acceptance waits for: until the share is joined, or until its resources can be used as well. */
export const waitTargets = ["share", "resources"] as const;
export type WaitTarget = (typeof waitTargets)[number];
