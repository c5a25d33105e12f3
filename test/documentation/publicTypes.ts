import { dirname, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
const built = resolve(root, "provider/dist");

/** What a program can import, and the declarations that the build writes for it. */
const entries = {
    ".": resolve(built, "index.d.ts"),
    "./plugin": resolve(built, "plugin.d.ts"),
    "./testing": resolve(built, "testing.d.ts"),
};

/** The declarations of everything that a program can import, in one text that a review can read. */
export const publicTypesFile = {
    path: resolve(root, "test/fixtures/publicTypes.txt"),
    content: (): string => {
        const program = readDeclarations(Object.values(entries));
        const checker = program.getTypeChecker();
        const exported = Object.entries(entries).map(([name, path]) => ({
            name,
            symbols: exportsOf(program, checker, path),
        }));
        const lists = exported.map(({ name, symbols }) => {
            const names = symbols.map((symbol) => symbol.name).sort();
            return `// "${name}" exports\n${names.map((one) => `//     ${one}\n`).join("")}`;
        });
        const declarations = reachableFrom(
            checker,
            exported.flatMap(({ symbols }) => symbols),
        );
        const texts = new Set(declarations.map((one) => textOf(checker, one)));
        return [...lists, ...[...texts].sort(byDeclaration)].join("\n");
    },
};

/** The declarations alone, without those of other packages: what these are is no part of this package. */
function readDeclarations(paths: readonly string[]): ts.Program {
    const options: ts.CompilerOptions = {
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        lib: ["lib.es5.d.ts"],
        types: [],
    };
    const host = ts.createCompilerHost(options);
    host.resolveModuleNameLiterals = (names, importer) =>
        names.map(({ text }) => ({
            resolvedModule: text.startsWith(".") ? moduleOf(text, importer) : undefined,
        }));
    const program = ts.createProgram(paths, options, host);
    const missing = paths.find((path) => program.getSourceFile(path) === undefined);
    if (missing !== undefined) {
        throw new Error(`There is no ${missing}: run \`npm run build\`.`);
    }
    return program;
}

function moduleOf(name: string, importer: string): ts.ResolvedModuleFull {
    const path = resolve(dirname(importer), name);
    const file = ts.sys.fileExists(`${path}.d.ts`) ? `${path}.d.ts` : resolve(path, "index.d.ts");
    return { resolvedFileName: file, extension: ts.Extension.Dts, isExternalLibraryImport: false };
}

function exportsOf(program: ts.Program, checker: ts.TypeChecker, path: string): ts.Symbol[] {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    return module === undefined ? [] : checker.getExportsOfModule(module);
}

/** The declarations of symbols, and of all that these refer to. */
function reachableFrom(checker: ts.TypeChecker, symbols: readonly ts.Symbol[]): ts.Declaration[] {
    const found = new Set<ts.Declaration>();
    const add = (symbol: ts.Symbol | undefined): void => {
        for (const declaration of originalOf(checker, symbol)?.declarations ?? []) {
            const statement = statementOf(declaration);
            if (statement !== undefined && !found.has(statement)) {
                found.add(statement);
                if (choicesOf(checker, statement) === undefined) {
                    visit(statement);
                }
            }
        }
    };
    const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) {
            add(checker.getSymbolAtLocation(node));
        }
        ts.forEachChild(node, visit);
    };
    symbols.forEach(add);
    return [...found];
}

/** The literals that a type stands for, such as `"a" | "b"`, wherever they are taken from; undefined for any other type. */
function choicesOf(checker: ts.TypeChecker, declaration: ts.Declaration): string | undefined {
    if (!ts.isTypeAliasDeclaration(declaration) || declaration.typeParameters !== undefined) {
        return undefined;
    }
    const type = checker.getTypeAtLocation(declaration);
    const choices = type.isUnion() ? type.types : [];
    return choices.length > 0 && choices.every((one) => one.isLiteral())
        ? choices
              .map((one) => checker.typeToString(one))
              .sort()
              .join(" | ")
        : undefined;
}

/** What an imported or re-exported name stands for. */
function originalOf(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    return symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias
        ? checker.getAliasedSymbol(symbol)
        : symbol;
}

/**
 * A declaration, if it is at the top of one of this package's files; undefined for what is inside of another one, and for
 * what is TypeScript's.
 */
function statementOf(declaration: ts.Declaration): ts.Declaration | undefined {
    if (relative(built, declaration.getSourceFile().fileName).startsWith("..")) {
        return undefined;
    }
    // What `export * as name` declares is the whole of another file.
    if (ts.isSourceFile(declaration)) {
        return undefined;
    }
    const isOfFile = ts.isVariableDeclaration(declaration)
        ? ts.isSourceFile(declaration.parent.parent.parent)
        : ts.isSourceFile(declaration.parent);
    return isOfFile ? declaration : undefined;
}

/** A declaration with its comments, and what the names in it stand for that its file calls otherwise. */
function textOf(checker: ts.TypeChecker, declaration: ts.Declaration): string {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const choices = choicesOf(checker, declaration);
    if (ts.isTypeAliasDeclaration(declaration) && choices !== undefined) {
        const text = declaration.getFullText();
        const comments = text.slice(0, declaration.getStart() - declaration.getFullStart()).trim();
        return `${comments === "" ? "" : `${comments}\n`}export type ${declaration.name.text} = ${choices};\n`;
    }
    const renamed = new Map<string, string>();
    const visit = (node: ts.Node): void => {
        const original = ts.isIdentifier(node)
            ? originalOf(checker, checker.getSymbolAtLocation(node))
            : undefined;
        // A namespace is a file, whose path is not the same everywhere.
        const isFile = ((original?.flags ?? 0) & ts.SymbolFlags.ValueModule) !== 0;
        if (
            original !== undefined &&
            !isFile &&
            ts.isIdentifier(node) &&
            isOtherName(original.name, node.text)
        ) {
            renamed.set(node.text, original.name);
        }
        ts.forEachChild(node, visit);
    };
    visit(statement);
    const notes = [...renamed].map(([local, name]) => `// ${local}: ${name}\n`);
    return `${notes.join("")}${statement.getFullText().trim()}\n`;
}

function isOtherName(name: string, local: string): boolean {
    return name !== local && !["default", "unknown", "__type", "__object"].includes(name);
}

/** By the name that is declared, so that it does not matter in which file it is. */
function byDeclaration(a: string, b: string): number {
    const [first, second] = [a, b].map(
        (text) =>
            /^(?:export )?(?:declare )?(?:const|class|interface|type|function|abstract class) (\w+)/m.exec(
                text,
            )?.[1] ?? "",
    );
    return (first ?? "").localeCompare(second ?? "", "en") || a.localeCompare(b, "en");
}
