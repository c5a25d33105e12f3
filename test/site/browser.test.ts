import type { Browser, Page } from "playwright-core";
import { launch } from "../browser/launch";
import { violations } from "../browser/violations";
import { base, builtPages } from "./builtSite";
import { serveSite } from "./server";

/** Bounds what a test waits for in a page, in milliseconds: no machine is so slow. */
const patience = 200_000;

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
/** What has gone wrong in a page, and requests to any other host. */
const problems: string[] = [];

beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
    await browser.close();
    await site.close();
});
afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
});

async function open(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const page = await (await browser.newContext({ ...options, reducedMotion: "reduce" })).newPage();
    page.setDefaultTimeout(patience);
    page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) {
            problems.push(`${page.url()}: ${message.text()}`);
        }
    });
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
    page.on("request", (request) => {
        if (!request.url().startsWith(site.url + base) && !request.url().startsWith("data:")) {
            problems.push(`a request to ${request.url()}`);
        }
    });
    return page;
}

const paths = builtPages()
    .map(({ path }) => path)
    .filter((path) => !path.endsWith("/404"));

test.each<{ colorScheme: "light" | "dark"; rules?: string[] }>([
    { colorScheme: "light" },
    { colorScheme: "dark", rules: ["color-contrast"] },
])("nothing of any page is out of reach, $colorScheme", async ({ colorScheme, rules }) => {
    const page = await open({ viewport: desktop, colorScheme });
    const found: Record<string, readonly string[]> = {};
    for (const path of paths) {
        await page.goto(site.url + path, { waitUntil: "networkidle" });
        found[path] = await violations(page, rules);
    }
    expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
    await page.context().close();
});

test("no page is wider than a phone; the menu leads to every page", async () => {
    const page = await open({ viewport: phone, colorScheme: "light" });
    const wider: string[] = [];
    for (const path of paths) {
        await page.goto(site.url + path, { waitUntil: "networkidle" });
        const width = await page.evaluate("document.documentElement.scrollWidth");
        wider.push(...(width === phone.width ? [] : [`${path}: ${width}`]));
    }
    expect(wider).toEqual([]);

    await page.getByRole("button", { name: "Menu" }).filter({ hasText: "Menu" }).click();
    const menu = page.getByRole("navigation", { name: "Sidebar Navigation" });
    await menu.getByRole("link", { name: "Accounts", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Accounts" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
});

test("the search finds a code of the service, and leads to it", async () => {
    const page = await open({ viewport: desktop, colorScheme: "light" });
    await page.goto(site.url + base, { waitUntil: "networkidle" });
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill("InvalidTimeStamp.Expired");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("cell", { name: "InvalidTimeStamp.Expired" }).waitFor();
    await page.context().close();
});

test("an address with the anchor of an error shows its row", async () => {
    const { path } = builtPages().find(({ html }) => html.includes('<tr id="nopermission"')) ?? {};
    const page = await open({ viewport: phone, colorScheme: "dark" });
    await page.goto(`${site.url}${path}#nopermission`, { waitUntil: "networkidle" });
    await page.waitForFunction(
        "document.querySelector('tr#nopermission').getBoundingClientRect().top < innerHeight",
    );
    expect(await page.locator("tr#nopermission").textContent()).toContain("NoPermission");
    await page.context().close();
});
