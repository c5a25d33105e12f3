import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { base, fileAt } from "./builtSite";

const types: Readonly<Record<string, string>> = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
};

/** Serves the built site as GitHub Pages does. */
export async function serveSite(): Promise<{ readonly url: string; close(): Promise<void> }> {
    const server = createServer((request, response) => {
        const found = fileAt(decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname));
        const file = found ?? fileAt(`${base}404`) ?? "";
        response.writeHead(found === undefined ? 404 : 200, {
            "content-type": types[extname(file)] ?? "application/octet-stream",
        });
        response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => closed(server),
    };
}

function closed(server: Server): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
}
