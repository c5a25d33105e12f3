import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseCommand } from "../../../provider/src/cli/command";
import { commandsIn, flagsIn, inlineCommands, shellBlocks } from "../../documentation/commands";
import { pagesBelow } from "../../documentation/links";
import { root } from "../../documentation/manifests";

test("commands are found in blocks and in the text, with their words", () => {
    const page =
        "See `npm run x`, or\n\n   ```sh\n   A=1 B=… pulumi up --yes   # yes\n   npm a && pulumi config set --path 'b[0]' \\\n       c\n   ```\n";
    expect(inlineCommands(page)).toEqual(["npm run x"]);
    expect(shellBlocks(page).flatMap(commandsIn)).toEqual([
        ["pulumi", "up", "--yes"],
        ["npm", "a"],
        ["pulumi", "config", "set", "--path", "b[0]", "c"],
    ]);
    expect(flagsIn(["pulumi", "up", "--stack=a", "-y", "--", "--not"])).toEqual(["--stack", "-y"]);
});

const name = "pulumi-alicloud-resource-sharing";
const documented = pagesBelow(root)
    .filter((page) => !page.startsWith(join(root, "provider")))
    .flatMap((page) => {
        const text = readFileSync(page, "utf8");
        return (
            [...shellBlocks(text), ...inlineCommands(text)]
                .flatMap(commandsIn)
                .filter(([program, command]) => program === "npx" && command === name)
                .map(([, , ...words]) => [relative(root, page), words] as const)
                // The name of a command alone is no example of it.
                .filter(([, words]) => words.length > 1)
        );
    });

test("the pages have commands of this package", () => {
    expect(documented.length).toBeGreaterThan(5);
});

test.each(documented)("%s: the package's command takes %j", (_, words) => {
    expect(parseCommand(words, {})).toMatchObject({
        kind: expect.stringMatching(/^(import|list|inventory)$/),
    });
});
