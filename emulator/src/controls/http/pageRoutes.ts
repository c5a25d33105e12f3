import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Context, Hono } from "hono";
import { regionIds } from "../../regions.js";
import { resourceTypes } from "../../service/resources/resourceTypes.js";

const directory = join(__dirname, "../../../page");
// The package's main file for Node.js is in a folder of its own, below the one for browsers.
const litHtml = join(dirname(require.resolve("lit-html")), "../lit-html.js");

const script = "text/javascript; charset=utf-8";

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
    "page.css": [join(directory, "page.css"), "text/css; charset=utf-8"],
    "main.js": [join(directory, "main.js"), script],
    "client.js": [join(directory, "client.js"), script],
    "view.js": [join(directory, "view.js"), script],
    "lit-html.js": [litHtml, script],
};

/** The page asks nothing of any other host, and no other site may show it in a frame. */
const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page and its files. They hold no data, and need no token. */
export function addPageRoutes(app: Hono): void {
    // The page names its files relative to itself, so its path has to end in a slash.
    app.get("/", (context) => {
        const { pathname } = new URL(context.req.url);
        return pathname.endsWith("/")
            ? serveFile(context, join(directory, "index.html"), "text/html; charset=utf-8")
            : context.redirect(`${pathname}/`);
    });
    for (const [name, [path, type]] of Object.entries(files)) {
        app.get(`/${name}`, (context) => serveFile(context, path, type));
    }
    app.get("/choices.js", (context) => serve(context, choices(), script));
}

/** What the form of the page offers. */
function choices(): string {
    const lists = { regions: regionIds, resourceTypes: [...resourceTypes.keys()] };
    return Object.entries(lists)
        .map(([name, values]) => `export const ${name} = ${JSON.stringify(values)};\n`)
        .join("");
}

function serveFile(context: Context, path: string, type: string): Response {
    return serve(context, readFileSync(path, "utf8"), type);
}

function serve(context: Context, content: string, type: string): Response {
    return context.body(content, 200, {
        "content-type": type,
        "content-security-policy": policy,
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
    });
}
