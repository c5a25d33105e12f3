export const responses = ["accept", "reject"] as const;
export type ResponseKind = (typeof responses)[number];

export function isResponse(decision: string): decision is ResponseKind {
    return responses.some((response) => response === decision);
}

/** When an acceptance is complete: once the share is joined, or once its resources are usable as well. */
export const waitTargets = ["share", "resources"] as const;
export type WaitTarget = (typeof waitTargets)[number];
