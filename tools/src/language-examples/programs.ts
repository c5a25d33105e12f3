import type { Account } from "alicloud-resource-sharing-emulator";
import { vswitchId } from "../both-sides/service";
import { type ExampleService, roleOf } from "./service";

/** How one of the programs is run. */
export interface Trial {
    /** Whose credentials the environment has. */
    readonly account: Account;
    readonly configuration: Readonly<Record<string, string>>;
    /** The stack's outputs after `pulumi up`. */
    readonly outputs: Readonly<Record<string, unknown>>;
}

/** The programs of every language, by the names of their folders. */
export const programs: Readonly<Record<string, (service: ExampleService) => Promise<Trial>>> = {
    "quick-start": async (service) => ({
        account: service.receiver,
        configuration: {
            resourceShareId: await service.shareWith([service.receiver]),
            senderAccountId: service.sender.id,
        },
        outputs: { status: "Accepted", vswitch: vswitchId },
    }),
    "two-accounts": async (service) => {
        const { receiver, team } = service;
        return {
            account: receiver,
            configuration: {
                resourceShareId: await service.shareWith([receiver, team]),
                teamRoleArn: roleOf(team),
            },
            outputs: { accounts: [receiver.id, team.id] },
        };
    },
    "both-sides": async (service) => {
        const { sender, team } = service;
        return {
            account: sender,
            configuration: {
                ...service.configurationOf(sender),
                vswitchId,
                receiverAccountId: team.id,
                receiverRoleArn: roleOf(team),
            },
            outputs: { vswitch: vswitchId },
        };
    },
};
