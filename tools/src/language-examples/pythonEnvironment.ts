import { dirname, join } from "node:path";
import { runTool } from "../sdks/runTool";

/**
 * Makes a virtual environment with what a program in Python needs.
 * @param requirements path of its requirements.txt
 * @param sdk the folder with the wheel that `npm run package:sdks` has made
 * @param directory of the environment: empty, or not there yet
 * @returns the folder of its `python`
 */
export async function pythonEnvironment(
    requirements: string,
    sdk: string,
    directory: string,
): Promise<string> {
    const bin = join(directory, "bin");
    await runTool("python3", ["-m", "venv", directory], dirname(requirements));
    const words = ["-m", "pip", "install", "--quiet", "--requirement", requirements];
    const index = { PIP_FIND_LINKS: sdk, PIP_DISABLE_PIP_VERSION_CHECK: "1" };
    await runTool(join(bin, "python"), words, dirname(requirements), index);
    return bin;
}
