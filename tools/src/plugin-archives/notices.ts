import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject } from "../json";
import { nodeVersion } from "./systems";

/**
 * The licences of everything in an executable apart from this package.
 * @param folders of the packages in the bundle.
 * @param nodeLicense the licences of Node.js; undefined for an archive without it.
 */
export async function notices(folders: readonly string[], nodeLicense: string | undefined): Promise<Buffer> {
    const sections = await Promise.all(folders.map(noticeOf));
    const ofNode = nodeLicense === undefined ? [] : [section(`Node.js ${nodeVersion}`, nodeLicense)];
    return Buffer.from([...ofNode, ...sections].join("\n"));
}

async function noticeOf(folder: string): Promise<string> {
    const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const { name, version, license } = isObject(manifest) ? manifest : {};
    const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    if (texts.length === 0 && typeof license !== "string") {
        throw new Error(`${folder} is in the bundle, but says nothing of its licence.`);
    }
    const text = texts.length === 0 ? `Licence: ${license}\n` : texts.join("\n");
    return section(`${name} ${version}`, text);
}

function section(title: string, text: string): string {
    return `${title}\n${"=".repeat(title.length)}\n\n${text.replaceAll("\r\n", "\n").trimEnd()}\n\n`;
}
