import { dynamicProvider } from "../../../provider/src/adapters/dynamic/dynamicProvider";
import { EngineWatcher } from "../../../provider/src/adapters/dynamic/engineWatcher";
import type { Transport } from "../../../provider/src/api/transport";
import { invitationAutoResponseHandler } from "../../../provider/src/resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../../provider/src/resources/invitationResponse/handler";
import { ThisRun } from "../../../provider/src/resources/thisRun";
import type { Provide } from "../../support/inProcessDriver";

/** Responses that a program declares beside a rule. They are only declared: what they send is no concern of the rule. */
export interface DeclaredResponses {
    readonly resourceShareIds: readonly string[];
    /** After how many calls of the rule the engine comes to them; 0: before the rule. */
    readonly afterCalls: number;
}

/** Serves a rule in a process that is told of the responses of its program as well, sooner or later. */
export class BesideResponses {
    declared: DeclaredResponses = { resourceShareIds: [], afterCalls: 0 };
    /** Whether this process has refused one of the responses. */
    refused = false;
    private calls = 0;
    private tell: () => Promise<void> = async () => undefined;
    private telling: Promise<void> = Promise.resolve();

    readonly provide: Provide = (open) => {
        const run = new ThisRun();
        const process = {
            openAccount: async (inputs?: Parameters<typeof open>[0]) => open(inputs),
            log: () => undefined,
            engine: new EngineWatcher(undefined),
        };
        const rules = dynamicProvider(invitationAutoResponseHandler(run), process);
        const responses = dynamicProvider(invitationResponseHandler(run), process);
        this.calls = 0;
        this.refused = false;
        this.tell = async () => {
            this.tell = async () => undefined;
            for (const resourceShareId of this.declared.resourceShareIds) {
                const { failures } = await responses.check({}, { resourceShareId, response: "accept" });
                this.refused ||= failures.length > 0;
            }
        };
        return {
            ...rules,
            check: async (olds, news) => {
                if (this.declared.afterCalls === 0) {
                    await this.tell();
                }
                return rules.check(olds, news);
            },
        };
    };

    /** Counts the calls of the rule. */
    transport(inner: Transport): Transport {
        return async (request, timeout) => {
            const response = await inner(request, timeout);
            this.calls += 1;
            if (this.calls === this.declared.afterCalls) {
                // A response waits for what the rule is finding out with this very call.
                this.telling = this.tell();
            }
            return response;
        };
    }

    /** The engine comes to the end of the program. */
    async end(): Promise<void> {
        await this.telling;
        await this.tell();
    }
}
