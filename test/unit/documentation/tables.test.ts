import { readFileSync } from "node:fs";
import { invitationStatuses } from "../../../provider/src/api/operations/invitation";
import { pagePath, withTables } from "../../documentation/page";

const page = readFileSync(pagePath, "utf8");

test("the tables of the page are those of the code; `npm run docs` makes them so", () => {
    expect(page).toBe(withTables(page));
});

test("the diagram has every status that an invitation can have", () => {
    const [, diagram = ""] = /```mermaid\n(.*?)```/s.exec(page) ?? [];
    const states = [...diagram.matchAll(/--> (\w+)/g)].map(([, state]) => state);
    expect(states).toEqual(expect.arrayContaining([...invitationStatuses]));
});
