import type { Deadline } from "../api/clock";
import type { ServiceError } from "../api/errors";
import type { Invitation } from "../api/operations/invitation";
import { ReportedError } from "../api/reportedError";
import type { ResourceSharing } from "../api/resourceSharing";
import { isPassing } from "../api/retry";
import { act } from "./act";
import { decide, type History, noHistory } from "./decide";
import type { Decision, Wait } from "./decisionTable";
import { type Declared, type Response, responses } from "./declared";
import { inWords } from "./duration";
import { adviseAfterWait, describeWait, explain } from "./messages";
import { describe, type Observation } from "./observation";
import { type Answered, answeredOf, observe } from "./observe";
import { Poll } from "./poll";

/** A known id is listed at once, but for the moment that a change takes to be seen: waiting long would hide a slip. */
const listingPatience = 30_000;

/** How late a share may appear after its invitation was accepted, before it is taken for left, in milliseconds. */
const shareLateness = 10_000;

/** How often a pending invitation may refuse an answer: lists can lag behind, but not for ever. */
const mostRefusals = 3;

/** What one create or update is to bring about. */
export interface Task {
    readonly service: ResourceSharing;
    readonly region: string;
    readonly declared: Declared;
    /** The response was carried out by an earlier operation. */
    readonly answeredBefore: boolean;
    /** The answer that an earlier operation recorded; null where none has. */
    readonly answered: Answered | null;
    readonly deadline: Deadline;
    /** Takes a line for the user. */
    readonly report: (line: string) => void;
}

/** The response could not be brought about; what the service said last is kept. */
export class UnfinishedError extends ReportedError {
    override readonly name = "UnfinishedError";

    /**
     * @param observation null where nothing was observed.
     * @param wrote whether an answer was sent, so that something may have happened in the account.
     */
    constructor(
        message: string,
        readonly observation: Observation | null,
        readonly wrote: boolean,
    ) {
        super(message);
    }
}

/**
 * Observes, decides and acts until the response is as declared.
 * @returns the observation that shows it.
 * @throws UnfinishedError where it is impossible, the service refuses, or time runs out.
 */
export async function reconcile(task: Task): Promise<Observation> {
    const run = new Run(task);
    try {
        return await run.toTheEnd();
    } catch (error) {
        if (error instanceof ReportedError) {
            throw new UnfinishedError(error.message, run.known, run.wrote);
        }
        throw error;
    }
}

class Run {
    /** An answer was sent, and not clearly refused. */
    wrote = false;

    private last: Observation | null = null;
    /** The invitation as it was last seen: it may no longer be listed by the end. */
    private invitation: Invitation | null = null;

    private history;
    private readonly poll: Poll;
    private readonly start: number;
    private looks = 0;
    private refusals = 0;
    private lastTrouble: Error | null = null;
    /** What the service said of the invitation when it was answered: newer than any list for a while. */
    private told: Invitation | null = null;
    private toldJustNow = false;
    /** One answer was sent since the last pause: another needs a look taken later than that. */
    private mustPause = false;

    constructor(private readonly task: Task) {
        this.history = { ...noHistory, answeredBefore: task.answeredBefore };
        this.poll = new Poll(task.deadline, task.report);
        this.start = task.deadline.clock.now();
    }

    /** All that has been seen; null where nothing was. */
    get known(): Observation | null {
        return this.last && { ...this.last, invitation: this.last.invitation ?? this.invitation };
    }

    async toTheEnd(): Promise<Observation> {
        for (;;) {
            const observation = await this.look();
            if (observation === undefined) {
                await this.waitFor("settle", this.last);
                continue;
            }
            const decision = decide(this.task.declared, observation, this.historyNow());
            if (decision === "done") {
                return observation;
            }
            if (isResponse(decision)) {
                await this.answer(decision, observation);
            } else if (isWait(decision)) {
                await this.waitFor(decision, observation);
            } else {
                throw new ReportedError(explain(decision, this.task.declared, observation));
            }
        }
    }

    private historyNow(): History {
        const waited = this.task.deadline.clock.now() - this.start;
        return { ...this.history, watchedLongEnough: waited >= shareLateness };
    }

    /** @returns undefined where passing trouble hides what was seen before: a blip must not end a long wait. */
    private async look(): Promise<Observation | undefined> {
        const { service, declared, deadline, answered } = this.task;
        const subject = { ...declared, answered: answeredOf(this.told) ?? answered, joined: false };
        const justTold = this.toldJustNow ? this.told : null;
        this.toldJustNow = false;
        this.looks += 1;
        try {
            this.last = await observe(service, subject, "fresh", deadline, justTold);
        } catch (error) {
            if (this.last === null || !isPassing(error)) {
                throw error;
            }
            this.lastTrouble = error;
            return undefined;
        }
        this.invitation = this.last.invitation ?? this.invitation;
        return this.last;
    }

    private async answer(response: Response, { invitation }: Observation): Promise<void> {
        if (invitation === null) {
            throw new Error(`The decision to ${response} was made without an invitation.`);
        }
        if (this.mustPause) {
            await this.waitFor("settle", this.last);
            return;
        }
        this.mustPause = true;
        const outcome = await act(this.task.service, response, invitation, this.task.deadline);
        this.wrote ||= outcome.kind !== "refused";
        const hadFailed = invitation.status === "AcceptFailed";
        if (hadFailed && response === "accept" && outcome.kind !== "unknown") {
            this.history = { ...this.history, acceptedAgain: true };
        }
        if (outcome.kind === "told") {
            this.told = outcome.invitation;
            this.toldJustNow = true;
            return;
        }
        this.lastTrouble = outcome.error;
        if (outcome.kind === "refused") {
            this.countRefusal(outcome.error, hadFailed);
        }
    }

    private countRefusal(error: ServiceError, hadFailed: boolean): void {
        this.refusals += 1;
        if (hadFailed) {
            this.history = { ...this.history, refused: true };
        } else if (this.refusals >= mostRefusals) {
            throw error;
        }
    }

    private async waitFor(wait: Wait | "settle", observation: Observation | null): Promise<void> {
        const { declared, deadline, region } = this.task;
        const what = describeWait(wait, declared);
        const waited = deadline.clock.now() - this.start;
        const patient = wait !== "wait for the invitation to be listed" || waited < listingPatience;
        const seen = observation === null ? "nothing" : describe(observation);
        if (patient && (await this.poll.next(`${what} in ${region} (seen: ${seen})`))) {
            this.mustPause = false;
            return;
        }
        const trouble = this.lastTrouble === null ? "" : ` The last trouble was: ${this.lastTrouble.message}`;
        throw new ReportedError(
            `Gave up ${what} in ${region} after ${inWords(waited)} and ${this.looks} looks.` +
                ` Last seen: ${seen}. ${adviseAfterWait(wait, region, observation?.invitation ?? null)}${trouble}`,
        );
    }
}

function isResponse(decision: Decision): decision is Response {
    return responses.some((response) => response === decision);
}

function isWait(decision: Exclude<Decision, Response | "done">): decision is Wait {
    return decision.startsWith("wait for ");
}
