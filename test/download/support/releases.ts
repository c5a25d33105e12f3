import { createReadStream, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { hostSystem, type System, systemName } from "tools";
import { packageRepository, pluginDownloadUrl } from "../../../provider/src/common/packageRepository";
import { packageVersion } from "../../../provider/src/common/packageVersion";

/** Where `npm run package:plugin` puts the archives. */
export const archives = resolve(__dirname, "../../../plugin/archives");

/** What the plugin's executable is called, but for the ending on Windows. */
export const executable = "pulumi-resource-alicloud-resource-sharing";

/** The name of a system's archive. */
export const archiveOf = (system: System) =>
    `${executable}-v${packageVersion()}-${systemName(system)}.tar.gz`;

/** The name of the archive that an engine on this machine downloads. */
export const hostArchive = archiveOf(thisSystem());

function thisSystem(): System {
    const host = hostSystem();
    if (host === undefined) {
        throw new Error("There is no executable for this system.");
    }
    return host;
}

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
            if (!names.includes(name)) {
                response.writeHead(404).end();
                return;
            }
            const path = join(archives, name);
            // The engine takes no file without its length.
            response.writeHead(200, { "Content-Length": statSync(path).size });
            createReadStream(path).pipe(response);
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
