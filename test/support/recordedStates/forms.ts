import type { World } from "./world";

/** A resource in one of the forms that a state can have it in. */
export interface Form {
    readonly name: string;
    /** What happens in the service before the resource is declared. Default: the receiver is invited to a share of its name. */
    prepare?(world: World): Promise<void>;
    /** The resource, as a program declares it. */
    declare(world: World): string;
    /** What happens after it was created, which a refresh records. Default: nothing. */
    afterwards?(world: World): Promise<void> | void;
    /** Whether it is created last, and the state stays as its operation leaves it. Default: false, a refresh follows. */
    readonly isUnread?: true;
}

/** A response in one form. @param inputs without the response, as source code or as JSON */
export function response(
    name: string,
    inputs: (world: World) => object | string,
    {
        answer = "accept",
        options = "{}",
        ...others
    }: Partial<Form> & { answer?: "accept" | "reject"; options?: string } = {},
): Form {
    return {
        name,
        declare: (world) => {
            const given = inputs(world);
            const source = typeof given === "string" ? given : JSON.stringify(given);
            return `new sharing.InvitationResponse("${name}", { response: "${answer}", ...${source} }, ${options});`;
        },
        ...others,
    };
}

/** A rule in one form. @param inputs as JSON */
export function rule(
    name: string,
    inputs: (world: World) => object,
    others: Omit<Form, "name" | "declare">,
): Form {
    return {
        name,
        declare: (world) =>
            `new sharing.InvitationAutoResponse("${name}", ${JSON.stringify(inputs(world))});`,
        ...others,
    };
}

/** A role of an account, whose policy asks for an external id. */
export function roleOf(accountId: string): object {
    return { roleArn: `acs:ram::${accountId}:role/sharing`, externalId: `external id for ${accountId}` };
}
