import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import * as pulumi from "../../../program/sdk";
import { BinaryReader } from "../pulumiModules";
import { presentIn } from "./resourceOptions";

/** Engines send URNs in the first of these fields, or, since @pulumi/pulumi has it, whole aliases in the second one. */
const urnsField = 14;
const aliasesField = 29;

/**
 * The aliases of a component, which its children inherit. Each version of @pulumi/pulumi knows one of the two fields only.
 * Without an alias, the engine would delete a renamed component, and create it again.
 * @param request the bytes of a ConstructRequest
 */
export function aliasesIn(request: Uint8Array): (string | pulumi.Alias)[] {
    const aliases: (string | pulumi.Alias)[] = [];
    const reader = new BinaryReader(request);
    while (reader.nextField()) {
        const field = reader.getFieldNumber();
        if (field === aliasesField) {
            aliases.push(aliasOf(Alias.deserializeBinary(reader.readBytes())));
        } else if (field === urnsField) {
            aliases.push(reader.readString());
        } else {
            reader.skipField();
        }
    }
    // An engine of the first field has an empty string for an alias that is no URN.
    return aliases.filter((alias) => alias !== "");
}

function aliasOf(alias: Alias): string | pulumi.Alias {
    const spec = alias.getSpec();
    if (spec === undefined) {
        return alias.getUrn();
    }
    const { name, type, stack, project } = spec.toObject();
    return {
        ...presentIn({ name, type, stack, project }),
        ...(spec.hasParenturn() ? { parent: spec.getParenturn() } : {}),
        ...(spec.getNoparent() ? { parent: pulumi.rootStackResource } : {}),
    };
}
