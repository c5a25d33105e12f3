import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, pack } from "../support/installation";

const program = (module: string) => `
    import * as pulumi from "@pulumi/pulumi";
    import * as sharing from "${module}";
    const answer = new sharing.InvitationResponse("answer", { response: "accept", resourceShareId: "rs-1" });
    export const ids: pulumi.Output<string[]> = answer.sharedResourceIds("VSwitch");
    new sharing.InvitationAutoResponse("rule", { accept: [{ senderAccountId: "1234567890123456" }] });
    export const found = sharing.getInvitationsOutput({ status: "Pending" }).invitations[0].createTime;
    // @ts-expect-error There is no such response.
    new sharing.InvitationResponse("wrong", { response: "acept", resourceShareId: "rs-1" });`;

const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2020", "--types", "node"];
const resolution = ["--module", "commonjs", "--moduleResolution", "node"];

test("a program compiles with TypeScript 4, which Pulumi's templates had for years; a wrong argument does not", async () => {
    const packed = await pack();
    try {
        const project = await installInto(
            "typescript-4",
            packed,
            { "@pulumi/pulumi": "3.248.0", "@types/node": "20.19.0", typescript: "4.9.5" },
            ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--legacy-peer-deps"],
        );
        const modules = ["pulumi-alicloud-resource-sharing", "pulumi-alicloud-resource-sharing/plugin"];
        const files = modules.map((_, index) => `program${index}.ts`);
        await Promise.all(
            files.map((file, index) => writeFile(join(project, file), program(modules[index] ?? ""))),
        );
        const compiler = join(project, "node_modules/typescript/bin/tsc");
        const compiled = await promisify(execFile)(
            process.execPath,
            [compiler, ...options, ...resolution, ...files],
            { cwd: project },
        ).catch((error: { stdout: string }) => error);
        expect(compiled.stdout).toBe("");
    } finally {
        await rm(packed.directory, { recursive: true });
    }
});
