/**
 * `npm run bench:inventory`: how long the command `list` takes for 200 accounts in 5 regions, beside the minimum by the
 * service's published limits. Exits with status 1 if the goal is missed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { LoggedRequest } from "alicloud-resource-sharing-emulator";
import { median } from "./figures/median";
import { Service } from "./service/service";

const accounts = 200;
const regions = ["cn-hangzhou", "cn-shanghai", "cn-beijing", "ap-southeast-1", "eu-central-1"];
const rounds = 5;

/** The ratio of the command's time, from its first call to its last, to the minimum by the limits. */
const goal = 1.2;

/**
 * How many roles one account may assume in a second. The reads have a limit for each account and region, and there is
 * one of each.
 */
const rolesPerSecond = 100;
const askedFor = (1_000 * accounts) / rolesPerSecond;

const command = join(require.resolve("pulumi-alicloud-resource-sharing"), "..", "cli", "main.js");

interface Run {
    readonly milliseconds: number;
    readonly found: number;
}

/** Runs the command, which reads the accounts from standard input. */
async function run(service: Service): Promise<Run> {
    const options = ["--role", "sharing", ...regions.flatMap((region) => ["--region", region])];
    const begin = performance.now();
    const child = spawn(process.execPath, [command, "list", "--accounts", "-", ...options, "--json"], {
        env: { ...process.env, ...service.ready.environment },
        stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(service.ready.accounts.join("\n"));
    const [output, [exitCode]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    const milliseconds = performance.now() - begin;
    const report: { readonly invitations: readonly object[] } = JSON.parse(output);
    if (exitCode !== 0) {
        throw new Error(`The command ended with status ${exitCode}: ${output}`);
    }
    return { milliseconds, found: report.invitations.length };
}

/** The calls since the last time. */
async function takeCalls({ ready }: Service): Promise<readonly LoggedRequest[]> {
    const log = `${ready.environment.ALIBABA_CLOUD_ENDPOINT_STS}/_emulator/requests`;
    const calls: readonly LoggedRequest[] = JSON.parse(await (await fetch(log)).text());
    await fetch(log, { method: "DELETE" });
    return calls;
}

async function main(): Promise<void> {
    const service = await Service.start({
        pending: accounts,
        manyAccounts: true,
        rateLimits: true,
    });
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
        const { milliseconds, found } = await run(service);
        const calls = await takeCalls(service);
        const times = calls.map(({ time }) => time);
        const busy = Math.max(...times) - Math.min(...times);
        const throttled = calls.filter(({ code }) => code?.includes("Throttling")).length;
        ratios.push(busy / askedFor);
        console.log(
            `${(milliseconds / 1_000).toFixed(2)} s, of which ${(busy / 1_000).toFixed(2)} s from the first call to the last;` +
                ` ${calls.length} calls, ${throttled} throttled; ${found} invitations`,
        );
    }
    await service.close();
    const ratio = median(ratios);
    console.log(
        `${accounts} accounts in ${regions.length} regions: ${ratio.toFixed(2)}× of ${(askedFor / 1_000).toFixed(2)} s; the goal is at most ${goal}×`,
    );
    process.exit(ratio <= goal ? 0 : 1);
}

void main();
