import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { buildSdks, ensurePulumi, ensurePythonHost, pythonEnvironment } from "tools";

const requirements = join(__dirname, "../../languages/python/requirements.txt");

/**
 * Installs the wheel that is made of the schema, for all tests of a file.
 * @returns the environment in which Pulumi runs programs with it
 */
export function usePythonSdk(): () => Readonly<Record<string, string>> {
    let root: string;
    let environment: Readonly<Record<string, string>>;
    beforeAll(async () => {
        root = await mkdtemp(join(tmpdir(), "python-sdk-"));
        const pulumi = await ensurePulumi(() => undefined);
        await ensurePythonHost(pulumi, () => undefined);
        const bin = await installPythonSdk(root);
        const others = [pulumi.binDirectory, dirname(process.execPath), process.env.PATH ?? ""];
        environment = { PATH: [bin, ...others].join(delimiter) };
    });
    afterAll(() => rm(root, { recursive: true, force: true }));
    return () => environment;
}

/**
 * Installs the wheel in a virtual environment.
 * @param root an empty directory for it, and for what is made on the way
 * @returns where its `python` is
 */
export async function installPythonSdk(root: string): Promise<string> {
    const sdks = join(root, "sdks");
    await buildSdks(["python"], sdks, join(root, "generated"), await ensurePulumi(() => undefined));
    return pythonEnvironment(requirements, join(sdks, "python"), join(root, "venv"));
}
