import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import { aliasesIn } from "../../../../../provider/src/adapters/plugin/construct/aliases";
import { rootStackResource } from "../../../../../provider/src/program/sdk";

const urn = "urn:pulumi:local::test::alicloud-resource-sharing:index:CrossAccountShare::network";

/** Fields of a message, each with its number, as protobuf has them in bytes. */
function message(...fields: readonly (readonly [field: number, text: string])[]): Buffer {
    return Buffer.concat(
        fields.map(([field, text]) => {
            const content = Buffer.from(text);
            return Buffer.concat([Buffer.from([(field << 3) | 2, content.length]), content]);
        }),
    );
}

test("URNs, names and parents that the installed @pulumi/pulumi knows", () => {
    const specs = [
        new Alias.Spec().setName("network"),
        new Alias.Spec().setType("test:index:Share").setParenturn(urn),
        new Alias.Spec().setName("network").setNoparent(true),
    ].map((spec) => new Alias().setSpec(spec));
    const request = new ConstructRequest()
        .setName("renamed")
        .setAliasesList([new Alias().setUrn(urn), ...specs]);
    expect(aliasesIn(request.serializeBinary())).toEqual([
        urn,
        { name: "network" },
        { type: "test:index:Share", parent: urn },
        { name: "network", parent: rootStackResource },
    ]);
});

test("URNs as engines sent them before, with nothing for an alias that is no URN", () => {
    expect(aliasesIn(message([4, "network"], [14, urn], [14, ""], [7, "renamed"]))).toEqual([urn]);
});

test("no aliases", () => {
    expect(aliasesIn(new ConstructRequest().setName("network").serializeBinary())).toEqual([]);
});
