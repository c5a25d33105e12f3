import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startEmulator } from "alicloud-resource-sharing-emulator";
import { receiverId, senderId } from "../emulator/support/accounts";

const run = promisify(execFile);
const scriptsDirectory = join(__dirname, "vendor-sdk");

test("Python: the emulator goes the whole way with the vendor's SDK, installed into an environment of its own", async () => {
    const environment = mkdtempSync(join(tmpdir(), "emulator-python-"));
    const emulator = await startEmulator();
    try {
        await run("python3", ["-m", "venv", environment]);
        const python = join(environment, "bin", "python");
        const install = ["-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check"];
        await run(python, [...install, "--requirement", join(scriptsDirectory, "requirements.txt")]);
        const { stdout } = await run(python, [
            join(scriptsDirectory, "story.py"),
            new URL(emulator.url).host,
        ]);
        expect(JSON.parse(stdout)).toMatchObject(storyScript);
    } finally {
        await emulator.close();
        rmSync(environment, { recursive: true });
    }
});

function refused(code: string, status: number, message: string) {
    return { code, status, message: expect.stringContaining(message) };
}

const alreadyAccepted = refused(
    "InvitationStatus.AlreadyAccepted",
    409,
    "The resource share invitation status is alredy accepted.",
);

const storyScript = {
    accept: {
        ResourceShareInvitation: {
            Status: "Accepted",
            SenderAccountId: senderId,
            ReceiverAccountId: receiverId,
        },
    },
    "accept again": alreadyAccepted,
    "reject accepted": alreadyAccepted,
    reject: { ResourceShareInvitation: { Status: "Rejected" } },
    "accept rejected": refused(
        "InvitationStatus.AlreadyRejected",
        409,
        "The resource share invitation status is rejected.",
    ),
    "accept nothing": refused(
        "MissingParameter.ResourceShareInvitationId",
        400,
        "You must specify ResourceShareInvitationId.",
    ),
    "accept unknown": refused(
        "EntityNotExists.ResourceShareInvitation",
        409,
        "The resource share invitation does not exist in the current account.",
    ),
    "accept malformed": refused(
        "InvalidParameter.ResourceShareInvitationId",
        400,
        "The ResourceShareInvitationId is invalid.",
    ),
    shares: { ResourceShares: [{ ResourceShareName: "network", ResourceShareOwner: senderId }] },
    resources: {
        SharedResources: [
            { ResourceId: "vsw-2", ResourceStatus: "Available" },
            { ResourceId: "vsw-1", ResourceStatus: "Available" },
        ],
    },
    targets: { SharedTargets: [{ TargetId: senderId, External: true }] },
    "own shares": { ResourceShares: [{ Tags: [{ Key: "team", Value: "a b*~" }] }] },
    associations: {
        ResourceShareAssociations: [
            { EntityId: receiverId, EntityType: "Account", AssociationStatus: "Associated" },
        ],
    },
    regions: 26,
    leave: {
        ResourceShareAssociations: [{ AssociationStatus: "Disassociating", AssociationType: "Target" }],
    },
    left: { ResourceShares: [] },
    delete: { RequestId: expect.any(String) },
};
