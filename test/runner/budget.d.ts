export function overBudget(
    recorded: Readonly<Record<string, number>>,
    measured: Readonly<Record<string, number>>,
): string[];
