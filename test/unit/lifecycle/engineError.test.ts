import { ReportedError } from "../../../provider/src/api/reportedError";
import { engineError, PartialError } from "../../../provider/src/lifecycle/engineError";

/** What Pulumi's server prints of an error beside the stack's name. */
const printed = (error: Error) => `${error}: ${error.stack}`;

test("what is meant for the user is shown once, with its resource, and without a stack", () => {
    const shown = engineError(new ReportedError("The share is gone."));
    expect(shown.message).toBe("The share is gone.");
    expect(printed(shown)).toBe(
        "InvitationResponse: an operation failed; the reason is shown with its resource",
    );
});

test("a fault of this package keeps its stack, and nothing that would change the engine's message", () => {
    const fault = Object.assign(new TypeError("x is not a function"), { code: 403, details: "details" });
    const shown = engineError(fault);
    expect(shown.message).toBe("x is not a function");
    expect(shown.stack).toBe(fault.stack);
    expect(shown).not.toHaveProperty("code");
    expect(shown).not.toHaveProperty("details");
});

test("what is no error becomes one: the engine waits for ever for anything else", () => {
    expect(engineError(undefined).message).toBe("undefined");
    expect(engineError("text").message).toBe("text");
});

test("a partial error carries what the engine needs to go on", () => {
    const partial = new PartialError(new ReportedError("Not yet."), "i-1", { status: "Accepted" }, "text");
    expect(engineError(partial)).toBe(partial);
    expect(partial).toMatchObject({
        id: "i-1",
        reasons: ["Not yet."],
        properties: { status: "Accepted", __provider: "text" },
    });
});

test("a partial error stays far below what fits into an HTTP/2 trailer", () => {
    const resource = { id: "vsw-bp1aaaaaaaaaaaaaaaaaa", type: "VSwitch", arn: null, status: "Available" };
    const state = {
        status: "AcceptFailed",
        failures: Array(500).fill(resource),
        sharedResources: Array(500).fill(resource),
    };
    const partial = new PartialError(new ReportedError("Failed. ".repeat(5_000)), "i-1", state, "text");
    expect(JSON.stringify(partial).length).toBeLessThan(16_000);
    expect(partial.message.length).toBeLessThan(5_000);
    expect(partial.properties).toMatchObject({ status: "AcceptFailed", failures: [], sharedResources: [] });
});
