import { parseAccountIds } from "../../../../provider/src/cli/inventory/accountsFile";

const [first, second] = ["1000000000000001", "1000000000000002"];

test("one id a line, with comments, as any editor writes it; one that is listed again counts once", () => {
    const content = `\u{feff}${first}\r\n\n# the network team\r\n  ${second}\t# production\n${first}`;
    expect(parseAccountIds(content, "accounts.txt")).toEqual([first, second]);
});

test.each([
    [
        `${first}\nnetwork\n`,
        'accounts.txt:2 is "network", but must be an account id such as "1512666876910000".',
    ],
    [`${first} ${second}`, `accounts.txt:1 is "${first} ${second}", but must be an account id such as`],
    [`${first},`, `accounts.txt:1 is "${first},", but must be an account id such as`],
    ["123", 'accounts.txt:1 is "123", but must be an account id such as'],
    [`${"x".repeat(1_000)}`, /^accounts\.txt:1 is "x{79}, but must be an account id such as "\d+"\.$/],
    ["", "accounts.txt lists no account: write one account id a line."],
    ["# nobody\n\n", "accounts.txt lists no account: write one account id a line."],
])("%j is a mistake, told in one line that names the file", (content, message) => {
    expect(() => parseAccountIds(content, "accounts.txt")).toThrow(message);
});
