import type { Driver } from "../driver";
import type { AdapterName } from "../project";
import type { TypedScenario } from "../scenarios";
import type { Scenario } from "../scenarios/scenario";
import { accountsNamed, Scene } from "../scene";
import { Barrier } from "./barrier";
import { ServicesByKey } from "./servicesByKey";
import { type Member, SharedStack } from "./sharedStack";

/** How each scenario ended. */
export type Results = ReadonlyMap<Scenario, PromiseSettledResult<void>>;

/**
 * Plays scenarios on the real CLI, engine and provider process, all on one stack and by the same commands. Each has a service
 * of its own, with its own settings, faults and log, and so an account of its own: it sees nothing of the others.
 */
export async function playInLockstep(
    adapter: AdapterName,
    scenarios: readonly TypedScenario[],
): Promise<Results> {
    const services = await ServicesByKey.open();
    try {
        const members = new Map<string, Member>();
        const stack = await SharedStack.open(adapter, members, services);
        try {
            const barrier = new Barrier((command, names) => stack.run(command, names));
            const play = async (scenario: TypedScenario, index: number) => {
                const name = nameOf(scenario);
                barrier.join(name);
                try {
                    const scene = await Scene.open({ accounts: accountsNamed(roles, index + 1) });
                    services.add(scene.emulator);
                    const member: Member = {
                        type: scenario.type,
                        account: scene.receiver,
                        declaration: null,
                    };
                    members.set(name, member);
                    try {
                        await scenario.play(scene, driverOf(name, member, barrier, stack));
                    } finally {
                        await scene.close();
                    }
                } finally {
                    barrier.leave(name);
                }
            };
            // All have joined before the first waits for a command.
            const plays = scenarios.map(async (scenario, index) => {
                const [result] = await Promise.allSettled([play(scenario, index)]);
                return [scenario, result] as const;
            });
            return new Map(await Promise.all(plays));
        } finally {
            await stack.close();
        }
    } finally {
        await services.close();
    }
}

const roles = ["sender", "receiver", "stranger"];

/** Of a scenario's resource, and of its profile. */
function nameOf({ name }: Scenario): string {
    return name.replace(/\W+/g, "-");
}

function driverOf(name: string, member: Member, barrier: Barrier, stack: SharedStack): Driver {
    return {
        become: (account) => {
            member.account = account;
        },
        declare: async (declaration) => {
            member.declaration = declaration;
        },
        preview: () => barrier.wait(name, "preview"),
        up: () => barrier.wait(name, "up"),
        refresh: () => barrier.wait(name, "refresh"),
        destroy: () => barrier.wait(name, "destroy"),
        outputs: () => stack.outputsOf(name),
    };
}
