import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../documentation/manifests";
import { publicTypesFile } from "../../documentation/publicTypes";
import { typeBreaks } from "../../support/upgrades/typeBreaks";

const folder = join(root, "test/fixtures/publicTypes");
const present = readFileSync(publicTypesFile.path, "utf8");

test.each(readdirSync(folder).map((file) => file.replace(".txt", "")))(
    "the public types break no program that was written for %s",
    (version) => {
        expect(typeBreaks(readFileSync(join(folder, `${version}.txt`), "utf8"), present)).toEqual([]);
    },
);

const earlier = `// "." exports
//     Gone
//     Kind
//     ThingArgs
//     Thing

/** A choice. */
export type Kind = "a" | "b";

export declare function gone(): void;

export interface ThingArgs extends Base {
    /** Of it. */
    readonly name: string;
    readonly note?: string;
}

export declare class Thing {
    readonly status: string;
    find(type?: string): string[];
    constructor(name: string, args: ThingArgs);
}

export declare const Kind: {
    readonly A: "a";
};
`;

test.each<[name: string, change: readonly [string, string], breaks: readonly string[]]>([
    ["an export that is gone", ["//     Gone\n", ""], ['"." exports Gone is gone']],
    [
        "a value that is gone",
        ['"a" | "b"', '"a"'],
        ['Kind is no longer declared as export type Kind = "a" | "b";'],
    ],
    ["a member that is gone", ["    readonly note?: string;\n", ""], ["ThingArgs.note is gone"]],
    [
        "an argument that has to be given",
        ["readonly note?: string;", "readonly note: string;\n    readonly more: string;"],
        [
            "ThingArgs.note is readonly note: string;, but was readonly note?: string;",
            "ThingArgs.more has to be written now",
        ],
    ],
    [
        "an output of another type",
        ["readonly status: string;", "readonly status: string | undefined;"],
        ["Thing.status is readonly status: string | undefined;, but was readonly status: string;"],
    ],
    [
        "a constructor with another argument",
        ["args: ThingArgs)", "args: ThingArgs, more: string)"],
        [
            "Thing.constructor is constructor(name: string, args: ThingArgs, more: string);, but was constructor(name: string, args: ThingArgs);",
        ],
    ],
    [
        "what is inherited",
        ["extends Base", "extends Other"],
        ["ThingArgs is no longer declared as extends Base"],
    ],
])("%s breaks programs", (_, [text, other], breaks) => {
    expect(earlier).toContain(text);
    expect(typeBreaks(earlier, earlier.replace(text, other))).toEqual(breaks);
});

test("what is new breaks no program, nor does another comment", () => {
    const later = earlier
        .replace('"a" | "b"', '"a" | "b" | "c"')
        .replace("//     Gone\n", "//     Gone\n//     New\n")
        .replace("/** Of it. */", "/** Its name. */")
        .replace("readonly note?: string;", "readonly note?: string;\n    readonly more?: string;")
        .replace("readonly status: string;", "readonly status: string;\n    readonly more: string;");
    expect(typeBreaks(earlier, `${later}\nexport interface New {\n    readonly one: string;\n}\n`)).toEqual(
        [],
    );
});
