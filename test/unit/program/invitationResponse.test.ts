import * as pulumi from "@pulumi/pulumi";
import {
    InvitationResponse,
    type InvitationResponseArgs,
} from "../../../provider/src/program/invitationResponse";

const right: InvitationResponseArgs = { response: "accept", resourceShareId: "rs-1" };

test.each<[what: string, construct: () => unknown, message: string]>([
    [
        "a time-out that is no duration",
        () => new InvitationResponse("network", right, { customTimeouts: { create: "5 minutes" } }),
        'InvitationResponse "network": customTimeouts has create "5 minutes", which must be a duration such as "10m".',
    ],
    [
        "inputs that are none, as a program without types may have them",
        () => Reflect.construct(InvitationResponse, ["network", "rs-1"]),
        'InvitationResponse "network" takes its inputs as an object, not "rs-1".',
    ],
])("%s is refused in one line, without a stack trace", (_, construct, message) => {
    expect(construct).toThrow(new pulumi.RunError(message));
    expect(construct).toThrow(pulumi.RunError);
});

test("a property that is not given has no name: the engine would make promises for it in each of hundreds", () => {
    pulumi.runtime.setMocks({ call: () => ({}), newResource: () => ({ id: "i-1", state: {} }) });
    expect(new InvitationResponse("one", right)).not.toHaveProperty("customTimeouts");
    expect(new InvitationResponse("two", right, { customTimeouts: { create: "1m" } })).toHaveProperty(
        "customTimeouts",
    );
});
