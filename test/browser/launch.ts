import { type Browser, chromium } from "playwright-core";
import { browserPath } from "./browserPath";

/** Starts a browser that asks nothing of the network by itself. */
export function launch(): Promise<Browser> {
    return chromium.launch({
        executablePath: browserPath(),
        args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    });
}
