import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configSchema, parseConfig, seed, startEmulator } from "alicloud-resource-sharing-emulator";

const packageDirectory = join(__dirname, "../../emulator");

const configYaml = `
# Two companies
accounts:
  - id: "2000000000000001"
    name: network
  - id: "2000000000000002"
    name: team
    denied: [ListSharedTargets]
shares:
  - owner: network
    name: shared-network
    region: cn-shanghai
    targets: [team, "2000000000000099"]
    resources:
      - { id: vsw-1, type: VSwitch }
settings:
  leaveTargets: required
`;

it("describes accounts, shares and settings", async () => {
    const { options, shares } = parseConfig(configYaml, "emulator.yaml");
    const emulator = await startEmulator(options);
    try {
        await seed(emulator, shares);
        await seed(emulator, shares);
        expect(emulator.settings.leaveTargets).toBe("required");
        expect(emulator.accounts).toMatchObject([
            { name: "network", accessKeyId: "emulator-network-key" },
            { name: "team", accessKeySecret: "emulator-team-secret" },
        ]);
        expect(emulator.controls.shares).toMatchObject([
            { name: "shared-network", ownerId: "2000000000000001" },
        ]);
        expect(emulator.controls.invitations.map((one) => one.receiverId)).toEqual([
            "2000000000000002",
            "2000000000000099",
        ]);
        const list = emulator.call("2000000000000002", "ListResourceShareInvitations", {}, "cn-shanghai");
        expect(await list).toMatchObject({ ResourceShareInvitations: [{ Status: "Pending" }] });
    } finally {
        await emulator.close();
    }
});

it.each([
    ["acounts: []", "f.yaml:1:1: the file has no member acounts; is accounts meant?"],
    ["port: no", 'f.yaml:1:7: port must be a whole number, not "no"'],
    ["port: 70000", "f.yaml:1:7: port must be from 0 to 65535, not 70000"],
    [
        "accounts:\n  - id: 2000000000000001",
        "f.yaml:2:9: accounts[0].id must be a string (numbers in quotes)",
    ],
    ['accounts:\n  - id: "1"', "f.yaml:2:9: accounts[0].id must be of the form ^\\d{16}$"],
    [
        "accounts:\n  - name: a",
        "f.yaml:2:5: accounts[0].id is missing; it must be a string (numbers in quotes)",
    ],
    ["accounts:\n  id: a", "f.yaml:2:3: accounts must be a list"],
    [
        "shares: [{owner: a, name: b, resources: [{id: c, type: Vswitch}]}]",
        "f.yaml:1:56: shares[0].resources[0].type must be one of VSwitch,",
    ],
    [
        "settings: {leaveTargets: maybe}",
        "f.yaml:1:26: settings.leaveTargets must be one of optional, required, refused",
    ],
    ["settings: {leaveMilliseconds: soon}", "f.yaml:1:31: settings.leaveMilliseconds must be a number"],
    ["settings: {leaveMilliseconds: .nan}", "f.yaml:1:31: settings.leaveMilliseconds must be a number"],
    [
        "settings: {leaveMilliseconds: -5}",
        "f.yaml:1:31: settings.leaveMilliseconds must be from 0 to 3162240000000",
    ],
    [
        "shares: [{owner: nobody, name: b}]",
        'f.yaml:1:18: shares[0].owner "nobody" is not an account; there are sender, receiver',
    ],
    [
        "shares: [{owner: sender, name: b, targets: [reciever]}]",
        'f.yaml:1:45: shares[0].targets[0] "reciever" is not an account; there are sender, receiver, or an id',
    ],
    ['shares: [{owner: sender, name: "a b"}]', "f.yaml:1:32: shares[0].name must be of the form "],
    [
        'accounts: [{id: "2000000000000001"}, {id: "2000000000000001"}]',
        'f.yaml:1:43: accounts[1].id "2000000000000001" belongs to another account already',
    ],
    [
        'accounts: [{id: "2000000000000001", name: a}, {id: "2000000000000002", name: a}]',
        'f.yaml:1:78: accounts[1].name "a" belongs to another account already',
    ],
    [
        'accounts: [{id: "2000000000000001", denied: [ListResourceShare]}]',
        "f.yaml:1:46: accounts[0].denied[0] must be one of ",
    ],
    [
        "settings:\n  lateShareVisibilityReads: -1",
        "f.yaml:2:29: settings.lateShareVisibilityReads must be 0 or more, not -1",
    ],
    [
        "shares: [{owner: sender, name: a, id: network}]",
        "f.yaml:1:39: shares[0].id must be of the form ^rs-[A-Za-z0-9]{1,64}$",
    ],
    [
        "shares: [{owner: sender, name: a, id: rs-1}, {owner: sender, name: b, id: rs-1}]",
        'f.yaml:1:75: shares[1].id "rs-1" belongs to another share already',
    ],
    ["settings: [leaveTargets]", "f.yaml:1:11: settings must be a mapping, not a list"],
    ["controlToken: 123", "f.yaml:1:15: controlToken must be a string (numbers in quotes), not a number"],
    [
        "shares:\n  - &one {owner: sender, name: a, names: b}\n  - *one",
        "f.yaml:2:35: shares[0] has no member names; is name meant?\nf.yaml:2:35: shares[1] has no member names; is name meant?",
    ],
    ["a: [", "f.yaml:1:5: "],
    ["- a", "f.yaml:1:1: the file must be a mapping"],
])("says where %j is wrong", (source, message) => {
    expect(() => parseConfig(source, "f.yaml")).toThrow(message);
});

it("names every problem, each in a line of its own", () => {
    expect(() => parseConfig("port: x\nhost: 1\n", "f.yaml")).toThrow(
        'f.yaml:1:7: port must be a whole number, not "x"\nf.yaml:2:7: host must be a string (numbers in quotes), not 1',
    );
});

it("gives a share a fixed id, once", async () => {
    const source = "shares: [{ owner: sender, id: rs-network, name: network, targets: [receiver] }]";
    const { options, shares } = parseConfig(source, "f.yaml");
    const emulator = await startEmulator(options);
    try {
        await seed(emulator, shares);
        await seed(emulator, shares);
        expect(emulator.controls.shares.map(({ id }) => id)).toEqual(["rs-network"]);
        expect(emulator.controls.invitations).toMatchObject([{ shareId: "rs-network" }]);
    } finally {
        await emulator.close();
    }
});

it("may be empty", () => {
    expect(parseConfig("# nothing\n", "f.yaml")).toEqual({ options: {}, shares: [] });
});

it("has its schema in the package", () => {
    const published: unknown = JSON.parse(readFileSync(join(packageDirectory, "config.schema.json"), "utf8"));
    expect(published).toEqual(JSON.parse(JSON.stringify(configSchema())));
});

it("takes anchors and aliases, and names that are no words", () => {
    const { options, shares } = parseConfig(
        `
accounts:
  - { id: "2000000000000001", name: my team }
  - { id: "2000000000000002", name: other }
shares:
  - { owner: my team, name: a, resources: &all [{ id: vsw-1, type: VSwitch }] }
  - { owner: other, name: b, resources: *all }
`,
        "f.yaml",
    );
    expect(shares[1]?.resources).toEqual([{ id: "vsw-1", type: "VSwitch" }]);
    expect(options.accounts?.map(({ accessKeyId }) => accessKeyId)).toEqual([
        "emulator-2000000000000001-key",
        "emulator-other-key",
    ]);
});

it("takes the ready accounts by their ids as well", () => {
    const { shares } = parseConfig('shares: [{owner: "1000000000000001", name: b}]', "f.yaml");
    expect(shares).toEqual([{ owner: "1000000000000001", name: "b" }]);
});
