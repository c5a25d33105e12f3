import type { Account } from "../store/records.js";

/** The name of an account; its id if it is not one of the emulator's. */
export function accountName(id: string, accounts: readonly Account[]): string {
    return accounts.find((account) => account.id === id)?.name ?? id;
}
