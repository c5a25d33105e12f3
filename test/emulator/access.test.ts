import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Emulator, type EmulatorOptions, startEmulator } from "alicloud-resource-sharing-emulator";
import { invited, receiverId } from "./support/accounts";
import { type RawResponse, send } from "./support/rawHttp";
import { encodedQuery, secondsText, signedV1 } from "./support/signing";

/** The rows of a table of the README, by its first heading, without the line below the headings. */
function tableOf(heading: string): readonly (readonly string[])[] {
    const readme = readFileSync(join(__dirname, "../../emulator/README.md"), "utf8");
    const lines = readme.slice(readme.indexOf("### Who may do what")).split("\n");
    const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
    const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
    const rows = lines.slice(start, end).map((line) =>
        line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim()),
    );
    return rows.filter((_, index) => index !== 1);
}

/** Every cell of a table: its row, its column, and what it says. */
function cellsOf(heading: string): readonly (readonly [row: string, column: string, cell: string])[] {
    const [[, ...columns] = [], ...rows] = tableOf(heading);
    return rows.flatMap(([row = "", ...cells]) =>
        cells.map((cell, index) => [row, columns[index] ?? "", cell] as const),
    );
}

let emulator: Emulator;
afterEach(() => emulator.close());

async function start(options: EmulatorOptions): Promise<void> {
    emulator = await startEmulator(options);
}

/** Who sends: the headers that a browser adds, and the token where it has one. */
interface From {
    readonly token?: true;
    readonly headers: readonly (() => Record<string, string>)[];
}

const own = () => ({ origin: emulator.url, "sec-fetch-site": "same-origin" });
const otherSite = [
    () => ({ origin: "https://evil.example" }),
    () => ({ origin: "null" }),
    // A picture, whose request has no origin.
    () => ({ "sec-fetch-site": "cross-site" }),
    // Another program's page on this machine.
    () => ({ origin: "http://localhost:3000", "sec-fetch-site": "same-site" }),
    () => ({ "sec-fetch-site": "same-site" }),
];
const otherName = [
    () => ({ host: `evil.example:${new URL(emulator.url).port}` }),
    () => ({ host: "127.0.0.1.evil.example" }),
    // For a page of that name, this is its own.
    () => ({ host: "evil.example", origin: "http://evil.example", "sec-fetch-site": "same-origin" }),
];
const program = [
    () => ({}),
    () => ({ host: "emulator:8080" }),
    () => ({ host: "192.0.2.1" }),
    () => ({ host: "[::1]:8080" }),
    () => ({ host: "host.docker.internal" }),
    () => ({ host: "resourcesharing.cn-shanghai.aliyuncs.com" }),
];
const senders: Readonly<Record<string, From>> = {
    "a program, where no token is required": { headers: program },
    "a program with the token, where one is required": { token: true, headers: program },
    "a program without the token, where one is required": { headers: program },
    "the emulator's own page, where no token is required": { headers: [own] },
    "a page of another site, where no token is required": { headers: otherSite },
    "a page of another site, where a token is required": { headers: otherSite },
    "a name that is not its own, where no token is required": { headers: otherName },
    "a name that is not its own, where a token is required": { headers: otherName },
};

/** The statuses of requests to a door: to the service, of one that is signed and of one that is not. */
const doors: Readonly<
    Record<string, (headers: Record<string, string>, token: string | null) => Promise<readonly number[]>>
> = {
    service: async (headers) => [
        (await rejectByGet(headers)).status,
        (await send(`${emulator.url}/?Action=ListResourceShares&Version=2020-01-10`, { headers })).status,
    ],
    credentials: async (headers, token) => {
        const query = token === null ? "" : `?token=${token}`;
        return [
            (await send(`${emulator.url}/credentials/receiver${query}`, { method: "GET", headers })).status,
        ];
    },
    controls: async (headers, token) => {
        const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
        const all = { ...headers, ...authorization };
        return [
            (await send(`${emulator.url}/_emulator/shares`, { method: "GET", headers: all })).status,
            (await send(`${emulator.url}/_emulator/clock/freeze`, { headers: all })).status,
        ];
    },
    "page, health": (headers) =>
        Promise.all(
            ["", "main.js", "health", "openapi.json"].map(
                async (path) =>
                    (await send(`${emulator.url}/_emulator/${path}`, { method: "GET", headers })).status,
            ),
        ),
};

/** What a picture's address could do: reject an invitation, signed with keys that everybody knows. */
async function rejectByGet(headers: Record<string, string>): Promise<RawResponse> {
    const { invitationId } = await invited(emulator);
    const { accessKeyId = "", accessKeySecret = "" } =
        emulator.accounts.find(({ id }) => id === receiverId) ?? {};
    const query = signedV1("GET", accessKeySecret, {
        Action: "RejectResourceShareInvitation",
        Version: "2020-01-10",
        RegionId: "cn-hangzhou",
        ResourceShareInvitationId: invitationId,
        AccessKeyId: accessKeyId,
        SignatureMethod: "HMAC-SHA1",
        SignatureVersion: "1.0",
        SignatureNonce: randomUUID(),
        Timestamp: secondsText(Date.now()),
    });
    const response = await send(`${emulator.url}/?${encodedQuery(query)}`, { method: "GET", headers });
    const { status } = emulator.records.invitation(invitationId);
    expect(status).toBe(response.status === 200 ? "Rejected" : "Pending");
    return response;
}

const expected: Readonly<Record<string, readonly number[]>> = {
    yes: [200],
    "if signed": [200, 400],
    "401": [401],
    "403": [403],
};

it.each(cellsOf("from"))("from %s, to %s: %s", async (from, door, cell) => {
    await start(from.endsWith("no token is required") ? {} : { controlToken: "secret" });
    const { token, headers } = senders[from] ?? { headers: [] };
    expect(headers).not.toEqual([]);
    for (const sent of headers) {
        const statuses = await doors[door]?.(sent(), token ? "secret" : null);
        expect([sent(), [...new Set(statuses)]]).toEqual([sent(), expected[cell]]);
    }
});

it.each(cellsOf("`--host`"))("with the host %s and %s: %s", async (host, publicUrl, cell) => {
    const [, url] = /--public-url (\S+)`/.exec(publicUrl) ?? [];
    const address = host.replace(/^`(.*?)`.*$/, "$1");
    await start({ host: address, ...(url !== undefined && { publicUrl: url }) });
    expect(emulator.controlToken === null ? "no token" : "token").toBe(cell);
});

it("refuses a wrong token, by header and by query", async () => {
    await start({ controlToken: "secret" });
    for (const headers of [{}, { authorization: "Bearer wrong" }]) {
        expect((await fetch(`${emulator.url}/credentials/receiver?token=wrong`, { headers })).status).toBe(
            401,
        );
        expect((await fetch(`${emulator.url}/_emulator/shares?token=secret`, { headers })).status).toBe(401);
    }
});

it("says by which option a name becomes its own", async () => {
    await start({});
    const refused = await send(emulator.url, { headers: { host: "emulator.svc.cluster.local" } });
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([
        403,
        {
            Code: "Forbidden",
            Message:
                'the emulator is not known by the name "emulator.svc.cluster.local"; if it is its own, start it with --public-url and that name',
        },
    ]);
});
