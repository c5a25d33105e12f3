import { isObject } from "../json";

/** What the SDKs' manifests contain about the package. All of it comes from the schema, so that the manifests agree. */
export interface PackageFacts {
    readonly displayName: string;
    readonly version: string;
    /** One sentence. */
    readonly description: string;
    readonly license: string;
    /** Owner of the repository. */
    readonly publisher: string;
    /** Of the repository, for a browser. */
    readonly repository: string;
    /** Without those for Pulumi's registry only, such as `category/cloud`. */
    readonly keywords: readonly string[];
    /** In Python's import statements. */
    readonly pythonPackage: string;
    /** In Go's import declarations. */
    readonly goImportPath: string;
    /** The first example of a response, by the language's name in Markdown. */
    readonly examples: ReadonlyMap<string, string>;
}

/** @throws Error that names what the schema lacks */
export function packageFacts(schema: unknown): PackageFacts {
    const text = (path: readonly string[]) => textAt(schema, path);
    const response = "alicloud-resource-sharing:index:InvitationResponse";
    const keywords = valueAt(schema, ["keywords"]);
    return {
        displayName: text(["displayName"]),
        version: text(["version"]),
        description: text(["description"]),
        license: text(["license"]),
        publisher: text(["publisher"]),
        repository: text(["repository"]),
        keywords: (Array.isArray(keywords) ? keywords : [])
            .filter((keyword) => typeof keyword === "string")
            .filter((keyword) => !keyword.includes("/")),
        pythonPackage: text(["language", "python", "packageName"]),
        goImportPath: text(["language", "go", "importBasePath"]),
        examples: firstExamples(text(["resources", response, "description"])),
    };
}

function firstExamples(description: string): ReadonlyMap<string, string> {
    const examples = [...description.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
    return new Map(examples.reverse().map(([, language = "", program = ""]) => [language, program]));
}

function valueAt(schema: unknown, path: readonly string[]): unknown {
    return path.reduce((value, name) => (isObject(value) ? value[name] : undefined), schema);
}

function textAt(schema: unknown, path: readonly string[]): string {
    const value = valueAt(schema, path);
    if (typeof value !== "string" || value === "") {
        throw new Error(`The schema has no ${path.join(".")}.`);
    }
    return value;
}
