import { isAbsent } from "../../common/json";
import { resourceType } from "../../schema/crossAccountShare";
import { otherSpelling } from "../sharedResourceType";
import { problemsWithFields } from "./validators";

const names = ["resourceId", "resourceType", "resourceArn"];

/** @param path of the resource, such as `resources.web`. */
export function* problemsWithResource(
    path: string,
    resource: Readonly<Record<string, unknown>>,
): Generator<string> {
    yield* problemsWithFields(path, resourceType, resource);
    const { resourceId, resourceType: type, resourceArn } = resource;
    const isById = !isAbsent(resourceId) && !isAbsent(type) && isAbsent(resourceArn);
    const isByArn = isAbsent(resourceId) && isAbsent(type) && !isAbsent(resourceArn);
    if (!isById && !isByArn) {
        const given = names.filter((name) => !isAbsent(resource[name])).join(" and ") || "nothing";
        yield `${path} must have resourceId and resourceType, or resourceArn alone, but has ${given}`;
    }
    const meant = typeof type === "string" ? otherSpelling(type) : undefined;
    if (meant !== undefined) {
        yield `${path}.resourceType is "${type}", but the service's spelling is "${meant}"`;
    }
}
