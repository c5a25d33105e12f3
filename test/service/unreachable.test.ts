import { driverAs } from "../support/driverAs";
import type { InProcessDriver } from "../support/inProcessDriver";
import { fails, succeeds } from "../support/scenarios/scenario";
import { Scene, type Shared } from "../support/scene";

const types = ["InvitationResponse", "InvitationAutoResponse"] as const;
type Type = (typeof types)[number];
const adapters = ["dynamic", "plugin"] as const;

let scene: Scene;
let shared: Shared;
let roleArn: string;
let shown: jest.SpyInstance;
let close: () => void;
beforeEach(async () => {
    shown = jest.spyOn(console, "log").mockImplementation(() => undefined);
    close = () => undefined;
    scene = await Scene.open();
    shared = await scene.share();
    roleArn = `acs:ram::${scene.receiver.id}:role/sharing`;
});
afterEach(async () => {
    jest.restoreAllMocks();
    close();
    await scene.close();
});

/** A driver of the sender's, for a resource in the receiver's account. */
async function driverOf(type: Type, adapter: (typeof adapters)[number]): Promise<InProcessDriver> {
    const made = await driverAs(scene, scene.sender, type, adapter);
    close = made.close;
    return made.driver;
}

/** What a program declares of a resource of a type. */
function declarationOf(type: Type, more: object = {}) {
    const { resourceShareId } = shared;
    return {
        ...(type === "InvitationResponse"
            ? { resourceShareId, response: "accept" as const }
            : { accept: [{ senderAccountId: scene.sender.id }] }),
        assumeRole: { roleArn },
        onDelete: "leave" as const,
        ...more,
    };
}

/** Has each AssumeRole refused from now on. The next command is another process, which has no role's credentials yet. */
function refuse(driver: InProcessDriver, code: string, httpStatus = 403) {
    driver.become(scene.sender);
    return scene.emulator.faults.add({ kind: "error", operation: "AssumeRole", code, httpStatus });
}

const cannotBeAssumed = () => `The role ${roleArn} cannot be assumed: AssumeRole was refused by`;

describe.each(types.flatMap((type) => adapters.map((adapter) => [type, adapter] as const)))(
    "%s, by the %s adapter",
    (type, adapter) => {
        test("is kept while its account's role is refused; its only change is to try again", async () => {
            const driver = await driverOf(type, adapter);
            await driver.declare(declarationOf(type));
            succeeds(await driver.up());
            succeeds(await driver.refresh());
            const reached = await driver.outputs();
            scene.takeWrites();

            const refusal = refuse(driver, "EntityNotExist.Role", 404);
            const unreachable = `EntityNotExist.Role: ${roleArn} cannot be assumed`;
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toEqual({ ...reached, unreachable });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            succeeds(await driver.up());
            expect(await driver.outputs()).toEqual({ ...reached, unreachable });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toEqual({ ...reached, unreachable });

            refusal.remove();
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toEqual(reached);
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
            expect(scene.takeWrites()).toEqual(Array.from({ length: 4 }, () => "AssumeRole"));
        });

        test("an update that reaches the account again goes on as it is declared", async () => {
            const driver = await driverOf(type, adapter);
            await driver.declare(declarationOf(type));
            succeeds(await driver.up());
            const refusal = refuse(driver, "NoPermission");
            succeeds(await driver.refresh());
            refusal.remove();
            succeeds(await driver.up());
            expect(await driver.outputs()).not.toHaveProperty("unreachable");
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        });

        test("with another role of the account, a refusal is an error; to retain it takes no account", async () => {
            const driver = await driverOf(type, adapter);
            await driver.declare(declarationOf(type));
            succeeds(await driver.up());
            refuse(driver, "EntityNotExist.RoleArn", 404);
            succeeds(await driver.refresh());

            await driver.declare(declarationOf(type, { assumeRole: { roleArn: `${roleArn}-2` } }));
            expect(fails(await driver.up())).toContain(`The role ${roleArn}-2 cannot be assumed: `);

            await driver.declare(declarationOf(type));
            const refused = fails(await driver.destroy());
            expect(refused).toMatch(
                new RegExp(
                    `^Account ${scene.receiver.id} cannot be reached, so that .* in cn-hangzhou cannot be left, as`,
                ),
            );
            expect(refused).toContain(cannotBeAssumed());
            expect(refused).toContain(
                " If the account is closed: leave the resource out of this command (--exclude <URN>), drop it from the" +
                    ' state (`pulumi state delete <URN>`), or declare it with onDelete "retain" and run `pulumi up`' +
                    " before it is deleted.",
            );

            await driver.declare(declarationOf(type, { onDelete: "retain" }));
            succeeds(await driver.up());
            expect(await driver.outputs()).toMatchObject({
                onDelete: "retain",
                unreachable: expect.any(String),
            });
            succeeds(await driver.destroy());
            expect(await scene.isJoined(shared.resourceShareId)).toBe(true);
        });

        test.each([
            ["the caller's key is disabled", "InvalidAccessKeyId.Inactive", 403],
            ["the caller's credentials are over", "InvalidSecurityToken.Expired", 400],
            ["too many calls", "Throttling", 400],
            ["the service fails", "ServiceUnavailable", 503],
        ])("an error that says nothing of the role stays one: %s", async (_, code, httpStatus) => {
            const driver = await driverOf(type, adapter);
            await driver.declare(declarationOf(type));
            succeeds(await driver.up());
            const reached = await driver.outputs();
            refuse(driver, code, httpStatus);
            expect(fails(await driver.refresh())).toContain(`${cannotBeAssumed()} 127.0.0.1`);
            expect(await driver.outputs()).toEqual(reached);
        });
    },
);

test("what is not in force as it was recorded stays an error while the role is refused", async () => {
    const driver = await driverOf("InvitationResponse", "dynamic");
    await driver.declare(declarationOf("InvitationResponse"));
    succeeds(await driver.up());
    refuse(driver, "NoPermission");
    succeeds(await driver.refresh());
    await driver.declare(declarationOf("InvitationResponse", { waitFor: "resources" }));
    expect(fails(await driver.up())).toContain(cannotBeAssumed());
    expect(await driver.outputs()).toMatchObject({ waitFor: null, unreachable: expect.any(String) });
});

test("the warning names the account, what is kept and the reason, in one line", async () => {
    const driver = await driverOf("InvitationResponse", "dynamic");
    await driver.declare(declarationOf("InvitationResponse"));
    succeeds(await driver.up());
    refuse(driver, "EntityNotExist.Role", 404);
    shown.mockClear();
    succeeds(await driver.refresh());
    expect(shown.mock.calls).toEqual([
        [
            expect.stringMatching(
                new RegExp(
                    `^warning: Account ${scene.receiver.id} cannot be reached: ${shared.invitationId} in cn-hangzhou stays` +
                        ` as it was recorded, and the next \`pulumi up\` tries again\\. ${cannotBeAssumed()} 127[^\\n]*$`,
                ),
            ),
        ],
    ]);
});

test("no program may declare that its account cannot be reached", async () => {
    const driver = await driverOf("InvitationResponse", "dynamic");
    await driver.declare(declarationOf("InvitationResponse", { unreachable: "x" }));
    expect(fails(await driver.up())).toMatch(/^unreachable is not a property/);
});

test.each(types)("%s: what is ignored stays unanswered once the account is reached again", async (type) => {
    const driver = await driverOf(type, "dynamic");
    const ignoreChanges = ["response", "pending", "gone"];
    await driver.declare(declarationOf(type, { ignoreChanges }));
    succeeds(await driver.up());
    await scene.remove(shared.resourceShareId);
    await scene.invite(shared.resourceShareId);
    await scene.settle();
    succeeds(await driver.refresh());
    const refusal = refuse(driver, "NoPermission");
    succeeds(await driver.refresh());
    expect(await driver.outputs()).toHaveProperty("unreachable");
    refusal.remove();
    scene.takeWrites();
    succeeds(await driver.up());
    expect(scene.takeWrites()).toEqual(["AssumeRole"]);
    expect(await driver.outputs()).not.toHaveProperty("unreachable");
    expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
});
