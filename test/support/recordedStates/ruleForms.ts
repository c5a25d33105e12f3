import type { RegionId } from "alicloud-resource-sharing-emulator";
import { type Form, roleOf, rule } from "./forms";
import type { World } from "./world";

/** A rule is for all of an account's invitations in a region: each of these has a region of its own. */
const ofSender = (region: RegionId) => (world: World) => ({
    accept: [{ senderAccountId: world.id("sender") }],
    region,
});

/** Every form of an `InvitationAutoResponse`. */
export const ruleForms: readonly Form[] = [
    rule("ruleThatIgnores", ofSender("cn-beijing"), {
        async prepare(world) {
            const region = "cn-beijing";
            await world.share("ruleAccepts", { region });
            await world.share("ruleAdopts", { region });
            await world.accept("ruleAdopts");
            await world.share("ruleIgnoresAnswer", { region });
            await world.reject("ruleIgnoresAnswer");
            await world.share("ruleIgnoresSender", { region, from: "otherSender" });
        },
    }),
    rule(
        "ruleThatRejects",
        (world) => ({
            accept: [
                {
                    senderAccountId: world.id("sender"),
                    resourceShareIds: [world.ids("ruleAcceptsShare").resourceShareId],
                },
            ],
            otherwise: "reject",
            onDelete: "leave",
            region: "cn-shanghai",
            accountId: world.id("partner"),
            assumeRole: roleOf(world.id("partner")),
        }),
        {
            async prepare(world) {
                const others = { region: "cn-shanghai", to: "partner" } as const;
                await world.share("ruleAcceptsShare", others);
                await world.share("ruleRejects", others);
                await world.share("ruleRejectsAnother", { ...others, from: "otherSender" });
            },
        },
    ),
    rule(
        "ruleThatFindsNothing",
        () => ({ accept: [], otherwise: "reject", profile: "partner", region: "cn-shenzhen" }),
        {
            prepare: async () => undefined,
        },
    ),
    rule("ruleWithPending", ofSender("cn-qingdao"), {
        async prepare(world) {
            await world.share("ruleAcceptanceFails", { region: "cn-qingdao" });
            world.failAcceptance("ruleAcceptanceFails");
        },
        afterwards: (world) => world.share("ruleHasNotSeen", { region: "cn-qingdao" }),
    }),
    rule("ruleWithGone", ofSender("cn-chengdu"), {
        prepare: (world) => world.share("ruleIsOutOf", { region: "cn-chengdu" }),
        afterwards: (world) => world.remove("ruleIsOutOf"),
    }),
    rule("ruleInterrupted", ofSender("cn-guangzhou"), {
        isUnread: true,
        async prepare(world) {
            await world.share("ruleAcceptedThis", { region: "cn-guangzhou" });
            await world.share("ruleFailedHere", { region: "cn-guangzhou" });
            world.failAcceptance("ruleFailedHere");
        },
    }),
];
