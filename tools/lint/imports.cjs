/**
 * Which folder may import from which. Imports go one way only:
 * program -> adapters/engine/typeTokens, schema, common;
 * adapters, cli -> lookUps, resources -> reconcile -> account -> api -> common; schema is beside common.
 */
const layers = [
    { name: "common", mayImport: [] },
    { name: "schema", mayImport: ["common"] },
    { name: "api", mayImport: ["schema", "common"] },
    { name: "account", mayImport: ["schema", "api", "common"] },
    { name: "reconcile", mayImport: ["account", "schema", "api", "common"] },
    { name: "resources", mayImport: ["reconcile", "account", "schema", "api", "common"] },
    { name: "lookUps", mayImport: ["resources", "reconcile", "account", "schema", "api", "common"] },
    {
        name: "adapters",
        mayImport: ["resources", "lookUps", "reconcile", "account", "schema", "api", "common"],
    },
    {
        name: "cli",
        mayImport: [
            "adapters/engine/typeTokens",
            "resources",
            "lookUps",
            "reconcile",
            "account",
            "schema",
            "api",
            "common",
        ],
    },
];

const src = "^provider/src";

/** What runs in the plugin's process as a program does: it declares a component's resources. */
const construct = `${src}/adapters/plugin/construct/`;

/** A client of the engine's own service, in the engine's protocol. */
const engineClient = `${src}/adapters/engine/engineClient\\.ts$`;

/** What a program loads with its first look-up, and only then. */
const lookUpInProcess = `${src}/adapters/inProcess/lookUp\\.ts$`;

module.exports = {
    forbidden: [
        {
            name: "no-circular",
            comment: "A circle has no layer.",
            severity: "error",
            from: { path: "^(provider|emulator|tools|bench)/src" },
            to: { circular: true },
        },
        ...layers.map(({ name, mayImport }) => ({
            name: `${name}-imports-downward`,
            comment: `${name} may import from ${mayImport.join(", ") || "no other folder"}.`,
            severity: "error",
            from: { path: `${src}/${name}/`, pathNot: construct },
            to: { path: `${src}/`, pathNot: `${src}/(${[name, ...mayImport].join("|")})[/.]` },
        })),
        {
            name: "program-imports-constants",
            comment:
                "A user's program loads what the engine knows the types by, what describes its properties, what is common, and" +
                " nothing else of the provider; types cost nothing. What a look-up needs is one module, and has a rule of its own.",
            severity: "error",
            from: { path: `${src}/program/` },
            to: {
                path: `${src}/`,
                pathNot: [
                    `${src}/(program/|common/|schema/|adapters/(engine/typeTokens|dynamic/customTimeouts)\\.ts$)`,
                    lookUpInProcess,
                ],
                dependencyTypesNot: ["type-only"],
            },
        },
        {
            name: "look-ups-load-when-called",
            comment:
                "No engine asks a dynamic provider: look-ups run in the program's own process, and bring the account and the" +
                " client with them. They are required inside a function, by the first look-up; an import would load them" +
                " in every program.",
            severity: "error",
            from: { path: `${src}/(program/|index\\.ts$|plugin\\.ts$)` },
            to: { path: lookUpInProcess, dependencyTypesNot: ["require", "type-import", "type-only"] },
        },
        {
            name: "testing-imports-descriptions-and-checks",
            comment:
                "Mocks of unit tests have what describes properties, and the checks: nothing that makes a call, and nothing that" +
                " has to be loaded before the first test.",
            severity: "error",
            from: { path: `${src}/testing(/|\\.ts$)` },
            to: {
                path: `${src}/`,
                pathNot: [
                    `${src}/(testing/|schema/|common/|adapters/engine/typeTokens\\.ts$|lookUps/problemsWithArguments\\.ts$)`,
                    `${src}/resources/(account/declaredAccount|\\w+/check|invitationResponse/sharedResourceIdsByType)\\.ts$`,
                ],
                dependencyTypesNot: ["type-import", "type-only"],
            },
        },
        {
            name: "construct-imports-the-program",
            comment:
                "A component is constructed by the class that programs in TypeScript have: the one place of the provider that" +
                " declares resources.",
            severity: "error",
            from: { path: construct },
            to: {
                path: `${src}/`,
                pathNot: `${src}/(plugin\\.ts$|program/|adapters/(plugin|engine)/|resources/|schema/|common/)`,
            },
        },
        {
            name: "the-sdk-in-parts",
            comment:
                "The whole of @pulumi/pulumi has hundreds of files that no resource needs, and the plugin's process would load" +
                " them with its first component: program/sdk.ts has the parts.",
            severity: "error",
            from: { path: `${src}/` },
            to: { path: "@pulumi/pulumi/index\\.", dependencyTypesNot: ["type-import", "type-only"] },
        },
        {
            name: "construct-loads-with-the-first-component",
            comment:
                "It brings the SDK's runtime with it, which no other call of the plugin needs: main.ts requires it inside a" +
                " function.",
            severity: "error",
            from: { path: `${src}/`, pathNot: construct },
            to: { path: construct, dependencyTypesNot: ["require", "type-import", "type-only"] },
        },
        {
            name: "no-runtime-in-the-plugin",
            comment:
                "Of the SDK, the plugin's process has the protocol, until a program declares a component.",
            severity: "error",
            from: { path: `${src}/adapters/plugin/`, pathNot: construct },
            to: { path: "node_modules/@pulumi", pathNot: "@pulumi/pulumi/proto/" },
        },
        {
            name: "adapters-stand-apart",
            comment:
                "What two adapters have in common belongs below them or, if it is a matter of the engine's protocol, in" +
                " adapters/engine.",
            severity: "error",
            from: { path: `${src}/adapters/([^/]+)/` },
            to: { path: `${src}/adapters/`, pathNot: `${src}/adapters/($1|engine)/` },
        },
        {
            name: "no-pulumi-in-the-provider",
            comment:
                "What the engine's processes load never touches the SDK's program side, and only the adapters touch the engine's" +
                " protocol.",
            severity: "error",
            from: {
                path: `${src}/(common|schema|api|account|reconcile|resources|lookUps|cli|adapters/(dynamic|engine|inProcess))/`,
                pathNot: engineClient,
            },
            to: { path: "node_modules/@pulumi", dependencyTypesNot: ["type-import", "type-only"] },
        },
        {
            name: "the-engine-client-loads-when-called",
            comment:
                "A dynamic provider calls the engine only to log its own calls of the service: the first one loads the protocol," +
                " and a preview makes none.",
            severity: "error",
            from: { path: `${src}/(adapters/dynamic/|\\w+Provider\\.ts$)` },
            to: { path: engineClient, dependencyTypesNot: ["require", "type-import", "type-only"] },
        },
        {
            name: "alicloud-loads-with-the-component",
            comment:
                "@pulumi/alicloud is an optional peer dependency: one file loads it, when a component is constructed, and" +
                " no published type names one of its types.",
            severity: "error",
            from: { path: `${src}/`, pathNot: `${src}/program/crossAccountShare/loadResourceManager\\.ts$` },
            to: { path: "node_modules/@pulumi/alicloud" },
        },
        {
            name: "packages-stand-apart",
            comment: "The emulator knows nothing of the provider, nor the provider of any other package.",
            severity: "error",
            from: { path: "^(provider|emulator)/src" },
            to: { path: "^(provider|emulator|tools|bench|test)/", pathNot: "^$1/" },
        },
    ],
    options: {
        doNotFollow: { path: "node_modules" },
        tsConfig: { fileName: "tsconfig.json" },
        tsPreCompilationDeps: true,
        exclude: { path: "/dist/" },
    },
};
