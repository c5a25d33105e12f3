import { isJsonObject, type JsonObject, parseJson } from "../../../provider/src/common/json";
import type { Report } from "./barrier";

/**
 * Reads how a command ended for each resource from the engine's log of its events, in which a line is a JSON object.
 * @param succeeded whether the command did: then, what it says nothing of had nothing to be done
 * @returns the reports of those of the resources that the engine got to, by their names
 */
export function reportsIn(
    log: string,
    names: readonly string[],
    succeeded: boolean,
): ReadonlyMap<string, Report> {
    const events = log.split("\n").map(parseJson).filter(isJsonObject);
    const reports = names.flatMap((name) => {
        const own = events.filter((event) => urnOf(event).endsWith(`::${name}`));
        const report = reportOn(own);
        return succeeded || !report.succeeded || isComplete(own) ? [[name, report] as const] : [];
    });
    return new Map(reports);
}

function reportOn(events: readonly JsonObject[]): Report {
    const messages = partsOf(events, "diagnosticEvent");
    const failures = [
        ...partsOf(events, "resOpFailedEvent"),
        ...messages.filter(({ severity }) => severity === "error"),
    ];
    return {
        succeeded: failures.length === 0,
        output: messages.map(({ message }) => withoutColours(String(message))).join(""),
        changes: operationsOf(events, "resourcePreEvent").some((operation) => operation !== "same"),
    };
}

/** Whether everything is done that has to be: a replacement ends with the deletion of what was replaced. */
function isComplete(events: readonly JsonObject[]): boolean {
    const started = operationsOf(events, "resourcePreEvent");
    const done = operationsOf(events, "resOutputsEvent");
    return (
        started.length > 0 &&
        started.length === done.length &&
        done.includes("create-replacement") === done.includes("delete-replaced")
    );
}

function operationsOf(events: readonly JsonObject[], kind: string): readonly string[] {
    return partsOf(events, kind).map(({ metadata }) => (isJsonObject(metadata) ? String(metadata.op) : ""));
}

/** The events of a kind. */
function partsOf(events: readonly JsonObject[], kind: string): readonly JsonObject[] {
    return events.map((event) => event[kind]).filter(isJsonObject);
}

/** The resource that an event is about; empty if it is about none. */
function urnOf(event: JsonObject): string {
    const [part] = Object.values(event).filter(isJsonObject);
    const metadata = isJsonObject(part?.metadata) ? part.metadata : part;
    return String(metadata?.urn ?? "");
}

function withoutColours(message: string): string {
    return message.replace(/<\{%.*?%\}>/g, "");
}
