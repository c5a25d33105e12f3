import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, liveThrough, type Packed } from "../../support/installation";
import type { Scene } from "../../support/scene";
import { installedVersion, npmInstall, plugin, sdk } from "./versions";

const program = (module: string) => `
    import * as pulumi from "@pulumi/pulumi";
    import * as sharing from "${module}";
    const answer = new sharing.InvitationResponse("answer", { response: "accept", resourceShareId: "rs-1" });
    export const ids: pulumi.Output<string[]> = answer.sharedResourceIds("VSwitch");
    new sharing.InvitationAutoResponse("rule", { accept: [{ senderAccountId: "1234567890123456" }] });
    export const found = sharing.getInvitationsOutput({ status: "Pending" }).invitations[0].createTime;
    // @ts-expect-error There is no such response.
    new sharing.InvitationResponse("wrong", { response: "acept", resourceShareId: "rs-1" });`;

/**
 * Compiles programs with a version of TypeScript, and a wrong argument does not compile.
 * @param resolution how the compiler finds modules
 */
export function compiledBy(
    version: string,
    resolution: readonly string[],
): (packed: Packed) => Promise<string> {
    return async (packed) => {
        const dependencies = { ...sdk, "@types/node": "20.19.0", typescript: version };
        const install = [...npmInstall, "--legacy-peer-deps"] as const;
        const project = await installInto(`typescript-${version}`, packed, dependencies, install);
        const files = ["dynamic.ts", "plugin.ts"];
        await writeFile(join(project, "dynamic.ts"), program("pulumi-alicloud-resource-sharing"));
        await writeFile(join(project, "plugin.ts"), program(plugin));
        const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2020", "--types", "node"];
        const compiler = join(project, "node_modules/.bin/tsc");
        const compiled = await promisify(execFile)(compiler, [...options, ...resolution, ...files], {
            cwd: project,
        }).catch((error: { stdout: string }) => error);
        expect(compiled.stdout).toBe("");
        return installedVersion(project, "typescript");
    };
}

/** A stack whose program Pulumi compiles with a version of TypeScript. */
export function typescriptOfStack(version: string): (packed: Packed, scene: Scene) => Promise<string> {
    return async (packed, scene) => {
        const dependencies = { ...sdk, typescript: version };
        const project = await installInto(`stack-typescript-${version}`, packed, dependencies, npmInstall);
        await liveThrough(project, scene);
        return installedVersion(project, "typescript");
    };
}
