import type { Account } from "../store/records.js";

/** What an account is called, or its id where it is none of the emulator's. */
export function accountName(id: string, accounts: readonly Account[]): string {
    return accounts.find((account) => account.id === id)?.name ?? id;
}
