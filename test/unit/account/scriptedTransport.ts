import type { HttpRequest, HttpResponse, Transport } from "../../../provider/src/api/transport";

/** Answers requests as a test says, and keeps them. */
export class ScriptedTransport {
    readonly requests: HttpRequest[] = [];

    /** @param answer what to answer, given the operation that is called (empty for a plain GET). */
    constructor(
        private readonly answer: (operation: string, request: HttpRequest) => object | Promise<object>,
    ) {}

    readonly send: Transport = async (request) => {
        this.requests.push(request);
        const operation =
            request.headers["x-acs-action"] ?? new URL(request.url).searchParams.get("Action") ?? "";
        const body = await this.answer(operation, request);
        return answerOf(operation === "" ? body : { ...envelope, ...body });
    };

    /** How often an operation was called. */
    count(operation: string): number {
        return this.requests.filter(({ url, headers }) =>
            [headers["x-acs-action"], new URL(url).searchParams.get("Action")].includes(operation),
        ).length;
    }
}

/** What every response of the service has, and the lists of those that list: empty, unless the test says otherwise. */
const envelope = {
    RequestId: "R-1",
    ResourceShareInvitations: [],
    ResourceShares: [],
    SharedResources: [],
    ResourceShareAssociations: [],
};

/** A refusal where the body has a code. */
function answerOf(body: object): HttpResponse {
    return {
        status: "Code" in body && body.Code !== "Success" ? 400 : 200,
        headers: {},
        body: JSON.stringify(body),
    };
}
