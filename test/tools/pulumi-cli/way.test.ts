import { firstThatWorks, type Outcome, type Way } from "../../../tools/src/pulumi-cli/way";

const installation = { command: "/bin/of/pulumi", version: "3.259.0", binDirectory: "/bin/of" };

let tried: string[];
let lines: string[];
beforeEach(() => {
    tried = [];
    lines = [];
});

function way(name: string, outcome: Outcome): Way {
    return {
        name,
        attempt: async () => {
            tried.push(name);
            return outcome;
        },
    };
}

const log = (line: string) => void lines.push(line);

test("takes the first way that works, says which, and tries no further", async () => {
    const ways = [
        way("found on PATH", { lacks: "there is no pulumi" }),
        way("from the cache", { found: installation }),
        way("built from Go modules", { found: installation }),
    ];
    expect(await firstThatWorks(ways, log)).toBe(installation);
    expect(tried).toEqual(["found on PATH", "from the cache"]);
    expect(lines).toEqual(["Pulumi CLI 3.259.0, from the cache: /bin/of/pulumi"]);
});

test("names every way and what it lacked where none works", async () => {
    const ways = [
        way("found on PATH", { lacks: "there is no pulumi" }),
        way("built from Go modules", { lacks: "there is no go on PATH" }),
    ];
    const failure = firstThatWorks(ways, log);
    await expect(failure).rejects.toThrow("- found on PATH: there is no pulumi");
    await expect(failure).rejects.toThrow("- built from Go modules: there is no go on PATH");
    expect(lines).toEqual([]);
});
