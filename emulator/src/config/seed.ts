import type { Emulator } from "../emulator.js";
import type { ConfiguredShare } from "./content.js";

/** Makes the shares that a configuration asks for; one that a state file brought along is left as it is. */
export async function seed(emulator: Emulator, shares: readonly ConfiguredShare[]): Promise<void> {
    for (const share of shares) {
        const owner = accountId(emulator, share.owner);
        const exists = emulator.controls.shares.some(
            (one) => one.ownerId === owner && one.name === share.name,
        );
        if (!exists) {
            await create(emulator, owner, share);
        }
    }
}

async function create(emulator: Emulator, owner: string, share: ConfiguredShare): Promise<void> {
    const parameters = {
        ResourceShareName: share.name,
        AllowExternalTargets: share.allowExternalTargets ?? true,
        Targets: share.targets?.map((target) => accountId(emulator, target)),
        Resources: share.resources?.map(({ id, type }) => ({ ResourceId: id, ResourceType: type })),
    };
    try {
        await emulator.call(owner, "CreateResourceShare", parameters, share.region);
    } catch (error) {
        throw new Error(`the share ${share.name} cannot be made: ${String(error)}`, { cause: error });
    }
}

/** The id of an account that is called by its name or id; any other id is one outside the emulator. */
function accountId(emulator: Emulator, nameOrId: string): string {
    return emulator.accounts.find(({ name, id }) => name === nameOrId || id === nameOrId)?.id ?? nameOrId;
}
