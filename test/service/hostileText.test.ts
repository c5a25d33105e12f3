import type { TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { httpTransport, type Transport } from "../../provider/src/api/transport";
import { parseJson } from "../../provider/src/common/json";
import { EmulatorTime } from "../support/emulatorTime";
import {
    changeStrings,
    forgedLinesIn,
    hostileCharactersIn,
    hostileText,
    type Place,
} from "../support/hostileText";
import {
    dynamicProviderOf,
    InProcessDriver,
    type OpenAccount,
    type Provide,
} from "../support/inProcessDriver";
import { PluginProvider } from "../support/pluginProvider";
import { Scene } from "../support/scene";

/** A piece of a resource's life in which operations of the service answer, or refuse. */
interface Life {
    readonly type: TypeName;
    /** Strings of which it is known that somebody sees them: without them, the test would show nothing. */
    readonly shows: readonly Place[];
    live(scene: Scene, driver: InProcessDriver, show: (text: string) => void): Promise<void>;
}

const refusals = ["ListResourceShareInvitations", "AcceptResourceShareInvitation"];

function acceptFailureOf(field: string): Place {
    return `AcceptResourceShareInvitation ResourceShareInvitation.AcceptInvitationFailedDetails[].${field}`;
}

function failAcceptance({ emulator }: Scene) {
    return emulator.controls.failAcceptance({
        resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
        reason: "LimitExceeded",
        description: "The quota is used up.",
    });
}

const lives = {
    response: {
        type: "InvitationResponse",
        shows: ["ResourceType", "FailureReason", "FailureDescription"].map(acceptFailureOf),
        async live(scene, driver, show) {
            const { resourceShareId } = await scene.share();
            const failure = failAcceptance(scene);
            await driver.declare({
                response: "accept",
                resourceShareId,
                onDelete: "leave",
                customTimeouts: { create: "30s", update: "30s" },
            });
            show((await driver.up()).output);
            failure.clear();
            show((await driver.up()).output);
            show((await driver.refresh()).output);
            await driver.declare({ response: "reject", resourceShareId, senderAccountId: scene.stranger.id });
            show((await driver.preview()).output);
            show((await driver.up()).output);
            show((await driver.destroy()).output);
        },
    },
    rule: {
        type: "InvitationAutoResponse",
        shows: [acceptFailureOf("FailureDescription")],
        async live(scene, driver, show) {
            await scene.share();
            const failure = failAcceptance(scene);
            await driver.declare({ accept: [{ senderAccountId: scene.sender.id }], onDelete: "leave" });
            show((await driver.up()).output);
            failure.clear();
            await scene.share();
            show((await driver.refresh()).output);
            show((await driver.up()).output);
            show((await driver.destroy()).output);
        },
    },
    refused: {
        type: "InvitationResponse",
        shows: refusals.flatMap((operation) => [
            `${operation} Code`,
            `${operation} Message`,
            `${operation} RequestId`,
        ]),
        async live(scene, driver, show) {
            const { resourceShareId } = await scene.share();
            for (const operation of refusals) {
                const refusal = scene.emulator.faults.add({
                    kind: "error",
                    operation,
                    httpStatus: 400,
                    code: "Refused",
                });
                await driver.declare({ response: "accept", resourceShareId });
                show((await driver.up()).output);
                refusal.remove();
            }
        },
    },
} satisfies Record<string, Life>;

afterEach(() => jest.restoreAllMocks());

/** Lives, with the strings of answers changed on the way. @returns all that was shown */
async function play(
    { live }: Life,
    change: (place: Place, text: string) => string,
    provide: Provide,
): Promise<string[]> {
    const shown: string[] = [];
    jest.spyOn(console, "log").mockImplementation((line) => void shown.push(String(line)));
    const scene = await Scene.open();
    try {
        const time = new EmulatorTime(scene.emulator);
        const driver = new InProcessDriver(scene, time, changing(httpTransport(), change), provide);
        await live(scene, driver, (text) => void shown.push(text));
        return shown;
    } finally {
        await scene.close();
    }
}

function changing(transport: Transport, change: (place: Place, text: string) => string): Transport {
    return async (request, timeout) => {
        const response = await transport(request, timeout);
        const operation = request.headers["x-acs-action"] ?? "";
        const changed = changeStrings(parseJson(response.body), change, `${operation} `);
        return { ...response, body: JSON.stringify(changed) };
    };
}

/** Lives once for each string of the answers. @returns the strings that are shown */
async function playEach(life: Life, provide: Provide): Promise<Place[]> {
    const places = new Set<Place>();
    const remember = (place: Place, text: string) => {
        places.add(place);
        return text;
    };
    await play(life, remember, provide);
    const visible: Place[] = [];
    for (const hostilePlace of places) {
        const change = (place: Place, text: string) =>
            place === hostilePlace ? `${text}${hostileText}` : text;
        const shown = await play(life, change, provide);
        expect([hostilePlace, shown.flatMap(hostileCharactersIn)]).toEqual([hostilePlace, []]);
        expect([hostilePlace, shown.flatMap(forgedLinesIn)]).toEqual([hostilePlace, []]);
        if (shown.some((text) => text.includes("\ufffd"))) {
            visible.push(hostilePlace);
        }
    }
    return visible;
}

const names = Object.keys(lives) as (keyof typeof lives)[];

test.each(names)(
    "%s, by the dynamic provider: whichever string of an answer is hostile, nothing that is shown is",
    async (name) => {
        const life: Life = lives[name];
        expect(await playEach(life, dynamicProviderOf(life.type))).toEqual(
            expect.arrayContaining([...life.shows]),
        );
    },
    // It plays some fifty times.
    300_000,
);

test("a call that is refused, by the plugin: what arrives over gRPC is not hostile either", async () => {
    const life: Life = lives.refused;
    let open: OpenAccount;
    const plugin = await PluginProvider.start((inputs) => open(inputs), life.type);
    try {
        const visible = await playEach(life, (own) => {
            open = own;
            plugin.startProcess();
            return plugin;
        });
        expect(visible).toEqual(expect.arrayContaining([...life.shows]));
    } finally {
        plugin.close();
    }
}, 60_000);
