import { randomUUID } from "node:crypto";
import { encodedQuery, secondsText, signedV1 } from "../../emulator/support/signing";
import { type JsonObject, objectOf } from "./json";
import { isOver, type Timing } from "./timing";

/** Where and as whom the service is called. */
export interface ServiceAccess {
    readonly url: string;
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly region: string;
}

/** A refusal by the service. */
export class Refusal extends Error {
    constructor(
        readonly httpStatus: number,
        readonly code: string,
        readonly serviceMessage: string,
    ) {
        super(`SDKError:\n   StatusCode: ${httpStatus}\n   Code: ${code}\n   Message: ${serviceMessage}`);
    }

    /** What the real provider takes for "it is gone". `DisassociateInvalid` is none of these. */
    get meansGone(): boolean {
        return this.httpStatus === 404 || this.serviceMessage.includes("NotFound");
    }

    /** What the real provider repeats until the operation's time is over. */
    get mayPass(): boolean {
        return (
            this.httpStatus >= 500 || this.code === "ServiceUnavailable" || this.code.includes("Throttling")
        );
    }
}

/** Calls Resource Sharing as the real provider does: POST, parameters in a form, signed by version 1.0. */
export class Service {
    constructor(private readonly access: ServiceAccess) {}

    /**
     * Calls an operation, again and again while it is refused for something that may pass.
     * @param parameters flat, such as `Targets.1`; undefined is left out.
     * @throws Refusal
     */
    async call(
        operation: string,
        parameters: Readonly<Record<string, string | undefined>>,
        timing: Timing,
    ): Promise<JsonObject> {
        for (let pause = 3_000; ; pause = 5_000) {
            try {
                return await this.attempt(operation, parameters);
            } catch (error) {
                if (!(error instanceof Refusal && error.mayPass) || isOver(timing)) {
                    throw error;
                }
                await timing.sleep(pause);
            }
        }
    }

    private async attempt(
        operation: string,
        parameters: Readonly<Record<string, string | undefined>>,
    ): Promise<JsonObject> {
        const { url, accessKeyId, accessKeySecret, region } = this.access;
        const form: Record<string, string> = { RegionId: region };
        for (const [name, value] of Object.entries(parameters)) {
            if (value !== undefined) {
                form[name] = value;
            }
        }
        const query = {
            AccessKeyId: accessKeyId,
            Action: operation,
            Format: "json",
            SignatureMethod: "HMAC-SHA1",
            SignatureNonce: randomUUID(),
            SignatureVersion: "1.0",
            Timestamp: secondsText(Date.now()),
            Version: "2020-01-10",
        };
        const { Signature = "" } = signedV1("POST", accessKeySecret, { ...query, ...form });
        const response = await fetch(`${url}/?${encodedQuery({ ...query, Signature })}`, {
            method: "POST",
            headers: {
                "content-type": "application/x-www-form-urlencoded",
                "x-acs-action": operation,
                "x-acs-version": "2020-01-10",
            },
            body: encodedQuery(form),
        });
        const body = objectOf(await response.json());
        if (!response.ok) {
            throw new Refusal(response.status, String(body.Code), String(body.Message));
        }
        return body;
    }
}

/** Parameters of a list, `Name.1`, `Name.2` and so on. */
export function numbered(name: string, values: unknown): Record<string, string> {
    const list: unknown[] = Array.isArray(values) ? values : [];
    return Object.fromEntries(list.map((value, index) => [`${name}.${index + 1}`, String(value)]));
}
