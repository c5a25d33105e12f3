import { Accounts } from "../../provider/src/account/accounts";
import { commandLine } from "../../provider/src/account/settings/names";
import type { HttpRequest, Transport } from "../../provider/src/api/transport";
import { parseCommand } from "../../provider/src/cli/command";
import { takeInventory } from "../../provider/src/cli/inventory/takeInventory";
import { Scene } from "../support/scene";
import { VirtualTime } from "../support/virtualTime";

const latency = 50;
const regions = ["cn-hangzhou", "cn-shanghai", "cn-beijing", "ap-southeast-1", "eu-central-1"];
const accountIds = Array.from({ length: 200 }, (_, index) => String(1_000_000_000_000_002 + index));

/** Calls that are taken of one operation in any second, for each caller and region. */
const callsPerSecond: Readonly<Record<string, number>> = {
    AssumeRole: 100,
    ListResourceShareInvitations: 20,
};

let scene: Scene;
let time: VirtualTime;
beforeEach(async () => {
    scene = await Scene.open();
    time = new VirtualTime(scene.emulator);
});
afterEach(() => scene.close());

/** A service of many accounts, none of which was invited, that takes no more calls in any second than are published. */
class StrictService {
    /** When each call came, by operation, caller and region. */
    readonly calls = new Map<string, number[]>();
    throttled = 0;

    readonly transport: Transport = async ({ headers, url, body }: HttpRequest) => {
        await time.sleep(latency / 2);
        const operation = headers["x-acs-action"] ?? "";
        const caller =
            headers["x-acs-accesskey-id"] ?? /Credential=([^,]+)/.exec(headers.authorization ?? "")?.[1];
        const key = `${operation} ${caller} ${new URL(url).searchParams.get("RegionId")}`;
        const before = this.calls.get(key) ?? [];
        const isTaken =
            before.filter((when) => when > time.now() - 1_000).length < (callsPerSecond[operation] ?? 0);
        this.calls.set(key, [...before, time.now()]);
        this.throttled += isTaken ? 0 : 1;
        const response = isTaken
            ? this.respond(operation, body ?? "")
            : { Code: "Throttling.User", Message: "" };
        await time.sleep(latency / 2);
        return {
            status: isTaken ? 200 : 400,
            headers: {},
            body: JSON.stringify({ RequestId: "00000000", ...response }),
        };
    };

    private respond(operation: string, body: string): object {
        if (operation !== "AssumeRole") {
            return { ResourceShareInvitations: [] };
        }
        const accountId = /(\d+)%3Arole/.exec(body)?.[1];
        const Expiration = new Date(time.now() + 3_600_000).toISOString();
        return {
            Credentials: {
                AccessKeyId: `STS.${accountId}`,
                AccessKeySecret: "s",
                SecurityToken: "t",
                Expiration,
            },
        };
    }
}

test("200 accounts in 5 regions take the time that the limits ask for, and no call is throttled", async () => {
    const service = new StrictService();
    const words = [
        "list",
        "--accounts=-",
        "--role=sharing",
        ...regions.flatMap((region) => ["--region", region]),
    ];
    const command = parseCommand(words, {});
    if (command.kind !== "inventory") {
        throw new Error("It is no inventory.");
    }
    const start = time.now();
    const { report, extent } = await time.until(
        takeInventory(command, {
            accountsOf: (config) =>
                new Accounts({
                    config,
                    environment: scene.environmentOf(scene.sender),
                    readFile: () => undefined,
                    namespace: commandLine,
                    clock: time,
                    connect: () => service.transport,
                    beforeWrite: async () => undefined,
                    warn: () => undefined,
                    debug: () => undefined,
                }),
            readInput: async () => accountIds.join("\n"),
            warn: () => undefined,
            progress: () => undefined,
        }),
    );
    const askedFor = (1_000 * accountIds.length) / 100;
    expect(report).toEqual({ invitations: [], unreachable: [] });
    expect(extent).toEqual({ accounts: 200, regions: 5 });
    const counts = [...service.calls.values()].map(({ length }) => length);
    expect(counts.sort((one, other) => other - one)).toEqual([200, ...Array(1_000).fill(1)]);
    expect(service.throttled).toBe(0);
    expect((time.now() - start) / askedFor).toBeLessThan(1.2);
});
