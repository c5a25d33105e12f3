import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandResult } from "tools";
import type { TestStack } from "../../support/testStack";

type Command = "up" | "preview" | "refresh" | "destroy";

/**
 * Calls by which the engine itself hands a provider its configuration: the one place where secrets have to travel.
 * All other calls between engine, program and provider must be free of them, and these too in what comes back.
 */
const configurationCalls = /LanguageRuntime\/Run|ResourceProvider\/(CheckConfig|DiffConfig|Configure)$/;

/** Runs commands, and finds secrets wherever they leave a trace: output, state, calls between engine and provider. */
export class Witness {
    /**
     * @param secrets what must not be found; more may come while a command runs.
     * @param inputs secrets that are inputs of resources, which the engine has to hand to the provider and back: they must
     * be neither in the output nor in the state. Default: none.
     */
    constructor(
        private readonly stack: TestStack,
        private readonly secrets: readonly string[],
        private readonly inputs: readonly string[] = [],
    ) {}

    /** Runs a command; what it leaves behind must not hold a secret. */
    async run(command: Command, extra: readonly string[] = []): Promise<CommandResult> {
        const log = join(fileURLToPath(this.backend()), `../calls-of-${command}.json`);
        const environment = { PULUMI_DEBUG_GRPC: log };
        const result = await this.stack.stack[command](extra, { environment });
        const kept = [...this.secrets, ...this.inputs];
        expect(tracesIn(kept, "the output", result.output)).toEqual([]);
        const calls = (await readFile(log, "utf8")).trim().split("\n").map(callOf);
        expect(calls.some(({ method }) => method.endsWith("ResourceProvider/Configure"))).toBe(true);
        for (const { method, text } of calls) {
            expect(tracesIn(this.secrets, method, text)).toEqual([]);
        }
        for (const file of await readdir(this.backend(), { recursive: true, withFileTypes: true })) {
            const path = join(file.parentPath, file.name);
            const text = file.isFile() ? await readFile(path, "utf8") : "";
            expect(tracesIn(kept, path, text)).toEqual([]);
        }
        await rm(log);
        return result;
    }

    private backend(): URL {
        return new URL(this.stack.stack.environment.PULUMI_BACKEND_URL ?? "");
    }
}

function tracesIn(secrets: readonly string[], place: string, text: string): string[] {
    return secrets.flatMap((secret) =>
        tracesOf(secret, text).map((name) => `${secret}, ${name}, in ${place}: ${text.slice(0, 2_000)}`),
    );
}

/** The forms in which a text holds a secret. */
export function tracesOf(secret: string, text: string): string[] {
    return formsOf(secret)
        .filter(([, form]) => text.includes(form))
        .map(([name]) => name);
}

/** A call without what the engine itself has to transport in it. */
function callOf(line: string): { method: string; text: string } {
    const { method, request, response, ...rest }: Record<string, unknown> = JSON.parse(line);
    const name = String(method);
    const registersProvider =
        name.endsWith("/RegisterResource") && JSON.stringify(request).includes('"pulumi:providers:');
    // The engine answers the program with the provider's own arguments, still marked as secrets.
    const kept = registersProvider
        ? rest
        : { ...rest, response, ...(configurationCalls.test(name) ? {} : { request }) };
    return { method: name, text: JSON.stringify(kept) };
}

/** A text as it is and as it looks in URLs, in JSON and, at each of the three offsets, in base64. */
function formsOf(secret: string): [name: string, form: string][] {
    const base64 = [0, 1, 2].flatMap((offset): [string, string][] => {
        const bytes = Buffer.from(" ".repeat(offset) + secret);
        // The first and the last characters depend on what stands around.
        const encoded = bytes.toString("base64").slice(offset === 0 ? 0 : 4, -4);
        return [
            ["base64", encoded],
            ["base64url", encoded.replaceAll("+", "-").replaceAll("/", "_")],
        ];
    });
    return [
        ["plain", secret],
        ["URL-encoded", encodeURIComponent(secret)],
        ["form-encoded", new URLSearchParams([["", secret]]).toString().slice(1)],
        ["in JSON", JSON.stringify(secret).slice(1, -1)],
        ...base64,
    ];
}
