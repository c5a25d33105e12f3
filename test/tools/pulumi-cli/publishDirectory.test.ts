import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishDirectory } from "../../../tools/src/pulumi-cli/publishDirectory";
import { temporaryDirectory } from "../support";

let parent: string;
let directory: string;
beforeEach(() => {
    parent = temporaryDirectory();
    directory = join(parent, "cache", "pulumi-1");
});

function writing(content: string): (partial: string) => Promise<void> {
    return async (partial) => writeFileSync(join(partial, "file"), content);
}

const usable = async () => true;
const unusable = async () => false;
const content = () => readFileSync(join(directory, "file"), "utf8");
const siblings = () => readdirSync(join(parent, "cache"));

test("fills a new directory", async () => {
    await publishDirectory(directory, writing("new"), unusable);
    expect(content()).toBe("new");
    expect(siblings()).toEqual(["pulumi-1"]);
});

test("keeps a usable directory that another process has published", async () => {
    await publishDirectory(directory, writing("first"), unusable);
    await publishDirectory(directory, writing("second"), usable);
    expect(content()).toBe("first");
    expect(siblings()).toEqual(["pulumi-1"]);
});

test("replaces a directory that is not usable", async () => {
    await publishDirectory(directory, writing("broken"), unusable);
    await publishDirectory(directory, writing("whole"), unusable);
    expect(content()).toBe("whole");
    expect(siblings()).toEqual(["pulumi-1"]);
});

test("two concurrent calls that fill before either renames leave one complete directory", async () => {
    let filled = 0;
    let bothFilled = () => {};
    const barrier = new Promise<void>((resolve) => {
        bothFilled = resolve;
    });
    const fill = (text: string) => async (partial: string) => {
        await writing(text)(partial);
        filled += 1;
        if (filled === 2) {
            bothFilled();
        }
        await barrier;
    };
    await Promise.all([
        publishDirectory(directory, fill("left"), usable),
        publishDirectory(directory, fill("right"), usable),
    ]);
    expect(["left", "right"]).toContain(content());
    expect(siblings()).toEqual(["pulumi-1"]);
});

test("leaves nothing behind if filling fails", async () => {
    const failing = async () => {
        throw new Error("out of disk");
    };
    await expect(publishDirectory(directory, failing, unusable)).rejects.toThrow("out of disk");
    expect(siblings()).toEqual([]);
});

test("removes an old partial directory of a killed process, and no recent one", async () => {
    const [old, young] = [`${directory}.partial-old`, `${directory}.partial-young`];
    mkdirSync(old, { recursive: true });
    mkdirSync(young);
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(old, yesterday, yesterday);
    await publishDirectory(directory, writing("new"), unusable);
    expect(siblings().sort()).toEqual(["pulumi-1", "pulumi-1.partial-young"]);
});
