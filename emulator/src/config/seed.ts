import type { Emulator } from "../emulator.js";
import type { ConfiguredShare } from "./configFile.js";

/** Creates the shares of a configuration file, except those that a state file already holds. */
export async function seed(emulator: Emulator, shares: readonly ConfiguredShare[]): Promise<void> {
    for (const share of shares) {
        if (!exists(emulator, share)) {
            await create(emulator, share);
        }
    }
    emulator.snapshots.saveInitial();
}

function exists({ accounts, controls }: Emulator, { owner, id, name }: ConfiguredShare): boolean {
    const ownerId = accounts.find((account) => account.name === owner)?.id ?? owner;
    return controls.shares.some((share) =>
        id === undefined ? share.ownerId === ownerId && share.name === name : share.id === id,
    );
}

async function create(
    emulator: Emulator,
    { owner, id, name, targets, resources, ...others }: ConfiguredShare,
) {
    try {
        await emulator.share({
            from: owner,
            ...(id !== undefined && { resourceShareId: id }),
            resourceShareName: name,
            to: targets ?? [],
            resources: (resources ?? []).map(({ id, type }) => ({ resourceId: id, resourceType: type })),
            ...others,
        });
    } catch (error) {
        throw new Error(`the share ${name} cannot be created: ${String(error)}`, { cause: error });
    }
}
