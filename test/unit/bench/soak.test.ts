import type { NumberedRequest } from "alicloud-resource-sharing-emulator";
import { receivers, ruleReceivers } from "../../../bench/src/soak/accounts";
import { planRound } from "../../../bench/src/soak/plan";
import { Random } from "../../../bench/src/soak/random";
import { type Answerable, unprintableIn, wrongWrites } from "../../../bench/src/soak/records";
import { hostileTexts } from "../../support/hostileText";

const plans = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => planRound(random));
};

test("a seed gives the same rounds again, another one others", () => {
    expect(plans(1)).toEqual(plans(1));
    expect(plans(1)).not.toEqual(plans(2));
});

test("rounds have everything that a soak is for", () => {
    const all = plans(1);
    expect(new Set(all.map(({ ending }) => ending))).toEqual(new Set(["none", "killed", "without engine"]));
    const kinds = all.flatMap(({ faults }) => faults.map(({ kind }) => kind));
    expect(kinds).toEqual(
        expect.arrayContaining(["throttle", "hang", "garbage", "errorAfterEffect", "lateVisibility"]),
    );
    const lies = all.flatMap((plan) => plan.lies.map(({ kind }) => kind));
    expect(lies).toEqual(
        expect.arrayContaining(["hollow", "tokens in a circle", "endless tokens", "strangers", "huge"]),
    );
    for (const { responses } of all) {
        expect(new Set(responses.map(({ receiver }) => receiver)).size).toBe(responses.length);
    }
    expect(Math.max(...all.map(({ lookUps }) => lookUps.length))).toBeGreaterThan(20);
    expect(all.some(({ hoursPass }) => hoursPass > 0)).toBe(true);
});

describe("a write is wrong unless a program of its account declares it", () => {
    const [receiver, other] = receivers.map(({ id }) => id);
    const [ruleReceiver, rejectingRuleReceiver] = ruleReceivers.map(({ id }) => id);
    const declared: Answerable[] = [
        {
            resourceShareId: "rs-1",
            invitationId: "i-1",
            receiverId: receiver ?? "",
            response: "accept",
            isLeft: false,
        },
        {
            resourceShareId: "rs-2",
            invitationId: "i-2",
            receiverId: receiver ?? "",
            response: "reject",
            isLeft: false,
        },
    ];
    const isWrong = (operation: string, id: string, accountId: string | undefined) => {
        const name = id.startsWith("i-") ? "ResourceShareInvitationId" : "ResourceShareId";
        const request: NumberedRequest = {
            id: 1,
            time: 0,
            method: "POST",
            operation,
            accountId: accountId ?? null,
            region: "cn-hangzhou",
            parameters: { [name]: id },
            httpStatus: 200,
            code: null,
            milliseconds: 1,
        };
        return wrongWrites([request], declared).length > 0;
    };

    test.each([
        ["Accept", "i-1", receiver, false],
        ["Accept", "i-1", other, true],
        ["Reject", "i-1", receiver, true],
        ["Accept", "i-2", receiver, true],
        ["Reject", "i-2", receiver, false],
        ["Accept", "i-3", ruleReceiver, false],
        ["Accept", "i-3", receiver, true],
        ["Reject", "i-3", ruleReceiver, true],
        ["Reject", "i-3", rejectingRuleReceiver, false],
        ["Reject", "i-1", undefined, false],
    ])("%s %s", (verb, id, accountId, expected) => {
        expect(isWrong(`${verb}ResourceShareInvitation`, id, accountId)).toBe(expected);
    });

    test("a share is left by who accepted it; reads are never wrong", () => {
        expect(isWrong("DisassociateResourceShare", "rs-1", receiver)).toBe(false);
        expect(isWrong("DisassociateResourceShare", "rs-1", other)).toBe(true);
        expect(isWrong("DisassociateResourceShare", "rs-2", receiver)).toBe(true);
        expect(isWrong("ListResourceShares", "rs-9", other)).toBe(false);
    });
});

test.each(Object.entries(hostileTexts).filter(([name]) => !name.startsWith("halves")))(
    "%s is noticed where it is shown",
    (_, hostile) => {
        expect(unprintableIn(`Refused: ${hostile}`)).toHaveLength(1);
        expect(unprintableIn("Refused.")).toEqual([]);
    },
);
