/** How an account can respond to an invitation. */
export const responses = ["accept", "reject"] as const;
export type ResponseKind = (typeof responses)[number];

/** Whether a decision is to respond. */
export function isResponse(decision: string): decision is ResponseKind {
    return responses.some((response) => response === decision);
}

/** When an accepted share is ready: once it is joined, or once its resources can be used as well. */
export const waitTargets = ["share", "resources"] as const;
export type WaitTarget = (typeof waitTargets)[number];
