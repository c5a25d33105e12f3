import { isAbsent } from "../../common/json";
import { problemWithNames } from "../../common/unknownNames";
import { receiverType, shareType } from "../../schema/crossAccountShare";
import { isObject } from "../inputPredicates";
import { type ProviderPackage, problemWithProvider } from "../problemWithProvider";
import { problemsWithResource } from "./validateResource";
import { problemsWithDuplicates, problemsWithEntries, problemsWithFields } from "./validators";

const names = ["resourceShareName", "resourceShareId", "resources", "receivers", "region"];

type Properties = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a component's arguments: a sentence for each problem, without a full stop. Values that are not
 * known yet pass.
 * @param providerPackage the package of a receiver's provider.
 */
export function* problemsWith(args: unknown, providerPackage: ProviderPackage): Generator<string> {
    if (!isObject(args)) {
        yield `the arguments must be an object, not ${JSON.stringify(args)}`;
        return;
    }
    const problem = problemWithNames(args, names, "have");
    if (problem !== undefined) {
        yield `the arguments ${problem}`;
    }
    yield* problemsWithShare(args);
    if (!isAbsent(args.resources)) {
        yield* problemsWithEntries("resources", args.resources, problemsWithResource);
    }
    yield* problemsWithEntries("receivers", args.receivers, (path, receiver) =>
        problemsWithReceiver(path, receiver, providerPackage),
    );
    yield* problemsWithDuplicates(
        "resources",
        args.resources,
        ({ resourceId, resourceType, resourceArn }) => [
            resourceArn ?? resourceId,
            resourceArn ?? resourceType,
        ],
    );
    yield* problemsWithDuplicates("receivers", args.receivers, ({ accountId }) => [accountId]);
}

function* problemsWithShare({ resourceShareName, resourceShareId, region }: Properties): Generator<string> {
    if (isAbsent(resourceShareName) === isAbsent(resourceShareId)) {
        const which = isAbsent(resourceShareName) ? "neither" : "both";
        yield `there must be either resourceShareName, for a new share, or resourceShareId, but there are ${which}`;
    }
    yield* problemsWithFields("", shareType, { resourceShareName, resourceShareId, region });
}

function* problemsWithReceiver(
    path: string,
    receiver: Properties,
    providerPackage: ProviderPackage,
): Generator<string> {
    yield* problemsWithFields(path, receiverType, receiver);
    if (isAbsent(receiver.provider)) {
        return;
    }
    const problem = problemWithProvider("CrossAccountShare", providerPackage, receiver.provider);
    if (problem !== undefined) {
        yield `${path}.${problem}`;
    }
    if (!isAbsent(receiver.profile)) {
        yield `${path} has both provider and profile, but its credentials are those of one of them`;
    }
}
