import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { packageRepository, pluginDownloadUrl } from "../../../provider/src/common/packageRepository";

/** Where `npm run package:plugin` puts the archives. */
export const archives = resolve(__dirname, "../../../plugin/archives");

/** A server on loopback with the archives, in the place of the repository's releases. */
export class Releases {
    private readonly asked: string[] = [];

    private constructor(
        private readonly server: Server,
        /** Makes the engine download from here what is published at the package's address. */
        readonly environment: Readonly<Record<string, string>>,
    ) {}

    static async open(): Promise<Releases> {
        const names = await readdir(archives);
        const contents = names.map(async (name) => [name, await readFile(join(archives, name))] as const);
        const files = new Map(await Promise.all(contents));
        const server = createServer();
        await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
        const address = server.address();
        const port = typeof address === "object" ? address?.port : undefined;
        const published = pluginDownloadUrl(packageRepository()).replaceAll(".", "\\.");
        const releases = new Releases(server, {
            // Elsewhere, no test may download anything.
            PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false",
            PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES: `^${published}$=http://127.0.0.1:${port}`,
        });
        server.on("request", ({ url = "" }, response) => {
            const name = url.slice(1);
            releases.asked.push(name);
            const content = files.get(name);
            if (content === undefined) {
                response.writeHead(404).end();
            } else {
                // The engine takes no file without its length.
                response.writeHead(200, { "Content-Length": content.length }).end(content);
            }
        });
        return releases;
    }

    /** The names of the files that were asked for since the last time. */
    takeAsked(): string[] {
        return this.asked.splice(0);
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((closed) => this.server.close(closed));
    }
}
