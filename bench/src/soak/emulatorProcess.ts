/** The service runs in a separate process, so that its memory can be told from that of the parent. */
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
