export function overBudget(
    recorded: Readonly<Record<string, number>>,
    measured: Readonly<Record<string, number>>,
): string[];

export function recordOf(
    recorded: Readonly<Record<string, number>> | undefined,
    measured: Readonly<Record<string, number>>,
): Record<string, number>;
