import type { Snapshot } from "alicloud-resource-sharing-emulator";
import type { Checkpoint, CheckpointResource } from "tools";
import { recordedTime, type World } from "./world";

type Renamed = readonly [text: string, stable: string];

/** Names in place of the ids that the service has made up: those of the shares. */
export function renamedIds(world: World, { regions }: Snapshot): Renamed[] {
    const first = world.firstInvitations().map(([name, id]): Renamed => [id, `i-${name}1`]);
    const known = new Set(first.map(([id]) => id));
    const others = Object.values(regions).flatMap(({ shares, invitations }) =>
        shares.flatMap(({ id, name }): Renamed[] => [
            [id, `rs-${name}`],
            ...invitations
                .filter(({ shareId }) => shareId === id)
                .map((invitation, index): Renamed => [invitation.id, `i-${name}${index + 1}`]),
        ]),
    );
    return [...first, ...others.filter(([id]) => !known.has(id))];
}

/** Numbers in place of the ids that the engine has made up: those of providers. */
export function renamedProviders({ deployment }: Checkpoint): Renamed[] {
    return (deployment.resources ?? [])
        .filter(({ type }) => type.startsWith("pulumi:providers:"))
        .map(({ urn, id = "" }): Renamed => [urn, id])
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, id], index) => [id, `00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`]);
}

/**
 * A state whose resources are in the order of their URNs, each after those that it needs: a program registers them in any
 * order. Where in a program, and in this machine's folders, each comes from is left out.
 */
export function stableState({ version, deployment }: Checkpoint): Checkpoint {
    const sorted = [...(deployment.resources ?? [])].sort(({ urn }, other) => (urn < other.urn ? -1 : 1));
    const resources = new Map<string, CheckpointResource>();
    const add = ({ sourcePosition, stackTrace, ...resource }: CheckpointResource): void => {
        for (const needed of sorted.filter(({ urn }) => needsOf(resource).includes(urn))) {
            add(needed);
        }
        resources.set(resource.urn, withSortedUrns(resource));
    };
    sorted.forEach(add);
    return { version, deployment: { ...deployment, resources: [...resources.values()] } };
}

/** A resource whose lists of dependencies are sorted, which the engine lists in any order. */
function withSortedUrns(resource: CheckpointResource): CheckpointResource {
    return JSON.parse(
        JSON.stringify(resource, (_, value: unknown) => (isListOfUrns(value) ? [...value].sort() : value)),
    );
}

function isListOfUrns(value: unknown): value is unknown[] {
    return Array.isArray(value) && value.every((one) => String(one).startsWith("urn:"));
}

/** The URNs of the resources that have to be in a state before this one. */
function needsOf({ parent, provider, dependencies }: CheckpointResource): unknown[] {
    const ofProvider =
        typeof provider === "string" ? provider.slice(0, provider.lastIndexOf("::")) : undefined;
    return [parent, ofProvider, ...(Array.isArray(dependencies) ? dependencies : [])];
}

/** A snapshot that does not say which change came first: only a service that shows changes late goes by that. */
export function stableSnapshot(snapshot: Snapshot): Snapshot {
    return JSON.parse(JSON.stringify(snapshot, (name, value: unknown) => (name === "revision" ? 0 : value)));
}

/**
 * A text without what differs each time that it is recorded: what this machine's clock says becomes the time of the recording.
 * @param started when the recording began, by this machine's clock, in milliseconds since 1970
 */
export function stableText(text: string, renamed: readonly Renamed[], started: number): string {
    const time = new Date(recordedTime).toISOString();
    return renamed
        .reduce((result, [found, stable]) => result.replaceAll(found, stable), text)
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, (found) =>
            Date.parse(found) >= started ? time : found,
        );
}
