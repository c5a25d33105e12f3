import type { AccountInputs } from "../../../provider/src/account/accountInputs";
import { StoppedWaitingError } from "../../../provider/src/common/deadline";
import { Replacements } from "../../../provider/src/resources/replacements";

const [here, elsewhere] = ["1000000000000002", "1000000000000003"];
const roleIn = (accountId: string) => ({ roleArn: `acs:ram::${accountId}:role/sharing` });
const state = {
    profile: null,
    assumeRole: roleIn(here),
    accountId: null,
    receiverAccountId: here,
    resourceShareId: "rs-1",
};

/** Whether what replaces the recorded resource is elsewhere. @param idOf the id of an account that is asked for */
function leadsElsewhere(inputs: object, idOf: (account: AccountInputs) => Promise<string>): Promise<boolean> {
    const replacements = new Replacements();
    replacements.add(state, { ...inputs });
    return replacements.leadElsewhere({ ...state }, state, idOf);
}

const notAsked = () => Promise.reject(new Error("The account was asked for."));

test("what is not replaced leads nowhere", async () => {
    const replacements = new Replacements();
    replacements.add({ ...state, resourceShareId: "rs-2" }, { assumeRole: roleIn(elsewhere) });
    expect(await replacements.leadElsewhere(state, state, notAsked)).toBe(false);
});

test.each([
    ["a role in another account", { assumeRole: roleIn(elsewhere) }, true],
    ["the guard of another account", { profile: "other", accountId: elsewhere }, true],
    ["the same role", { assumeRole: roleIn(here) }, false],
    ["another role of the account", { assumeRole: { ...roleIn(here), sessionName: "other" } }, false],
    ["a role that is not known yet", { assumeRole: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }, true],
])("%s is told without a call", async (_, inputs, isElsewhere) => {
    expect(await leadsElsewhere(inputs, notAsked)).toBe(isElsewhere);
});

test.each([
    ["another account's", async () => elsewhere, true],
    ["the account's own", async () => here, false],
    ["not to be had", () => Promise.reject(new Error("There is no such profile.")), true],
])("the credentials of a profile are %s", async (_, idOf, isElsewhere) => {
    expect(await leadsElsewhere({ profile: "other" }, idOf)).toBe(isElsewhere);
});

test("an interruption is one", async () => {
    const stopped = new StoppedWaitingError("Stopped.", false);
    await expect(leadsElsewhere({ profile: "other" }, () => Promise.reject(stopped))).rejects.toBe(stopped);
});
