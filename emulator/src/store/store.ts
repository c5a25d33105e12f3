import { InputError } from "../errors/inputError.js";
import { NotFoundError } from "../errors/notFoundError.js";
import { type RegionId, regionIds } from "../regions.js";
import type { Account, FailedResource, FailureReason, Invitation, ResourceStatus, Share } from "./records.js";
import { type RegionRecords, RegionStore } from "./regionStore.js";
import { TemporaryKeys } from "./temporaryKeys.js";

/** A resource directory: accounts that share with one another without invitations. */
export interface ResourceDirectory {
    readonly id: string;
    /** The account that may enable sharing: the first account that was given with this directory. */
    readonly managementAccountId: string;
    sharingEnabled: boolean;
}

/** A resource that acceptances fail for. A null member matches everything. */
export interface AcceptanceFailure {
    readonly resourceId: string;
    readonly shareId: string | null;
    readonly receiverId: string | null;
    readonly reason: FailureReason;
    readonly description: string;
}

/** The status that receivers see of a resource, whatever it really is. A null member matches everything. */
export interface StatusOverride {
    readonly resourceId: string;
    readonly receiverId: string | null;
    readonly status: ResourceStatus;
    readonly message: string;
}

/** All records: accounts, resource directories, and a store for each region. */
export class Store {
    readonly accounts: ReadonlyMap<string, Account>;
    readonly directories: ReadonlyMap<string, ResourceDirectory>;
    readonly temporaryKeys = new TemporaryKeys();
    readonly acceptanceFailures = new Set<AcceptanceFailure>();
    /** Newest first; the first that matches applies. */
    statusOverrides: readonly StatusOverride[] = [];

    private readonly regions = new Map<RegionId, RegionStore>(
        regionIds.map((id) => [id, new RegionStore(id)]),
    );
    private readonly accountsByKey: ReadonlyMap<string, Account>;
    private readonly denied = new Map<string, Set<string>>();

    constructor(accounts: readonly Account[]) {
        this.accounts = new Map(accounts.map((account) => [account.id, account]));
        this.accountsByKey = new Map(accounts.map((account) => [account.accessKeyId, account]));
        this.directories = directoriesOf(accounts);
    }

    account(id: string): Account | undefined {
        return this.accounts.get(id);
    }

    accountNamed(nameOrId: string): Account | undefined {
        return this.account(nameOrId) ?? [...this.accounts.values()].find(({ name }) => name === nameOrId);
    }

    /** The account with a name or an id. @throws InputError naming the accounts that exist */
    requireAccount(nameOrId: string): Account {
        return requireAccount([...this.accounts.values()], nameOrId);
    }

    accountByKey(accessKeyId: string): Account | undefined {
        return this.accountsByKey.get(accessKeyId);
    }

    region(id: RegionId): RegionStore {
        const region = this.regions.get(id);
        if (region === undefined) {
            throw new Error(`there is no region ${id}`);
        }
        return region;
    }

    replaceRegion(id: RegionId, records: RegionRecords): void {
        const region = new RegionStore(id);
        region.restore(records);
        this.regions.set(id, region);
    }

    allRegions(): IterableIterator<RegionStore> {
        return this.regions.values();
    }

    /** An invitation, and the region that holds it. */
    findInvitation(id: string): { region: RegionStore; invitation: Invitation } | undefined {
        for (const region of this.regions.values()) {
            const invitation = region.invitation(id);
            if (invitation !== undefined) {
                return { region, invitation };
            }
        }
        return undefined;
    }

    /** An invitation, and the region that holds it. @throws NotFoundError */
    requireInvitation(id: string): { region: RegionStore; invitation: Invitation } {
        const found = this.findInvitation(id);
        if (found === undefined) {
            throw new NotFoundError(`there is no invitation ${JSON.stringify(id)}`);
        }
        return found;
    }

    /** A share, and the region that holds it. @throws NotFoundError */
    requireShare(id: string): { region: RegionStore; share: Share } {
        const region = this.findShareRegion(id);
        const share = region?.share(id);
        if (region === undefined || share === undefined) {
            throw new NotFoundError(`there is no share ${JSON.stringify(id)}`);
        }
        return { region, share };
    }

    /** The region that holds a share. */
    findShareRegion(shareId: string): RegionStore | undefined {
        return [...this.regions.values()].find((region) => region.share(shareId) !== undefined);
    }

    /** Removes every injected failure and status, and allows every operation again. */
    clearOverrides(): void {
        this.acceptanceFailures.clear();
        this.statusOverrides = [];
        this.denied.clear();
    }

    deny(accountId: string, operation: string): void {
        const operations = this.denied.get(accountId) ?? new Set();
        this.denied.set(accountId, operations.add(operation));
    }

    allow(accountId: string, operation: string): void {
        this.denied.get(accountId)?.delete(operation);
    }

    isDenied(accountId: string, operation: string): boolean {
        return this.denied.get(accountId)?.has(operation) ?? false;
    }

    /** The injected failure that a receiver's acceptance meets for a resource, if any. */
    acceptanceFailure(
        resource: Pick<FailedResource, "resourceId">,
        shareId: string,
        receiverId: string,
    ): AcceptanceFailure | undefined {
        return [...this.acceptanceFailures].find(
            (failure) =>
                failure.resourceId === resource.resourceId &&
                (failure.shareId ?? shareId) === shareId &&
                (failure.receiverId ?? receiverId) === receiverId,
        );
    }
}

/** The account with a name or an id. @throws InputError naming the accounts that exist */
export function requireAccount(accounts: readonly Account[], nameOrId: string): Account {
    const account =
        accounts.find(({ id }) => id === nameOrId) ?? accounts.find(({ name }) => name === nameOrId);
    if (account === undefined) {
        const names = accounts.map(({ name }) => name).join(", ");
        throw new InputError(`there is no account ${JSON.stringify(nameOrId)}; there are ${names}`);
    }
    return account;
}

function directoriesOf(accounts: readonly Account[]): ReadonlyMap<string, ResourceDirectory> {
    const directories = new Map<string, ResourceDirectory>();
    for (const { id, resourceDirectoryId } of accounts) {
        if (resourceDirectoryId !== null && !directories.has(resourceDirectoryId)) {
            directories.set(resourceDirectoryId, {
                id: resourceDirectoryId,
                managementAccountId: id,
                sharingEnabled: false,
            });
        }
    }
    return directories;
}
