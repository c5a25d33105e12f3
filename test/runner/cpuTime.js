const { readFileSync } = require("node:fs");

const ticksPerSecond = 100;

/**
 * The CPU time, user and system, of this process and of those below it that have ended, in seconds; undefined where the
 * system does not tell (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html).
 */
function cpuSeconds() {
    if (process.platform !== "linux") {
        return undefined;
    }
    const stat = readFileSync("/proc/self/stat", "utf8");
    // The second field, the command in parentheses, may contain spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
    return (utime + stime + cutime + cstime) / ticksPerSecond;
}

module.exports = { cpuSeconds };
