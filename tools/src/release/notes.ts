import { packedPage, urlsAt } from "../../pack/links";
import type { Section } from "./changelog";

/**
 * What a release says of itself on GitHub: the changelog's section, whose links lead to the release's tag, because a release is no page of
 * the repository.
 * @param root of the repository
 * @param url of the repository, as a browser takes it
 */
export function notesOf({ text }: Section, version: string, root: string, url: string): string {
    return packedPage(text, "CHANGELOG.md", () => false, urlsAt(root, url, version));
}
