import { type Settings, settingDefinitions } from "alicloud-resource-sharing-emulator";

/** Documented limits and times: not what the documentation leaves open, and not what a response depends on. */
const documented = new Set([
    "invitationValidityMilliseconds",
    "finishedInvitationPurgeMilliseconds",
    "deletedPurgeMilliseconds",
    "resourceShareLimit",
    "sharedResourceLimit",
    "pendingInvitationLimit",
    "acceptedVSwitchLimit",
    "invitationIdsLimit",
]);

/** How late is late: a few looks of a waiting response. */
const lateMilliseconds = 4_000;
const lateReads = 3;

/** Every other behaviour that the service may turn out to have, one at a time. */
export const variants = Object.entries(settingDefinitions)
    .filter(([name]) => !documented.has(name))
    .flatMap(([name, definition]) =>
        otherValues(definition).map((value): [string, Partial<Settings>] => [
            `${name} ${value}`,
            { [name]: value },
        ]),
    );

type Definition = (typeof settingDefinitions)[keyof typeof settingDefinitions];

function otherValues(definition: Definition): readonly (string | number | boolean)[] {
    switch (definition.unit) {
        case "milliseconds":
            return [lateMilliseconds];
        case "count":
            return [lateReads];
        case "boolean":
            return [!definition.default];
        case "choice":
            return (definition.choices ?? []).filter((choice) => choice !== definition.default);
    }
}
