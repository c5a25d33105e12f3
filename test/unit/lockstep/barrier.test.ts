import { Barrier, type CommandName, nextCommand, type Report } from "../../support/lockstep/barrier";

const report: Report = { succeeded: true, output: "", changes: false };

/** A barrier that notes its commands. @param unreached the names that the first command does not get to */
function barrierOf(names: readonly string[], unreached: readonly string[] = []) {
    const rounds: [CommandName, readonly string[]][] = [];
    const barrier = new Barrier(async (command, wanting) => {
        rounds.push([command, wanting]);
        const got = rounds.length > 1 ? wanting : wanting.filter((name) => !unreached.includes(name));
        return { reports: new Map(got.map((name) => [name, report])), output: "Nothing but noise." };
    });
    for (const name of names) {
        barrier.join(name);
    }
    const play = async (name: string, commands: readonly CommandName[]) => {
        try {
            for (const command of commands) {
                await barrier.wait(name, command);
            }
        } finally {
            barrier.leave(name);
        }
    };
    return { rounds, play };
}

test("each command is one for all that want it, once all wait", async () => {
    const { rounds, play } = barrierOf(["a", "b", "c"]);
    await Promise.all([
        play("a", ["up", "refresh", "preview", "destroy"]),
        play("b", ["up", "preview", "destroy"]),
        play("c", ["up", "refresh", "preview"]),
    ]);
    expect(rounds).toEqual([
        ["up", ["a", "b", "c"]],
        ["refresh", ["a", "c"]],
        ["preview", ["b", "a", "c"]],
        ["destroy", ["b", "a"]],
    ]);
});

test("one that ends early, or without a command, keeps nobody waiting", async () => {
    const { rounds, play } = barrierOf(["a", "b", "c"]);
    await Promise.all([play("a", ["up", "up"]), play("b", []), play("c", ["up"])]);
    expect(rounds).toEqual([
        ["up", ["a", "c"]],
        ["up", ["a"]],
    ]);
});

test("those that a command did not get to wait for the next one", async () => {
    const { rounds, play } = barrierOf(["a", "b"], ["b"]);
    await Promise.all([play("a", ["preview"]), play("b", ["preview"])]);
    expect(rounds).toEqual([
        ["preview", ["a", "b"]],
        ["preview", ["b"]],
    ]);
});

test("where a command got to nobody, all fail with what it said", async () => {
    const { rounds, play } = barrierOf(["a", "b"], ["a", "b"]);
    const ends = await Promise.allSettled([play("a", ["up"]), play("b", ["up"])]);
    const reason = expect.objectContaining({ message: expect.stringContaining("Nothing but noise.") });
    expect(ends).toEqual([
        { status: "rejected", reason },
        { status: "rejected", reason },
    ]);
    expect(rounds).toHaveLength(1);
});

test("what most want is next, and to destroy only where nobody wants anything else", () => {
    expect(nextCommand(["destroy", "destroy", "preview", "up", "up"])).toBe("up");
    expect(nextCommand(["destroy", "destroy", "preview"])).toBe("preview");
    expect(nextCommand(["destroy"])).toBe("destroy");
});
