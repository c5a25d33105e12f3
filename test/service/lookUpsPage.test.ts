import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesOf } from "../documentation/codeBlocks";
import { root } from "../documentation/manifests";
import { accountsNamed, Scene } from "../support/scene";

const name = "pending.ts";
const program = filesOf(readFileSync(join(root, "docs/look-ups.md"), "utf8")).get(name) ?? "";

let scene: Scene;
let directory: string;
const before = { ...process.env };
beforeEach(async () => {
    scene = await Scene.open({ accounts: accountsNamed(["sender", "first", "second"]) });
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-page-"));
});
afterEach(async () => {
    process.env = before;
    await rm(directory, { recursive: true, force: true });
    await scene.close();
});

test("the page's program finds what waits in every account and region, and where nobody could be asked", async () => {
    const [, first = "", second = ""] = scene.emulator.accounts.map(({ id }) => id);
    const shares = [
        { to: first, region: "cn-shanghai" },
        { to: second, region: "cn-hangzhou" },
        { to: second, region: "cn-beijing" },
    ] as const;
    for (const share of shares) {
        await scene.emulator.share({ from: scene.sender.id, ...share });
    }
    // The package as it is here; the types of what is imported are checked as those of this file are.
    const here = JSON.stringify(join(root, "provider/src/index"));
    const file = join(directory, name);
    await writeFile(file, program.replace('"pulumi-alicloud-resource-sharing"', here));
    Object.assign(process.env, scene.environmentOf(scene.sender));
    const { pending, unreachable } = require(file);
    expect(await pending).toEqual([
        expect.objectContaining({ receiverAccountId: first, region: "cn-shanghai", status: "Pending" }),
        expect.objectContaining({ receiverAccountId: second, expireTime: expect.stringMatching(/Z$/) }),
    ]);
    const reason = expect.stringContaining(
        "The role acs:ram::1000000000000009:role/sharing cannot be assumed",
    );
    expect(await unreachable).toEqual(
        ["cn-hangzhou", "cn-shanghai"].map((region) => ({ account: "1000000000000009", region, reason })),
    );
    const roles = scene.emulator.requests.filter(({ operation }) => operation === "AssumeRole");
    expect(roles).toHaveLength(3);
});
