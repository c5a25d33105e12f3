import { isAbsent } from "../../common/json";
import { isObject } from "../inputPredicates";
import { type ProviderPackage, problemWithProvider } from "../problemWithProvider";
import { problemsWithResource } from "./validateResource";
import {
    problemsWithDuplicates,
    problemsWithEntries,
    problemsWithInputs,
    problemsWithNames,
    problemsWithString,
} from "./validators";

const names = ["resourceShareName", "resourceShareId", "resources", "receivers", "region"];
const receiverNames = ["accountId", "provider", "profile", "assumeRole", "onDelete"];

type Properties = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the arguments of a component, one sentence for each problem, without a full stop. Values that are
 * given later pass.
 * @param providerPackage the package whose provider a receiver's is
 */
export function* problemsWith(args: unknown, providerPackage: ProviderPackage): Generator<string> {
    if (!isObject(args)) {
        yield `the arguments must be an object, not ${JSON.stringify(args)}`;
        return;
    }
    yield* problemsWithNames("the arguments have", args, names);
    yield* problemsWithShare(args);
    yield* problemsWithInputs("", args, ["region"]);
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

function* problemsWithShare({ resourceShareName, resourceShareId }: Properties): Generator<string> {
    if (isAbsent(resourceShareName) === isAbsent(resourceShareId)) {
        const which = isAbsent(resourceShareName) ? "neither" : "both";
        yield `there must be either resourceShareName, for a new share, or resourceShareId, but there are ${which}`;
    }
    yield* problemsWithInputs("", { resourceShareId }, ["resourceShareId"]);
    yield* problemsWithString("resourceShareName", resourceShareName, "the name of a share");
}

function* problemsWithReceiver(
    path: string,
    receiver: Properties,
    providerPackage: ProviderPackage,
): Generator<string> {
    yield* problemsWithNames(`${path} has`, receiver, receiverNames);
    if (isAbsent(receiver.accountId)) {
        yield `${path} has no accountId: the id of the account that receives the share`;
    }
    yield* problemsWithInputs(`${path}.`, receiver, ["accountId", "profile", "onDelete"]);
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
