import type { SharedResource } from "alicloud-resource-sharing-emulator";

/** What a program with both sides declares, in whatever form. */
export interface Declared {
    /** By the name of the Pulumi resource. */
    readonly resources: Readonly<Record<string, SharedResource>>;
    /** By the name of the Pulumi resource. */
    readonly receivers: Readonly<Record<string, Receiver>>;
}

/** An account to share with, and the role by which the program responds in its name. */
export interface Receiver {
    readonly accountId: string;
    readonly roleArn: string;
}

export const vSwitch: SharedResource = {
    resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
    resourceType: "VSwitch",
};

export const snapshot: SharedResource = { resourceId: "s-bp1bbbbbbbbbbbbbbbbbb", resourceType: "Snapshot" };
