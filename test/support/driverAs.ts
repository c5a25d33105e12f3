import type { Account } from "alicloud-resource-sharing-emulator";
import type { TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { EmulatorTime } from "./emulatorTime";
import { dynamicProviderOf, InProcessDriver, type OpenAccount, type Provide } from "./inProcessDriver";
import { PluginProvider } from "./pluginProvider";
import type { AdapterName } from "./project";
import type { Scene } from "./scene";

/** A driver in this process, and what ends it. */
export interface ClosableDriver {
    readonly driver: InProcessDriver;
    close(): void;
}

/** A driver for a resource of a type, by an adapter, whose provider has the credentials of an account. */
export async function driverAs(
    scene: Scene,
    account: Account,
    type: TypeName,
    adapter: AdapterName,
): Promise<ClosableDriver> {
    const time = new EmulatorTime(scene.emulator);
    const made = (provide: Provide) =>
        new InProcessDriver(scene, time, undefined, provide, scene.environmentOf(account));
    if (adapter === "dynamic") {
        return { driver: made(dynamicProviderOf(type)), close: () => undefined };
    }
    let open: OpenAccount = () => {
        throw new Error("The plugin was called before its driver was made.");
    };
    const plugin = await PluginProvider.start((inputs) => open(inputs), type);
    const driver = made((own) => {
        open = own;
        plugin.startProcess();
        return plugin;
    });
    return { driver, close: () => plugin.close() };
}
