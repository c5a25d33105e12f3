import { packageRepository, repositoryAt } from "../../../provider/src/common/packageRepository";
import { repositoryUrl } from "../../documentation/manifests";

test("the repository is the one of package.json", () => {
    const { owner, name } = packageRepository();
    expect(`https://github.com/${owner}/${name}`).toBe(repositoryUrl);
});

test("a name with a dot is one, another host is none", () => {
    expect(repositoryAt("git+https://github.com/owner/a.name.git")).toEqual({
        owner: "owner",
        name: "a.name",
    });
    expect(() => repositoryAt("git+https://example.org/owner/name.git")).toThrow("git+https://example.org/");
});
