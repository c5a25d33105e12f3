import type { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import { canonicalJson } from "../../common/json";
import type { Properties } from "../../schema/propertyTable";
import { provider } from "./pulumiModules";

/** How each property differs, by name. @param outdated outputs that differ even if no input does. Default: none. */
export function detailedDiff(
    before: Properties,
    after: Properties,
    replaces: readonly string[],
    outdated: readonly string[] = [],
): ReadonlyMap<string, PropertyDiff> {
    const { Kind } = provider.PropertyDiff;
    const names = new Set([...Object.keys(before), ...Object.keys(after), ...replaces]);
    const found = new Map<string, PropertyDiff>(
        outdated.map((name) => [name, new provider.PropertyDiff().setKind(Kind.UPDATE)]),
    );
    for (const name of names) {
        const replacing = replaces.includes(name);
        if (!replacing && isSame(before[name], after[name])) {
            continue;
        }
        const kinds =
            before[name] === undefined
                ? [Kind.ADD, Kind.ADD_REPLACE]
                : after[name] === undefined
                  ? [Kind.DELETE, Kind.DELETE_REPLACE]
                  : [Kind.UPDATE, Kind.UPDATE_REPLACE];
        const kind = kinds[replacing ? 1 : 0] ?? Kind.UPDATE;
        found.set(name, new provider.PropertyDiff().setKind(kind).setInputdiff(true));
    }
    return found;
}

export function diffResponse(found: ReadonlyMap<string, PropertyDiff>): DiffResponse {
    const { DiffChanges } = provider.DiffResponse;
    const response = new provider.DiffResponse()
        .setChanges(found.size === 0 ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
        .setDiffsList([...found.keys()])
        .setHasdetaileddiff(true);
    for (const [name, difference] of found) {
        response.getDetaileddiffMap().set(name, difference);
    }
    return response;
}

function isSame(one: unknown, other: unknown): boolean {
    return one === other || canonicalJson(one) === canonicalJson(other);
}
