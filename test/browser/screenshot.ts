// Makes the screenshot in the emulator's README: npm run screenshot.
import { join } from "node:path";
import { ManualClock, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, receiverId } from "../emulator/support/accounts";
import { officialCall } from "../emulator/support/officialClient";
import { launch } from "./launch";

const file = join(__dirname, "../../emulator/page.png");

async function main(): Promise<void> {
    // A time of its own, so that the picture changes only when the page does.
    const emulator = await startEmulator({ clock: new ManualClock(Date.UTC(2026, 0, 5, 9, 30)) });
    const browser = await launch();
    try {
        const network = await emulator.share({
            from: "sender",
            to: "receiver",
            resourceShareName: "network",
            resources: [
                { resourceId: "vsw-1", resourceType: "VSwitch" },
                { resourceId: "s-1", resourceType: "Snapshot" },
            ],
        });
        await emulator.accept(String(network.invitationId));
        const images = { from: "sender", to: "receiver", resourceShareName: "images" };
        await emulator.share({ ...images, resources: [{ resourceId: "m-1", resourceType: "Image" }] });
        const receiver = as(emulator, receiverId);
        await officialCall(receiver, "ListResourceShareInvitations", { MaxResults: "20" });
        emulator.faults.add({ kind: "throttle", times: 1 });
        await officialCall(receiver, "ListResourceShares", { ResourceOwner: "OtherAccounts" }).catch(
            () => undefined,
        );
        const page = await browser.newPage({
            viewport: { width: 1100, height: 700 },
            colorScheme: "light",
            locale: "en-GB",
            timezoneId: "UTC",
        });
        await page.goto(emulator.pageUrl);
        await page.getByText("400 Throttling.User").waitFor();
        await page.screenshot({ path: file, fullPage: true });
    } finally {
        await browser.close();
        await emulator.close();
    }
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
