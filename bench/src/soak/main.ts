/**
 * `npm run soak -- --minutes 10`: keeps the plugin and a local service busy with kills, hostile responses, renewed
 * keys, look-ups of many accounts and throttling. After each round, the next command must reach the declared state.
 * Exits with status 1 after the first round that does not; `--seed` repeats the choices of a run.
 */
import { randomInt } from "node:crypto";
import { Command, InvalidArgumentError } from "commander";
import { operator } from "./accounts";
import { planRound } from "./plan";
import { Plugin } from "./plugin";
import { describeUse } from "./processUse";
import { Random } from "./random";
import { playRound } from "./round";
import { Service } from "./service";

interface Options {
    readonly minutes: number;
    readonly seed?: number;
}

new Command("npm run soak --")
    .option("--minutes <number>", "how long to go on", parseNumber, 1)
    .option("--seed <number>", "the seed of an earlier run, to repeat its choices", parseNumber)
    .action(async ({ minutes, seed = randomInt(1_000_000) }: Options) => {
        process.exitCode = (await soak(minutes, seed)) ? 0 : 1;
    })
    .parseAsync()
    .catch((error: unknown) => {
        console.error(error);
        // The emulator and the plugins end with this process.
        process.exit(1);
    });

function parseNumber(argument: string): number {
    if (!/^\d{1,6}$/.test(argument)) {
        throw new InvalidArgumentError("It must be a whole number below a million.");
    }
    return Number(argument);
}

/** @returns whether every round was right. */
async function soak(minutes: number, seed: number): Promise<boolean> {
    console.log(`Seed ${seed}, for ${minutes} min.`);
    const random = new Random(seed);
    const service = await Service.start();
    const startPlugin = () =>
        Plugin.start({
            ALIBABA_CLOUD_CREDENTIALS_URI: `${service.url}/credentials/${operator.id}`,
            ALIBABA_CLOUD_REGION: "cn-hangzhou",
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: service.url,
            ALIBABA_CLOUD_ENDPOINT_STS: service.url,
            // For calls that hang.
            CLIENT_READ_TIMEOUT: "2000",
        });
    const lasting = await startPlugin();
    const showUse = (when: string) => {
        console.log(
            `${when}: plugin ${describeUse(lasting.processId)}; emulator ${describeUse(service.processId)}`,
        );
    };
    showUse("At the start");
    const world = { service, lasting, startPlugin, rules: new Map() };
    const end = performance.now() + minutes * 60_000;
    let round = 0;
    let problems: string[] = [];
    do {
        round += 1;
        const plan = planRound(random);
        problems = await playRound(world, plan, round);
        const { responses, rules, lookUps, faults, lies, ending, hoursPass } = plan;
        const kinds = [...faults, ...lies].map(
            ({ kind, operation = "any call" }) => `${kind} of ${operation}`,
        );
        console.log(
            `${round}. ${responses.length} responses, ${rules.length} rules, ${lookUps.length} look-ups,` +
                ` ${hoursPass} h pass, process ${ending === "none" ? "stays" : ending};` +
                ` ${kinds.length === 0 ? "no faults" : kinds.join(", ")}`,
        );
        if (round === 1) {
            showUse("After one round");
        }
    } while (problems.length === 0 && performance.now() < end);
    showUse("At the end");
    await lasting.kill();
    await service.close();
    for (const problem of problems) {
        console.error(problem);
    }
    console.log(
        problems.length === 0
            ? `${round} rounds, nothing wrong.`
            : `Round ${round} was wrong. Once more: npm run soak -- --seed ${seed}`,
    );
    return problems.length === 0;
}
