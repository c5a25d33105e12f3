import { reportsIn } from "../../support/lockstep/engineEvents";

const metadata = (name: string, op: string) => ({
    metadata: { op, urn: `urn:pulumi:local::test::t::${name}` },
});
const started = (name: string, op: string) => ({ resourcePreEvent: metadata(name, op) });
const done = (name: string, op: string) => ({ resOutputsEvent: metadata(name, op) });
const failedOperation = (name: string, op: string) => ({ resOpFailedEvent: metadata(name, op) });
const message = (name: string, severity: string, text: string) => ({
    diagnosticEvent: { urn: `urn:pulumi:local::test::t::${name}`, severity, message: text },
});

/** The log as the engine writes it, with what is about no resource. */
function logOf(...events: readonly object[]): string {
    const all = [{ preludeEvent: { config: {} } }, { diagnosticEvent: { severity: "error", message: "x" } }];
    return [...all, ...events]
        .map((event, sequence) => `${JSON.stringify({ sequence, ...event })}\n`)
        .join("");
}

test("each resource has its own outcome, messages and changes", () => {
    const log = logOf(
        started("made", "create"),
        started("same", "same"),
        message("made", "info", "<{%reset%}>waiting<{%reset%}>\n"),
        done("same", "same"),
        done("made", "create"),
        started("wrong", "update"),
        message("wrong", "error", "It was refused.\n"),
        failedOperation("wrong", "update"),
        message("mistake", "error", "Declare another.\n"),
    );
    expect(reportsIn(log, ["made", "same", "wrong", "mistake"], false)).toEqual(
        new Map([
            ["made", { succeeded: true, output: "waiting\n", changes: true }],
            ["same", { succeeded: true, output: "", changes: false }],
            ["wrong", { succeeded: false, output: "It was refused.\n", changes: true }],
            ["mistake", { succeeded: false, output: "Declare another.\n", changes: false }],
        ]),
    );
});

test("a command that failed has no report of what it did not get to, or did not end", () => {
    const log = logOf(
        started("begun", "create"),
        started("replaced", "create-replacement"),
        done("replaced", "create-replacement"),
        started("replaced", "replace"),
        done("replaced", "replace"),
    );
    expect(reportsIn(log, ["begun", "replaced", "not begun"], false)).toEqual(new Map());
});

test("a replacement has ended once the replaced one is deleted", () => {
    const operations = ["create-replacement", "replace", "delete-replaced"];
    const log = logOf(...operations.flatMap((op) => [started("replaced", op), done("replaced", op)]));
    expect([...reportsIn(log, ["replaced"], false).keys()]).toEqual(["replaced"]);
});

test("a refresh says by its outputs what it has found", () => {
    const log = logOf(started("gone", "refresh"), done("gone", "delete"));
    expect([...reportsIn(log, ["gone"], false).keys()]).toEqual(["gone"]);
});

test("what a command that succeeded says nothing of had nothing to be done", () => {
    const report = { succeeded: true, output: "", changes: false };
    expect(reportsIn(logOf(), ["nowhere"], true)).toEqual(new Map([["nowhere", report]]));
});
