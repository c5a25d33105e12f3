import { isAbsent } from "../../common/json";
import { otherSpelling } from "../sharedResourceType";
import { problemsWithNames, problemsWithString } from "./validators";

const names = ["resourceId", "resourceType", "resourceArn"];

/** What is wrong with a resource to share. @param path where it is, such as `resources.web` */
export function* problemsWithResource(
    path: string,
    resource: Readonly<Record<string, unknown>>,
): Generator<string> {
    const { resourceId, resourceType, resourceArn } = resource;
    yield* problemsWithNames(`${path} has`, resource, names);
    const isById = !isAbsent(resourceId) && !isAbsent(resourceType) && isAbsent(resourceArn);
    const isByArn = isAbsent(resourceId) && isAbsent(resourceType) && !isAbsent(resourceArn);
    if (!isById && !isByArn) {
        const given = names.filter((name) => !isAbsent(resource[name])).join(" and ") || "nothing";
        yield `${path} must have resourceId and resourceType, or resourceArn alone, but has ${given}`;
    }
    yield* problemsWithString(`${path}.resourceId`, resourceId, "the id of a resource");
    yield* problemsWithString(`${path}.resourceType`, resourceType, "a type of resource");
    yield* problemsWithString(`${path}.resourceArn`, resourceArn, "the ARN of a resource");
    const meant = typeof resourceType === "string" ? otherSpelling(resourceType) : undefined;
    if (meant !== undefined) {
        yield `${path}.resourceType is "${resourceType}", but the service's spelling is "${meant}"`;
    }
}
