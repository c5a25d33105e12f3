import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shellBlocks } from "../../documentation/commands";
import { repository } from "../../support/installation";

/** The blocks of shell commands on a page, one after the other. */
export class Blocks {
    private readonly left: string[];

    constructor(private readonly page: string) {
        this.left = shellBlocks(readFileSync(join(repository, page), "utf8"));
    }

    /**
     * The next block, as it stands.
     * @param begins what the block has to begin with
     * @param readersOwn what the page leaves to the reader, by the variable in front of `=…`. Default: nothing
     */
    next(begins: string, readersOwn: Readonly<Record<string, string>> = {}): string {
        const block = this.left.shift();
        if (block?.startsWith(begins) !== true) {
            throw new Error(
                `The next commands of ${this.page} were to begin with ${begins}, but are ${block}.`,
            );
        }
        const commands = block.replaceAll(/(\w+)=…/g, (text, name: string) => {
            const value = readersOwn[name];
            return value === undefined ? text : `${name}=${value}`;
        });
        if (/…|\*{2}/.test(commands.replaceAll(/#.*/g, ""))) {
            throw new Error(`The commands of ${this.page} cannot be pasted as they stand:\n${commands}`);
        }
        return commands;
    }

    /** @throws Error if a block was not taken: say how a reader runs it, or why a test cannot. */
    end(): void {
        if (this.left.length > 0) {
            throw new Error(`Nobody has run these commands of ${this.page}:\n${this.left.join("\n")}`);
        }
    }
}
