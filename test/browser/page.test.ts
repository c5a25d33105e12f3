import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import type { Browser, Page } from "playwright-core";
import { as, outcome, receiverId } from "../emulator/support/accounts";
import { officialCall } from "../emulator/support/officialClient";
import { launch } from "./launch";
import { violations } from "./violations";

/** Bounds what a test waits for in the page, in milliseconds: no machine is so slow. */
const patience = 200_000;

let browser: Browser;
let emulator: Emulator;
let page: Page;
/** What has gone wrong in the page, and requests to any other host. */
let problems: string[];

beforeAll(async () => {
    browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
    emulator = await startEmulator();
    problems = [];
    page = await openPage({});
});
afterEach(async () => {
    await page.context().close();
    await emulator.close();
    expect(problems).toEqual([]);
});

async function openPage(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const opened = await (await browser.newContext(options)).newPage();
    opened.setDefaultTimeout(patience);
    opened.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") {
            problems.push(message.text());
        }
    });
    opened.on("pageerror", (error) => problems.push(String(error)));
    opened.on("request", (request) => {
        if (!request.url().startsWith(`${emulator.url}/_emulator/`)) {
            problems.push(`a request to ${request.url()}`);
        }
    });
    await opened.goto(emulator.pageUrl);
    await opened.getByText("live", { exact: true }).waitFor();
    return opened;
}

function section(name: string) {
    return page.getByRole("region", { name });
}

const status = () => page.getByRole("status").textContent();

function listInvitations() {
    return officialCall(as(emulator, receiverId), "ListResourceShareInvitations", { MaxResults: "5" });
}

it("tells the whole story by clicking", async () => {
    await page.getByText("Nothing is shared.").waitFor();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await section("Invitations").getByText("6 days 23 h").waitFor();
    expect(await status()).toBe("network is shared with receiver.");
    await section("Shares").getByText("Associating").waitFor();

    await listInvitations();
    const row = section("Requests").getByRole("row", { name: /ListResourceShareInvitations/ });
    await row.getByText("MaxResults=5").waitFor();
    expect(await row.textContent()).toMatch(/receiver[\s\S]*200[\s\S]*\d ms/);

    await page.getByRole("button", { name: "Accept the invitation of receiver to network" }).click();
    await section("Shares").getByText("joined").waitFor();
    expect(emulator.records.memberships()).toMatchObject([{ accountId: receiverId }]);

    await page.getByRole("button", { name: "Remove receiver from network" }).click();
    await section("Shares").getByText("Disassociated").first().waitFor();
    expect(emulator.records.memberships()).toEqual([]);

    await page.getByLabel("Name").fill("other");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("button", { name: "Reject the invitation of receiver to other" }).click();
    await section("Invitations").getByText("Rejected").waitFor();

    await page.getByLabel("Name").fill("third");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("button", { name: "Reject the invitation of receiver to third" }).waitFor();
    await page.getByRole("button", { name: "Advance seven days" }).click();
    await section("Invitations").getByText("Expired").waitFor();

    await page.getByRole("button", { name: "Throttle the next call" }).click();
    await page.getByRole("button", { name: "Remove 1 fault" }).waitFor();
    expect(await outcome(listInvitations())).toMatchObject({ code: "Throttling.User" });
    await section("Requests").getByText("400 Throttling.User").waitFor();
    await section("Requests").getByText("fault: throttle").waitFor();
    await page.getByRole("button", { name: "Remove 1 fault" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Throttle the next call" }).click();
    await page.getByRole("button", { name: "Remove 1 fault" }).click();
    await page.getByRole("button", { name: "Remove 1 fault" }).waitFor({ state: "detached" });
    expect(emulator.faults.list()).toEqual([]);

    await page.getByRole("button", { name: "Freeze the clock" }).click();
    await page.getByText("(frozen)").waitFor();
    await page.getByRole("button", { name: "Resume the clock" }).click();
    await page.getByRole("button", { name: "Freeze the clock" }).waitFor();

    await page.getByText("(moved: 7 days 0 h ahead)").waitFor();

    page.once("dialog", (dialog) => dialog.dismiss());
    await page.getByRole("button", { name: "Reset" }).click();
    expect(emulator.records.shares()).not.toEqual([]);
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByText("Nothing is shared.").waitFor();
    await page.getByText("No request has come yet.").waitFor();
    expect(emulator.records.shares()).toEqual([]);
});

it("shows no request any more once another client has cleared the log", async () => {
    await listInvitations();
    await section("Requests").getByText("ListResourceShareInvitations").waitFor();
    emulator.clearRequests();
    await page.getByText("No request has come yet.").waitFor();
});

it("says what the service refuses", async () => {
    await page.locator('select[name="to"]').selectOption({ label: "sender" });
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByText(/You cannot share resources with yourself/).waitFor();
    // The browser itself reports the response 409 as an error.
    expect(problems.splice(0)).toEqual([expect.stringContaining("status of 409")]);
});

it("shows the lines that make a terminal act as an account", async () => {
    await page.getByLabel("Act as").selectOption(receiverId);
    const lines = page.getByLabel("Lines for a terminal");
    await lines.getByText("emulator-receiver-secret").waitFor();
    const environment = Object.fromEntries(
        [...String(await lines.textContent()).matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [
            name,
            value,
        ]),
    );
    const { accessKeyId, accessKeySecret } = as(emulator, receiverId);
    expect(environment).toEqual({
        ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
        ALIBABA_CLOUD_REGION: "cn-hangzhou",
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: emulator.url,
        ALIBABA_CLOUD_ENDPOINT_STS: emulator.url,
    });
});

it("shares in a region, and what the service can share", async () => {
    await page.getByLabel("Region").selectOption("ap-southeast-1");
    await page.getByLabel("Resource type").selectOption("Image");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await section("Shares").getByText("ap-southeast-1").waitFor();
    expect(emulator.records.shares()).toMatchObject([
        { region: "ap-southeast-1", resources: [{ resourceType: "Image" }] },
    ]);
});

it("works with the keyboard alone", async () => {
    const focused = () => page.evaluate("document.activeElement.textContent.trim()");
    const tabTo = async (text: string) => {
        for (let presses = 0; (await focused()) !== text; presses += 1) {
            expect(presses).toBeLessThan(30);
            await page.keyboard.press("Tab");
        }
    };
    await tabTo("Share");
    await page.keyboard.press("Enter");
    await section("Invitations").getByText("Pending").waitFor();
    await tabTo("Accept");
    await page.keyboard.press("Space");
    await section("Shares").getByText("joined").waitFor();
});

it.each([
    ["light", { width: 1280, height: 800 }],
    ["dark", { width: 1280, height: 800 }],
    ["light", { width: 360, height: 740 }],
    ["dark", { width: 360, height: 740 }],
] as const)("has no accessibility violation in %s at %j, and fits", async (colorScheme, viewport) => {
    await page.context().close();
    await emulator.share({
        from: "sender",
        to: "receiver",
        resourceShareName: "a-name-of-fifty-characters-is-the-longest-there-is",
        resources: [{ resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", resourceType: "VSwitch" }],
    });
    await listInvitations();
    emulator.faults.add({ kind: "error", times: 1 });
    await outcome(listInvitations());
    page = await openPage({ colorScheme, viewport });
    await section("Requests").getByText("503 ServiceUnavailable").waitFor();
    await section("Invitations").getByText("Pending").waitFor();
    expect(await violations(page)).toEqual([]);
    const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
    expect(width).toBeLessThanOrEqual(viewport.width);
    const small = await page.evaluate(
        "[...document.querySelectorAll('button, input, select, summary')].map((one) => one.getBoundingClientRect().height).filter((height) => height > 0 && height < 44)",
    );
    expect(small).toEqual([]);
    const heading = await page.getByRole("heading", { name: "Invitations" }).boundingBox();
    expect(heading?.y).toBeLessThan(viewport.height);
});

it("takes the token from its address, keeps it for a reload, and does not show it", async () => {
    await page.context().close();
    await emulator.close();
    emulator = await startEmulator({ controlToken: "a+b&c" });
    expect(emulator.pageUrl).toMatch(/#token=a%2Bb%26c$/);
    page = await openPage({});
    expect(page.url()).toBe(`${emulator.url}/_emulator/`);
    await page.reload();
    await page.getByText("live", { exact: true }).waitFor();
});

it("shows what others change, and what time changes", async () => {
    await emulator.share({ from: "sender", to: "receiver", resourceShareName: "from-a-test" });
    await section("Invitations").getByText("from-a-test").waitFor();
    const body = JSON.stringify({ from: "sender", to: "receiver", resourceShareName: "over-http" });
    await fetch(`${emulator.url}/_emulator/shares`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
    });
    await section("Invitations").getByText("over-http").waitFor();
    emulator.clock.freeze();
    await page.getByText("(frozen)").waitFor();
    const pending = emulator.records.invitations().map(({ millisecondsLeft }) => millisecondsLeft ?? 0);
    emulator.clock.advance(Math.min(...pending) - 2000);
    // Both invitations have as long, if they were sent within the same second.
    await section("Invitations").getByText("0 min 2 s").first().waitFor();
    // The rest of the seven days passes by itself.
    emulator.clock.resume();
    await section("Invitations").getByText("Expired").first().waitFor();
    emulator.faults.add({ kind: "throttle" });
    await page.getByRole("button", { name: "Remove 1 fault" }).waitFor();
});

it("connects again after the emulator has started again", async () => {
    const { url } = emulator;
    await emulator.close();
    await page.getByText("not connected").waitFor();
    emulator = await startEmulator({ port: Number(new URL(url).port) });
    await page.getByText("live", { exact: true }).waitFor();
    await listInvitations();
    await section("Requests").getByText("ListResourceShareInvitations").waitFor();
    problems.length = 0;
});
