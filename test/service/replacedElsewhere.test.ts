import type { Account } from "alicloud-resource-sharing-emulator";
import { driverAs } from "../support/driverAs";
import type { InProcessDriver } from "../support/inProcessDriver";
import { fails, succeeds } from "../support/scenarios/scenario";
import { region, Scene } from "../support/scene";

let scene: Scene;
let other: Account;
let resourceShareId: string;
let close: () => void;
beforeEach(async () => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    close = () => undefined;
    scene = await Scene.open();
    other = scene.stranger;
    resourceShareId = await scene.createShare();
    const targets = { ResourceShareId: resourceShareId, Targets: [scene.receiver.id, other.id] };
    await scene.emulator.call(scene.sender.id, "AssociateResourceShare", targets, region);
});
afterEach(async () => {
    jest.restoreAllMocks();
    close();
    await scene.close();
});

const cases = (["InvitationResponse", "InvitationAutoResponse"] as const).flatMap((type) =>
    (["dynamic", "plugin"] as const).map((adapter) => [type, adapter] as const),
);
type Type = (typeof cases)[number][0];

const roleOf = ({ id }: Pick<Account, "id">) => ({ roleArn: `acs:ram::${id}:role/sharing` });

async function driverOf(...[type, adapter]: (typeof cases)[number]): Promise<InProcessDriver> {
    const made = await driverAs(scene, scene.sender, type, adapter);
    close = made.close;
    return made.driver;
}

function declarationOf(type: Type, more: object) {
    return {
        ...(type === "InvitationResponse"
            ? { resourceShareId, response: "accept" as const }
            : { accept: [{ senderAccountId: scene.sender.id }] }),
        onDelete: "leave" as const,
        ...more,
    };
}

/** The accounts that have left the share. */
function leavers(): (string | null)[] {
    return scene.emulator.requests
        .filter(({ operation }) => operation === "DisassociateResourceShare")
        .map(({ accountId }) => accountId);
}

describe.each(cases)("%s, by the %s adapter", (type, adapter) => {
    test("a replacement for a role in another account is refused, as long as its deletion would leave", async () => {
        const driver = await driverOf(type, adapter);
        const here = { assumeRole: roleOf(scene.receiver) };
        const there = { assumeRole: roleOf(other) };
        await driver.declare(declarationOf(type, here));
        succeeds(await driver.up());
        await driver.declare(declarationOf(type, there));
        expect(fails(await driver.up())).toContain(
            ` in ${region} belongs to account ${scene.receiver.id}, what replaces it is account ${other.id}, and onDelete is "leave":` +
                ` nothing was changed. For account ${scene.receiver.id} to stay, run \`pulumi up\` with onDelete "retain" and the` +
                " account as it was before you change it; for it to leave, remove the resource, and declare another one.",
        );
        expect(await driver.outputs()).toMatchObject({ receiverAccountId: scene.receiver.id });

        await driver.declare(declarationOf(type, { ...here, onDelete: "retain" }));
        succeeds(await driver.up());
        await driver.declare(declarationOf(type, there));
        succeeds(await driver.up());
        expect(await driver.outputs()).toMatchObject({ receiverAccountId: other.id });
        expect(leavers()).toEqual([]);
        succeeds(await driver.destroy());
        expect(leavers()).toEqual([other.id]);
    });
});
