import ts from "typescript";

/** What the text of the public types says of a name that a program can import. */
interface Declared {
    /** Declarations without members, such as those of a function or of a choice of types. */
    readonly texts: Set<string>;
    readonly members: Map<string, Member>;
}

interface Member {
    /** Without comments. */
    readonly text: string;
    readonly isOptional: boolean;
}

/** The literals of a choice such as `"accept" | "reject"`. */
const choice = /^export type \w+ = (".*");$/;

/** Programs write these; of all others, they read the members. */
const isWritten = /(Args|Account|AssumeRole\w*|Endpoint|Options|State|ShareResource\w*|Sender)$/;

/**
 * What breaks programs in TypeScript that were written for earlier public types: an export, a member or a value that is gone, a member that has
 * to be written now, a declaration that is another one. What is new breaks nothing.
 * @param earlier texts as in test/fixtures/publicTypes.txt
 * @returns a line for each break
 */
export function typeBreaks(earlier: string, later: string): readonly string[] {
    const exported = exportsIn(earlier);
    const found = new Set(exportsIn(later));
    const [before, after] = [declarationsIn(earlier), declarationsIn(later)];
    return [
        ...exported.filter((one) => !found.has(one)).map((one) => `${one} is gone`),
        ...[...before].flatMap(([name, declared]) => {
            const now = after.get(name);
            return now === undefined ? [] : declarationBreaks(name, declared, now);
        }),
    ];
}

function declarationBreaks(name: string, before: Declared, after: Declared): string[] {
    const required = [...after.members].filter(
        ([member, { isOptional }]) => !isOptional && isWritten.test(name) && !before.members.has(member),
    );
    return [
        ...[...before.texts]
            .filter((text) => ![...after.texts].some((now) => now === text || hasAllValues(now, text)))
            .map((text) => `${name} is no longer declared as ${text}`),
        ...[...before.members].flatMap(([member, { text }]) => {
            const now = after.members.get(member);
            if (now === undefined) {
                return [`${name}.${member} is gone`];
            }
            return now.text === text ? [] : [`${name}.${member} is ${now.text}, but was ${text}`];
        }),
        ...required.map(([member]) => `${name}.${member} has to be written now`),
    ];
}

function hasAllValues(now: string, before: string): boolean {
    const [, values] = choice.exec(now) ?? [];
    const [, earlier] = choice.exec(before) ?? [];
    const known = values?.split(" | ") ?? [];
    return earlier?.split(" | ").every((one) => known.includes(one)) === true;
}

/** What can be imported, as `"./plugin" exports name`. */
function exportsIn(text: string): string[] {
    return [...text.matchAll(/^\/\/ (".*" exports)\n((?:\/\/ {5}\w+\n)*)/gm)].flatMap(
        ([, from, names = ""]) => [...names.matchAll(/\w+/g)].map(([name]) => `${from} ${name}`),
    );
}

/** Declarations by their name; a class and a value of the same name are one. */
function declarationsIn(text: string): ReadonlyMap<string, Declared> {
    const source = ts.createSourceFile("publicTypes.d.ts", text, ts.ScriptTarget.Latest, true);
    const printer = ts.createPrinter({ removeComments: true });
    const print: Print = (node) =>
        printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, " ").trim();
    const found = new Map<string, Declared>();
    for (const statement of source.statements) {
        const name = nameOf(statement);
        const declared = found.get(name) ?? { texts: new Set(), members: new Map() };
        found.set(name, declared);
        if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) {
            addMembers(statement, declared, print);
        } else {
            declared.texts.add(print(statement));
        }
    }
    return found;
}

type Print = (node: ts.Node) => string;

function addMembers(
    { heritageClauses, members }: ts.InterfaceDeclaration | ts.ClassDeclaration,
    declared: Declared,
    print: Print,
): void {
    for (const clause of heritageClauses ?? []) {
        declared.texts.add(print(clause));
    }
    for (const member of members) {
        declared.members.set(member.name?.getText() ?? "constructor", {
            text: print(member),
            isOptional: "questionToken" in member && member.questionToken !== undefined,
        });
    }
}

function nameOf(statement: ts.Statement): string {
    const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
    const name = named === undefined ? undefined : ts.getNameOfDeclaration(named as ts.Declaration);
    return name?.getText() ?? "";
}
