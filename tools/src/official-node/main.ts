/** `npm run release:node`: compares the copies of Node.js that the plugin's executables contain with those of nodejs.org. */
import { provideNode } from "../plugin-archives/provideNode";
import { systems } from "../plugin-archives/systems";
import { compareWithOfficial, type EmbeddedNode } from "./compare";

async function main(): Promise<void> {
    const copies: EmbeddedNode[] = [];
    for (const system of systems) {
        if (system.node !== undefined) {
            copies.push({ system, executable: (await provideNode(system.node)).executable });
        }
    }
    await compareWithOfficial(copies, "https://nodejs.org/dist", console.log);
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
