/** The service, in a process of its own, so that its memory can be told from that of the process that forked it. */
import { startEmulator } from "alicloud-resource-sharing-emulator";
import { everyone } from "./accounts";

const unlimited = 1_000_000;

process.once("disconnect", () => process.exit());
void (async () => {
    const emulator = await startEmulator({
        accounts: everyone,
        rateLimits: true,
        settings: {
            resourceShareLimit: unlimited,
            sharedResourceLimit: unlimited,
            pendingInvitationLimit: unlimited,
            acceptedVSwitchLimit: unlimited,
        },
    });
    process.send?.(emulator.url);
})();
