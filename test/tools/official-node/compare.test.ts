import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compareWithOfficial } from "../../../tools/src/official-node/compare";
import { officialFile } from "../../../tools/src/official-node/officialFile";
import { nodeVersion, systems } from "../../../tools/src/plugin-archives/systems";

const linux = { os: "linux", arch: "arm64" } as const;
const windows = { os: "windows", arch: "amd64" } as const;

let directory: string;
let server: Server;
let from: string;
/** What the server has, by path. */
let published: Map<string, Buffer | string>;

const copyOf = async (name: string, content: string) => {
    await writeFile(join(directory, name), content);
    return join(directory, name);
};
const checksum = (content: Buffer | string) => createHash("sha256").update(content).digest("hex");
const compare = async (linuxContent: string) => {
    const lines: string[] = [];
    const copies = [
        { system: linux, executable: await copyOf("linux", linuxContent) },
        { system: windows, executable: await copyOf("windows", "Node.js for Windows") },
    ];
    await compareWithOfficial(copies, from, (line) => lines.push(line));
    return lines;
};

beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-official-"));
    const { name, member = "" } = officialFile(linux);
    await mkdir(dirname(join(directory, member)), { recursive: true });
    await writeFile(join(directory, member), "Node.js for Linux");
    execFileSync("tar", ["-czf", name, dirname(dirname(member))], { cwd: directory });
    const archive = await readFile(join(directory, name));
    const folder = `/v${nodeVersion}`;
    published = new Map<string, Buffer | string>([
        [`${folder}/${name}`, archive],
        [`${folder}/win-x64/node.exe`, "Node.js for Windows"],
    ]);
    const sums = [...published].map(
        ([path, content]) => `${checksum(content)}  ${path.slice(folder.length + 1)}`,
    );
    published.set(`${folder}/SHASUMS256.txt`, `${sums.join("\n")}\n`);
    server = createServer(({ url = "" }, response) => {
        const content = published.get(url);
        response.writeHead(content === undefined ? 404 : 200).end(content);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await rm(directory, { recursive: true });
});

test("a copy is what is in the published archive, or the published executable", async () => {
    expect(await compare("Node.js for Linux")).toEqual([
        `Node.js ${nodeVersion} for linux-arm64 is that of node-v${nodeVersion}-linux-arm64.tar.gz.`,
        `Node.js ${nodeVersion} for windows-amd64 is that of win-x64/node.exe.`,
    ]);
    await expect(compare("of somebody else")).rejects.toThrow(
        new RegExp(`^Node\\.js ${nodeVersion} for linux-arm64 has the checksum .*$`),
    );
});

test("an archive that has not the published checksum is refused, whatever is in it", async () => {
    const list = `/v${nodeVersion}/SHASUMS256.txt`;
    const sums = String(published.get(list));
    published.set(list, sums.replace(/^[0-9a-f]{64}/, "0".repeat(64)));
    await expect(compare("Node.js for Linux")).rejects.toThrow(
        /\.tar\.gz has the checksum [0-9a-f]{64}, but 0{64} is published\.$/,
    );
    published.set(list, sums.split("\n").slice(1).join("\n"));
    await expect(compare("Node.js for Linux")).rejects.toThrow(/SHASUMS256\.txt has no node-.*\.tar\.gz\.$/);
});

test("what cannot be had is named", async () => {
    published.clear();
    await expect(compare("")).rejects.toThrow(
        `${from}/v${nodeVersion}/SHASUMS256.txt cannot be had: the status is 404.`,
    );
    server.close();
    server.closeAllConnections();
    await expect(compare("")).rejects.toThrow(/SHASUMS256\.txt cannot be reached: .*ECONNREFUSED.*\.$/);
});

test("there is an official file for each copy that is embedded", () => {
    const names = systems.filter(({ node }) => node !== undefined).map((system) => officialFile(system).name);
    expect(names).toEqual([
        `node-v${nodeVersion}-linux-x64.tar.gz`,
        `node-v${nodeVersion}-linux-arm64.tar.gz`,
        `node-v${nodeVersion}-darwin-arm64.tar.gz`,
        `node-v${nodeVersion}-darwin-x64.tar.gz`,
        "win-x64/node.exe",
    ]);
});
