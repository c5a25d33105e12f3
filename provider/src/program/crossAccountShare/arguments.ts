import type {
    CrossAccountShareFields,
    CrossAccountShareReceiverFields,
    CrossAccountShareResourceFields,
} from "../generated/crossAccountShare";

/** A resource to share, by its id and type. */
export interface CrossAccountShareResourceById
    extends Pick<CrossAccountShareResourceFields, "resourceId" | "resourceType"> {
    readonly resourceArn?: undefined;
}

/** A resource to share, by its ARN. */
export interface CrossAccountShareResourceByArn extends Pick<CrossAccountShareResourceFields, "resourceArn"> {
    readonly resourceId?: undefined;
    readonly resourceType?: undefined;
}

/** A resource to share: by its id and type, or by its ARN. */
export type CrossAccountShareResource = CrossAccountShareResourceById | CrossAccountShareResourceByArn;

/** A receiver with a provider of its own. */
export interface CrossAccountShareReceiverByProvider
    extends Omit<CrossAccountShareReceiverFields, "profile"> {
    readonly profile?: undefined;
}

/** A receiver with a profile of the Alibaba Cloud CLI, a role, or both. */
export interface CrossAccountShareReceiverByProfile
    extends Omit<CrossAccountShareReceiverFields, "provider"> {
    readonly provider?: undefined;
}

/** An account that receives the share, and the credentials to accept it with. */
export type CrossAccountShareReceiverArgs =
    | CrossAccountShareReceiverByProvider
    | CrossAccountShareReceiverByProfile;

/** A share that the component creates. */
export interface CrossAccountShareByName extends Pick<CrossAccountShareFields, "resourceShareName"> {
    readonly resourceShareId?: undefined;
}

/** An existing share of the sender. */
export interface CrossAccountShareById extends Pick<CrossAccountShareFields, "resourceShareId"> {
    readonly resourceShareName?: undefined;
}

/**
 * What to share, and with which accounts. The program gives each resource and each receiver a name, so that adding or
 * removing one changes nothing about the others.
 */
export type CrossAccountShareArgs<
    ResourceName extends string = string,
    ReceiverName extends string = string,
> = Pick<CrossAccountShareFields, "region"> &
    (CrossAccountShareByName | CrossAccountShareById) & {
        /** The resources to share, by name. Default: none, for an existing share that already contains its resources. */
        readonly resources?: Readonly<Record<ResourceName, CrossAccountShareResource>>;
        /** The accounts that receive the share, by name. */
        readonly receivers: Readonly<Record<ReceiverName, CrossAccountShareReceiverArgs>>;
    };
