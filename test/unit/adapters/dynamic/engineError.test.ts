import { engineError, PartialError } from "../../../../provider/src/adapters/dynamic/engineError";
import { UserFacingError } from "../../../../provider/src/common/userFacingError";
import { PartialStateError } from "../../../../provider/src/resources/resourceHandler";
import { hostileCharactersIn, hostileTexts } from "../../../support/hostileText";

/** What Pulumi's server prints of an error beside the stack's name. */
const printed = (error: Error) => `${error}: ${error.stack}`;

test("what is meant for the user is shown once, with its resource, and without a stack", () => {
    const shown = engineError(new UserFacingError("The share is gone."), "InvitationResponse");
    expect(shown.message).toBe("The share is gone.");
    expect(printed(shown)).toBe(
        "InvitationResponse: an operation failed; the reason is shown with its resource",
    );
});

test("a fault of this package keeps its stack, and nothing that would change the engine's message", () => {
    const fault = Object.assign(new TypeError("x is not a function"), { code: 403, details: "details" });
    const shown = engineError(fault, "InvitationResponse");
    expect(shown.message).toBe("x is not a function");
    expect(shown.stack).toBe(fault.stack);
    expect(shown).not.toHaveProperty("code");
    expect(shown).not.toHaveProperty("details");
});

test.each(Object.entries(hostileTexts))(
    "a fault with %s in its message: its stack can be shown",
    (_, hostile) => {
        const shown = engineError(new TypeError(`not a function: ${hostile}`), "InvitationResponse");
        expect(hostileCharactersIn(printed(shown))).toEqual([]);
    },
);

test("what is no error becomes one: the engine waits for ever for anything else", () => {
    expect(engineError(undefined, "InvitationResponse").message).toBe("undefined");
    expect(engineError("text", "InvitationResponse").message).toBe("text");
});

test("a partial error carries what the engine needs to go on", () => {
    const partial = new PartialError(
        new PartialStateError("Not yet.", { id: "i-1", state: { status: "Accepted" } }),
        { __provider: "text", customTimeouts: { create: "1m" } },
    );
    expect(engineError(partial, "InvitationResponse")).toBe(partial);
    expect(partial).toMatchObject({
        id: "i-1",
        reasons: ["Not yet."],
        properties: { status: "Accepted", __provider: "text", customTimeouts: { create: "1m" } },
    });
});

test("a partial error stays far below what fits into an HTTP/2 trailer", () => {
    const resource = {
        resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
        resourceType: "VSwitch",
        resourceArn: null,
        resourceStatus: "Available",
    };
    const state = {
        status: "AcceptFailed",
        declared: ["invitationId"],
        acceptInvitationFailedDetails: Array(500).fill(resource),
        sharedResources: Array(500).fill(resource),
    };
    const partial = new PartialError(new PartialStateError("Failed. ".repeat(5_000), { id: "i-1", state }), {
        __provider: "text",
    });
    expect(JSON.stringify(partial).length).toBeLessThan(16_000);
    expect(partial.message.length).toBeLessThan(5_000);
    expect(partial.properties).toMatchObject({
        status: "AcceptFailed",
        declared: ["invitationId"],
        acceptInvitationFailedDetails: [],
        sharedResources: [],
    });
});

test.each([
    ["Chinese", "共享单元".repeat(5_000)],
    ["emoji", "🙂".repeat(5_000)],
    ["half of a surrogate pair", "\ud83d".repeat(100)],
])("a message of %s is short as gRPC encodes it, and can be encoded", (_, message) => {
    const shown = engineError(new UserFacingError(message), "InvitationResponse");
    expect(encodeURI(shown.message).length).toBeLessThan(6_100);
});

test("a state is measured in bytes, not in characters", () => {
    const detail = { failureDescription: "配额".repeat(50) };
    const state = { acceptInvitationFailedDetails: Array(50).fill(detail) };
    const partial = new PartialError(new PartialStateError("Failed.", { id: "i-1", state }), {});
    expect(partial.properties).toEqual({ acceptInvitationFailedDetails: [] });
});
