const { existsSync } = require("node:fs");

const usual = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chrome or Chromium: BROWSER_PATH, or where one usually is. @throws Error saying how to get one */
function browserPath() {
    const { BROWSER_PATH: given } = process.env;
    const found = (given ? [given] : usual).find((path) => existsSync(path));
    if (found === undefined) {
        throw new Error(
            "There is no Chromium: install one (Debian: apt-get install chromium), or set BROWSER_PATH to a Chrome or Chromium.",
        );
    }
    return found;
}

module.exports = { browserPath };

// Run by itself, before the tests, it tells in one line whether they can run.
if (require.main === module) {
    try {
        browserPath();
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
