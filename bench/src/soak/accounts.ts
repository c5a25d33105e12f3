/** The provider's account. It assumes a role in each of the others. */
export const operator = account("operator", 1_000);

/** Rules accept what the first of them shares. */
export const senders = [account("sender-0", 2_000), account("sender-1", 2_001)] as const;

/** Accounts with responses. */
export const receivers = Array.from({ length: 40 }, (_, index) =>
    account(`receiver-${index}`, 3_000 + index),
);

/** Accounts with one rule each. */
export const ruleReceivers = Array.from({ length: 4 }, (_, index) => account(`rule-${index}`, 4_000 + index));

/** Whether the account's rule rejects what it does not accept. */
export function rejectsOthers({ id }: { readonly id: string }): boolean {
    return Number(id) % 2 === 1;
}

export const everyone = [operator, ...senders, ...receivers, ...ruleReceivers];

export function roleOf({ id }: { readonly id: string }) {
    return { roleArn: `acs:ram::${id}:role/sharing` };
}

function account(name: string, number: number) {
    return {
        id: String(1_000_000_000_000_000 + number),
        name,
        accessKeyId: `AccessKeyIdOf-${name}`,
        accessKeySecret: `AccessKeySecretOf-${name}`,
    };
}
