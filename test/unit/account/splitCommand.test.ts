import { splitCommand } from "../../../provider/src/account/credentials/splitCommand";

test.each<[command: string, words: string[] | undefined]>([
    ["keys --of me", ["keys", "--of", "me"]],
    ["  keys\t--of  me ", ["keys", "--of", "me"]],
    [`'/opt/my keys/get' "of me" ""`, ["/opt/my keys/get", "of me", ""]],
    [`keys --name='of me'"!"`, ["keys", "--name=of me!"]],
    [`keys of\\ me "a \\"b\\" \\c" 'd\\'`, ["keys", "of me", 'a "b" \\c', "d\\"]],
    ["keys $HOME | cat", ["keys", "$HOME", "|", "cat"]],
    [`keys "of me`, undefined],
    ["keys 'of me", undefined],
    ["keys \\", undefined],
    [`""`, undefined],
])("%s", (command, words) => {
    expect(splitCommand(command, false)).toEqual(words);
});

test.each([
    ["C:\\tools\\keys.exe of me", ["C:\\tools\\keys.exe", "of", "me"]],
    [`"C:\\Program Files\\keys.exe" "a \\"b\\""`, ["C:\\Program Files\\keys.exe", 'a "b"']],
])("on Windows, a backslash is part of a path: %s", (command, words) => {
    expect(splitCommand(command, true)).toEqual(words);
});
