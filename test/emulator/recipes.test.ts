import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, outcome, receiverId } from "./support/accounts";
import { shellBlock } from "./support/controls";
import { officialCall } from "./support/officialClient";

const run = promisify(execFile);
const readme = join(__dirname, "../../emulator/README.md");

let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator();
});
afterEach(() => emulator.close());

it("is steered from Python", async () => {
    const { stdout } = await run("python3", [join(__dirname, "python/controls.py"), emulator.url]);
    expect(JSON.parse(stdout)).toEqual({
        invitations: ["Expired"],
        accepted: { status: 409, code: "InvitationStatus.Expired" },
        faults: ["throttle"],
    });
});

it("is steered by the README's commands", async () => {
    const commands = shellBlock(readme, "Over HTTP");
    expect(commands).toContain("curl");
    const script = commands.replace("http://127.0.0.1:8080", emulator.url);
    await run("sh", ["-e", "-c", script.replace(/curl/g, "curl --fail-with-body --silent --show-error")]);
    expect(emulator.records.invitations()).toMatchObject([
        { status: "Expired", receiverAccountId: receiverId },
    ]);
    expect(emulator.faults.list()).toMatchObject([
        { fault: { kind: "throttle", operation: "AcceptResourceShareInvitation", times: 1 } },
    ]);
    const accept = () =>
        officialCall(as(emulator, receiverId), "AcceptResourceShareInvitation", {
            ResourceShareInvitationId: emulator.records.invitations()[0]?.invitationId ?? "",
        });
    expect(await outcome(accept())).toEqual({ code: "Throttling.User", httpStatus: 400 });
    expect(await outcome(accept())).toEqual({ code: "InvitationStatus.Expired", httpStatus: 409 });
});
