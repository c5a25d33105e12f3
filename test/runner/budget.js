/** What a test file may take, of which nothing is recorded, in seconds of CPU time. */
const withoutRecord = 5;

/** So many recorded files tell how much faster or slower this machine is; fewer do not. */
const enoughFiles = 20;

/**
 * Which test files took twice the CPU time that is recorded of them, or more. A machine on which all files take longer
 * is slower: the median of all ratios is taken for its speed.
 * @param recorded seconds of CPU time, by file
 * @param measured likewise, of one run
 * @returns a line for each file; none if the run was of too few files
 */
function overBudget(recorded, measured) {
    const ratios = Object.entries(measured)
        .filter(([file]) => recorded[file] !== undefined)
        .map(([file, seconds]) => seconds / recorded[file])
        .sort((one, other) => one - other);
    if (ratios.length < enoughFiles) {
        return [];
    }
    const speed = ratios[Math.floor(ratios.length / 2)];
    return Object.entries(measured).flatMap(([file, seconds]) => {
        const allowed = speed * Math.max(2 * (recorded[file] ?? 0), withoutRecord);
        return seconds <= allowed
            ? []
            : [`${file} took ${seconds.toFixed(1)} s of CPU time, but may take ${allowed.toFixed(1)} s.`];
    });
}

/** Files that take less are within the budget of any file. */
const leastSeconds = 1;

/**
 * What is to be recorded after a run.
 * @param recorded of the same tier, by file; undefined if nothing is
 * @param measured seconds of CPU time of that run, by file
 * @throws Error if the run left out a folder of tests that is recorded
 */
function recordOf(recorded, measured) {
    const foldersOf = (files) => new Set(Object.keys(files).map((file) => file.split("/")[0]));
    const played = foldersOf(measured);
    const missing = [...foldersOf(recorded ?? {})].filter((folder) => !played.has(folder));
    if (missing.length > 0) {
        throw new Error(
            `The last run was without the tests of ${missing.join(", ")}: run npm test or npm run test:full first.`,
        );
    }
    const worthRecording = Object.entries(measured).filter(([, seconds]) => seconds >= leastSeconds);
    return Object.fromEntries(worthRecording.sort());
}

module.exports = { overBudget, recordOf };
