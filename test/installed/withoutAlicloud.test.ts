import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, type Packed, pack } from "../support/installation";

const run = promisify(execFile);

let packed: Packed;
let project: string;
beforeAll(async () => {
    packed = await pack();
    const dependencies = { "@pulumi/pulumi": "3.248.0", "@types/node": "^20.19.0", typescript: "~5.9.3" };
    const install = ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"] as const;
    project = await installInto("without", packed, dependencies, install);
});
afterAll(() => rm(packed.directory, { recursive: true, force: true }));

test.each(["pulumi-alicloud-resource-sharing", "pulumi-alicloud-resource-sharing/plugin"])(
    "a program with %s compiles without @pulumi/alicloud, and the component says that it is missing",
    async (module) => {
        const program = `import * as sharing from "${module}";
            export const make = () => new sharing.CrossAccountShare("network", {
                resourceShareName: "network",
                resources: { web: { resourceId: "vsw-1", resourceType: "VSwitch" } },
                receivers: { team: { accountId: "1000000000000002", profile: "team" } },
            }).receivers.team.sharedResourceId("web");`;
        await writeFile(join(project, "program.ts"), program);
        const strictly = ["--strict", "--module", "node16", "--types", "node", "--target", "es2022"];
        await run("npx", ["tsc", ...strictly, "program.ts"], { cwd: project });
        const look = 'try { require("./program").make(); } catch (error) { console.log(error.message); }';
        const { stdout } = await run(process.execPath, ["-e", look], { cwd: project });
        expect(stdout).toBe(
            'CrossAccountShare "network" needs the package @pulumi/alicloud, which is not installed: npm install @pulumi/alicloud.\n',
        );
    },
);
