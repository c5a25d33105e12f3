import { spawnSync } from "node:child_process";
import { join } from "node:path";

it("says in one line how to get a browser where there is none", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(__dirname, "browserPath.js")], {
        env: { ...process.env, BROWSER_PATH: "/there/is/none" },
        encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toBe(
        "There is no Chromium: install one (Debian: apt-get install chromium), or set BROWSER_PATH to a Chrome or Chromium.\n",
    );
});
