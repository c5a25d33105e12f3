import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "../support";

const compiled = join(__dirname, "../../../tools/dist/pulumi-cli/officialInstaller.js");

/** Served in place of the real installation script: it has the same options and creates the same layout. */
const script = `#!/bin/sh
while [ $# -gt 0 ]; do
    case "$1" in --install-root) root="$2" ;; --version) version="$2" ;; esac
    shift
done
mkdir -p "$root/bin"
printf '#!/bin/sh\\necho v%s\\n' "$version" > "$root/bin/pulumi"
chmod 755 "$root/bin/pulumi"
`;

/** Installs in a separate process with the given `fetch`, so that the Automation API is loaded by a real import. */
function installInto(root: string, fetch: string): string {
    const program = `
        globalThis.fetch = ${fetch};
        const { installOfficial } = require(${JSON.stringify(compiled)});
        installOfficial(${JSON.stringify(root)}, console.log).catch((error) => console.log(error.message));
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
    return stdout + stderr;
}

test("installs into the bin folder of the directory", () => {
    const root = temporaryDirectory();
    const printed = installInto(root, `async () => new Response(${JSON.stringify(script)})`);
    expect(printed).toBe("Installing the Pulumi CLI 3.259.0 with its official installer.\n");
    expect(readdirSync(join(root, "bin"))).toEqual(["pulumi"]);
});

test("reports that its host cannot be reached, and starts no download", () => {
    const root = temporaryDirectory();
    const failure = `new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") })`;
    const printed = installInto(root, `async () => { throw ${failure}; }`);
    expect(printed).toBe("https://get.pulumi.com cannot be reached (getaddrinfo ENOTFOUND)\n");
    expect(readdirSync(root)).toEqual([]);
});
