import { Accounts } from "../../provider/src/account/accounts";
import type { ResourceSharing } from "../../provider/src/api/resourceSharing";
import { httpTransport } from "../../provider/src/api/transport";
import { Deadline } from "../../provider/src/common/deadline";
import { alicloud } from "../../provider/src/schema/settings";
import { EmulatorTime } from "../support/emulatorTime";
import { region, Scene } from "../support/scene";

let scene: Scene;
let time: EmulatorTime;
let lines: string[];
beforeEach(async () => {
    scene = await Scene.open();
    time = new EmulatorTime(scene.emulator);
    lines = [];
});
afterEach(() => scene.close());

function accountsOf(environment: Record<string, string> = {}): Accounts {
    return new Accounts({
        config: () => undefined,
        environment: { ...scene.environmentOf(scene.receiver), ...environment },
        readFile: () => undefined,
        namespace: alicloud,
        clock: time,
        connect: () => httpTransport(),
        beforeWrite: async () => undefined,
        warn: () => undefined,
        debug: (line) => lines.push(line),
    });
}

const deadline = () => new Deadline(time, 60_000);
const read = (service: ResourceSharing, id = "rs-6GRmdD3X0000") => service.share(id, "fresh", deadline());

const id = "request [0-9A-F-]{36}";

test("each request is a line: operation, region, account, how long it took, what came of it", async () => {
    scene.emulator.faults.add({ operation: "ListResourceShares", kind: "throttle", times: 1 });
    scene.emulator.faults.add({ operation: "ListResourceShares", kind: "cutAfterEffect", times: 1 });
    const account = accountsOf().open();
    await read(account.resourceSharing(region));
    const accountId = await account.accountId(deadline());
    await read(account.resourceSharing(region));
    const own = "the provider's own account";
    expect(lines).toEqual(
        [
            `ListResourceShares in ${region}, ${own}: \\d+ ms, Throttling.User \\(HTTP 400\\), ${id}`,
            `ListResourceShares in ${region}, ${own}: \\d+ ms, no response: .+`,
            `ListResourceShares in ${region}, ${own}: \\d+ ms, OK, ${id}`,
            `GetCallerIdentity in ${region}, ${own}: \\d+ ms, OK, ${id}`,
            `ListResourceShares in ${region}, account ${accountId}: \\d+ ms, OK, ${id}`,
        ].map((line) => expect.stringMatching(new RegExp(`^${line}$`))),
    );
});

test("a role's account is named by its ARN, and no line has a key, a token or an external id", async () => {
    const roleArn = `acs:ram::${scene.receiver.id}:role/sharing`;
    const assumeRole = { roleArn, externalId: "Never-Shown-1", policy: '{"Version":"Never-Shown-1"}' };
    await read(accountsOf().open({ assumeRole }).resourceSharing(region));
    expect(lines).toEqual([
        expect.stringMatching(/^AssumeRole in cn-hangzhou, the provider's own account: \d+ ms, OK, request /),
        expect.stringMatching(`^ListResourceShares in ${region}, account ${scene.receiver.id}: `),
    ]);
    const wrong = {
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: "Never-Shown-1",
        ALIBABA_CLOUD_SECURITY_TOKEN: "Never-Shown-1",
    };
    await expect(read(accountsOf(wrong).open().resourceSharing(region))).rejects.toThrow();
    expect(lines).toHaveLength(3);
    const { accessKeyId, accessKeySecret } = scene.receiver;
    for (const secret of ["Never-Shown-1", accessKeyId, accessKeySecret, "STS."]) {
        expect(lines.join("\n")).not.toContain(secret);
    }
});

test("what is in between may send whatever it likes: a line ends after 1,000 characters", async () => {
    const code = "x".repeat(100_000);
    scene.emulator.faults.add({ operation: "ListResourceShares", kind: "error", code, httpStatus: 400 });
    await expect(read(accountsOf().open().resourceSharing(region))).rejects.toThrow("was refused");
    expect(lines.map(({ length }) => length)).toEqual([1_000]);
});
