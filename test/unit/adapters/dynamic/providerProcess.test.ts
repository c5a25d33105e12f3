import { providerProcess } from "../../../../provider/src/adapters/dynamic/providerProcess";
import { hostileCharactersIn, hostileTexts } from "../../../support/hostileText";

afterEach(() => jest.restoreAllMocks());

test.each(Object.entries(hostileTexts))(
    "a line with %s is printed as one line that can be shown",
    (_, hostile) => {
        const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
        providerProcess.log(`left ${hostile}`);
        const [[line = ""] = []] = log.mock.calls;
        expect(line).toMatch(/^left .*\ufffd/);
        expect(line).not.toContain("\n");
        expect(hostileCharactersIn(line)).toEqual([]);
    },
);
