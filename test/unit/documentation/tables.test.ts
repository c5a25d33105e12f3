import { readFileSync } from "node:fs";
import { invitationStatuses } from "../../../provider/src/schema/invitationStatus";
import { pages, responsesPage, withTables } from "../../documentation/page";
import { programTypeFiles } from "../../documentation/programTypes/files";
import { publicTypesFile } from "../../documentation/publicTypes";
import { referenceFile } from "../../documentation/reference";
import { registryPages } from "../../documentation/registry/pages";
import { schemaFile } from "../../documentation/schema";

test.each(pages)("the tables of $path are those of the code; `npm run generate` makes them so", (page) => {
    const content = readFileSync(page.path, "utf8");
    expect(content).toBe(withTables(page, content));
});

test.each([referenceFile, ...registryPages])(
    "$path is that of the code; `npm run generate` makes it so",
    ({ path, content }) => {
        expect(readFileSync(path, "utf8")).toBe(content());
    },
);

test.each(programTypeFiles)(
    "$path is what the tables of schema/ say; `npm run generate` makes it so",
    (file) => {
        expect(readFileSync(file.path, "utf8")).toBe(file.content());
    },
);

test("the plugin's schema is that of the code; `npm run generate` makes it so", () => {
    expect(readFileSync(schemaFile.path, "utf8")).toBe(schemaFile.content());
});

test("what a program can import is as it was reviewed; `npm run generate` writes it anew", () => {
    expect(readFileSync(publicTypesFile.path, "utf8")).toBe(publicTypesFile.content());
    // The compiler is loaded for this.
}, 300_000);

test("the diagram has every status that an invitation can have", () => {
    const [, diagram = ""] = /```mermaid\n(.*?)```/s.exec(readFileSync(responsesPage.path, "utf8")) ?? [];
    const states = [...diagram.matchAll(/--> (\w+)/g)].map(([, state]) => state);
    expect(states).toEqual(expect.arrayContaining([...invitationStatuses]));
});
