import { parsePeak } from "../../../bench/src/run/providerMemory";

test("the peak memory is parsed from the process status", () => {
    expect(parsePeak("Name:\tnode\nVmPeak:\t  999 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1024 kB\n")).toBe(
        2 ** 21,
    );
    expect(parsePeak("")).toBeNull();
});
