import { parseCommand } from "../../../provider/src/cli/command";

test.each([
    [
        ["--help"],
        { kind: "print", content: expect.stringMatching(/^Usage: pulumi-alicloud-resource-sharing /) },
    ],
    [["import", "-h"], { kind: "print", content: expect.stringContaining("sharing import [options]") }],
    [["list", "--help"], { kind: "print", content: expect.stringContaining("--sender <account id>") }],
    [["--version"], { kind: "print", content: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) }],
    [
        ["list"],
        {
            kind: "list",
            region: undefined,
            account: {},
            status: undefined,
            senderAccountId: undefined,
            json: false,
        },
    ],
    [
        [
            ...["list", "--status", "Pending", "--sender=1000000000000001", "--region", "cn-beijing"],
            ...["--json", "--profile", "receiver"],
        ],
        {
            kind: "list",
            region: "cn-beijing",
            account: { profile: "receiver" },
            status: "Pending",
            senderAccountId: "1000000000000001",
            json: true,
        },
    ],
    [
        ["import", "--all"],
        { kind: "import", account: {}, region: undefined, file: "import.json", requests: "all" },
    ],
    [
        ["import", "rs-1"],
        {
            kind: "import",
            region: undefined,
            account: {},
            file: "import.json",
            requests: [{ name: "rs-1", id: "rs-1" }],
        },
    ],
    [
        ["import", "--region", "cn-beijing", "--file=responses.json", "a=b=i-1", "network=rs-1"],
        {
            kind: "import",
            region: "cn-beijing",
            account: {},
            file: "responses.json",
            requests: [
                { name: "a=b", id: "i-1" },
                { name: "network", id: "rs-1" },
            ],
        },
    ],
    [
        [
            ...["import", "--profile", "member", "--assume-role", "acs:ram::1000000000000002:role/sharing"],
            ...["--session-name=me", "--external-id=agreed", "--account-id", "1000000000000002", "rs-1"],
        ],
        {
            kind: "import",
            region: undefined,
            account: {
                profile: "member",
                assumeRole: {
                    roleArn: "acs:ram::1000000000000002:role/sharing",
                    sessionName: "me",
                    externalId: "agreed",
                },
                accountId: "1000000000000002",
            },
            file: "import.json",
            requests: [{ name: "rs-1", id: "rs-1" }],
        },
    ],
])("%j", (words, command) => {
    expect(parseCommand(words, {})).toEqual(command);
});

test("the help says what an import is for, and what the options of the account mean", () => {
    const command = parseCommand(["import", "--help"], {});
    const help = command.kind === "print" ? command.content.replace(/\s+/g, " ") : "";
    expect(help).toContain("responses that were sent without Pulumi");
    expect(help).toContain(
        "--external-id <id> external id that the role's trust policy requires (sts:ExternalId); default: ALIBABA_CLOUD_EXTERNAL_ID --",
    );
    expect(help).toContain(
        "--account-id <id> id of the account that the credentials must belong to; credentials",
    );
});

test.each([
    [[], "A command is missing. See --help."],
    [["export"], "Unknown command 'export' (Did you mean import?). See --help."],
    [["import"], "Nothing to import: name at least one invitation or share, or give --all. See --help."],
    [["import", "--all", "i-1"], "--all imports i-1 as well: name ids or give --all. See --help."],
    [["import", "--regoin", "cn-beijing"], "Unknown option '--regoin' (Did you mean --region?). See --help."],
    [["import", "--json", "i-1"], "Unknown option '--json'. See --help."],
    [["import", "--file"], "Option '--file <path>' argument missing. See --help."],
    [
        ["list", "--status", "pending"],
        "Option '--status <status>' argument 'pending' is invalid. Allowed choices are Pending, Accepted, Rejected," +
            " Expired, Cancelled, AcceptFailed. See --help.",
    ],
    [
        ["list", "--sender", "me"],
        '--sender is "me", but must be an account id such as "1512666876910000". See --help.',
    ],
    [["list", "i-1"], "Too many arguments for 'list'. Expected 0 arguments but got 1. See --help."],
    [
        ["import", "network=vpc-1"],
        '"network=vpc-1" is not <id> or <name>=<id> with the whole id of an invitation or a share, such as' +
            " rs-6GRmdD3X0000. See --help.",
    ],
    [
        ["import", "network=rs-…"],
        '"network=rs-…" is not <id> or <name>=<id> with the whole id of an invitation or a share, such as' +
            " rs-6GRmdD3X0000. See --help.",
    ],
    [
        ["list", "--region", "cn-beijing", "--region=cn-beijing"],
        "--region cn-beijing is given twice. See --help.",
    ],
    [["list", "--profile", "a", "--profile", "a"], "--profile a is given twice. See --help."],
    [["list", "--status", "Pending", "--status", "Pending"], "--status is given twice. See --help."],
    [
        ["import", "--region", "cn-beijing", "--region=cn-hangzhou", "i-1"],
        "--region is given twice. See --help.",
    ],
    [["import", "--file", "a", "--file", "b", "i-1"], "--file is given twice. See --help."],
    [["import", "=i-1"], '"=i-1" has no name before the equals sign. See --help.'],
    [["import", "x=rs-1", "y=rs-1"], "rs-1 is named twice: one resource declares a response. See --help."],
    [
        ["import", "--external-id", "agreed", "rs-1"],
        "--session-name and --external-id belong to --assume-role, which is missing. See --help.",
    ],
    [
        ["import", "--assume-role", "sharing", "rs-1"],
        '--assume-role is "sharing", but must be the ARN of a role such as',
    ],
    [
        ["import", "--account-id", "1", "rs-1"],
        '--account-id is "1", but must be an account id such as "1512666876910000". See --help.',
    ],
    [["import", "network=i-1", "network=rs-1"], 'Two responses have the name "network". See --help.'],
])("%j is a mistake, told in one line", (words, message) => {
    expect(() => parseCommand(words, {})).toThrow(message);
    expect(message).not.toContain("\n");
});

test("the external id of a role is taken from the environment, where no list of processes shows it", () => {
    const roleArn = "acs:ram::1000000000000002:role/sharing";
    const environment = { ALIBABA_CLOUD_EXTERNAL_ID: "of-environment" };
    const assumed = (...words: string[]) => {
        const command = parseCommand(["list", ...words], environment);
        return command.kind === "list" ? command.account : undefined;
    };
    const role = ["--assume-role", roleArn];
    expect(assumed(...role)).toEqual({ assumeRole: { roleArn, externalId: "of-environment" } });
    expect(assumed(...role, "--external-id", "given")).toEqual({
        assumeRole: { roleArn, externalId: "given" },
    });
    expect(assumed()).toEqual({});
});

describe("an inventory", () => {
    const inventory = {
        kind: "inventory",
        accounts: [{}],
        regions: [],
        status: undefined,
        senderAccountId: undefined,
        expiresWithin: undefined,
        failIfAny: false,
        json: false,
    };
    const hour = 3_600_000;
    const externalId = "agreed";
    const environment = { SHARING_EXTERNAL_ID: externalId };

    test.each<[words: string[], differing: object]>([
        [["--region", "cn-hangzhou", "--region=cn-shanghai"], { regions: ["cn-hangzhou", "cn-shanghai"] }],
        [["--all-regions", "--json"], { regions: "all", json: true }],
        [
            ["--fail-if-any", "--sender", "1000000000000001"],
            { failIfAny: true, senderAccountId: "1000000000000001" },
        ],
        [["--expires-within", "48h", "--status", "Pending"], { expiresWithin: 48 * hour, status: "Pending" }],
        [["--expires-within", "2d"], { expiresWithin: 48 * hour }],
        [["--expires-within", "1d12h30m"], { expiresWithin: 36.5 * hour }],
        [["--profile", "a", "--profile", "b"], { accounts: [{ profile: "a" }, { profile: "b" }] }],
        [
            ["--all-regions", "--profile=a", "--account-id=1000000000000002"],
            { regions: "all", accounts: [{ profile: "a", accountId: "1000000000000002" }] },
        ],
        [
            [
                "--all-regions",
                "--assume-role=acs:ram::1000000000000002:role/r",
                "--external-id-env=SHARING_EXTERNAL_ID",
            ],
            {
                regions: "all",
                accounts: [{ assumeRole: { roleArn: "acs:ram::1000000000000002:role/r", externalId } }],
            },
        ],
        [
            ["--accounts", "accounts.txt", "--role", "sharing"],
            { accounts: { file: "accounts.txt", role: "sharing", member: { assumeRole: {} } } },
        ],
        [
            [
                ...["--accounts=-", "--role=sharing", "--profile=parent", "--session-name=audit"],
                ...["--external-id-env", "SHARING_EXTERNAL_ID"],
            ],
            {
                accounts: {
                    file: "-",
                    role: "sharing",
                    member: { profile: "parent", assumeRole: { sessionName: "audit", externalId } },
                },
            },
        ],
    ])("list %j", (words, differing) => {
        expect(parseCommand(["list", ...words], environment)).toEqual({ ...inventory, ...differing });
    });

    test.each<[words: string[], message: string]>([
        [
            ["--accounts", "a"],
            "--role is missing: --accounts needs the name of the role that each account has",
        ],
        [
            ["--role", "a"],
            "--role belongs to --accounts, which is missing; the role of one account is --assume-role",
        ],
        [
            ["--accounts=a", "--role=acs:ram::1000000000000002:role/r"],
            '--role is "acs:ram::1000000000000002:role/r", but must be the name of a role such as "sharing"',
        ],
        [
            ["--accounts=a", "--role=r", "--profile=a", "--profile=b"],
            "--accounts takes one --profile, whose credentials assume the roles",
        ],
        [
            ["--accounts=a", "--role=r", "--account-id=1000000000000002"],
            "--account-id names one account, --accounts more than one",
        ],
        [
            ["--profile=a", "--profile=b", "--assume-role=acs:ram::1000000000000002:role/r"],
            "--assume-role names one account, several --profile more than one",
        ],
        [
            ["--all-regions", "--region", "cn-beijing"],
            "--all-regions and --region cn-beijing are both given: leave one out",
        ],
        [
            ["--expires-within", "soon"],
            '--expires-within is "soon", but must be a duration such as "48h", "2d" or "1d12h"',
        ],
        [
            ["--expires-within", "2"],
            '--expires-within is "2", but must be a duration such as "48h", "2d" or "1d12h"',
        ],
        [["--expires-within", "0d"], '--expires-within is "0d", but must be a duration such as'],
        [["--expires-within", ""], '--expires-within is "", but must be a duration such as'],
        [
            ["--expires-within=2d", "--status=Accepted"],
            "--expires-within is about what waits, but --status is Accepted",
        ],
        [
            ["--accounts=a", "--role=r", "--external-id-env=NOBODYS"],
            "--external-id-env is NOBODYS, but no such variable is set",
        ],
        [
            ["--accounts=a", "--role=r", "--external-id-env=SHARING_EXTERNAL_ID", "--external-id=b"],
            "--external-id and --external-id-env both give the external id: leave one out",
        ],
        [
            ["--external-id-env=SHARING_EXTERNAL_ID"],
            "--session-name and --external-id belong to --assume-role, which is missing",
        ],
        [["--accounts=a", "--accounts=b", "--role=r"], "--accounts is given twice"],
    ])("list %j is a mistake, told in one line", (words, message) => {
        expect(message).not.toContain("\n");
        expect(() => parseCommand(["list", ...words], environment)).toThrow(message);
    });
});
