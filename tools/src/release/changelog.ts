/** What the changelog says of a version. */
export interface Section {
    /** Day of the release, as YYYY-MM-DD; undefined while the section says that it is not released. */
    readonly date: string | undefined;
    /** Markdown, without the heading. */
    readonly text: string;
}

/** @throws Error if the changelog has no section of the version, or nothing in it */
export function sectionOf(changelog: string, version: string): Section {
    const sections = changelog.split(/^(?=## )/m);
    const heading = `## [${version}] - `;
    const section = sections.find((one) => one.startsWith(heading));
    if (section === undefined) {
        throw new Error(`CHANGELOG.md has no section of ${version}: it begins with "${heading}".`);
    }
    const [line = "", ...lines] = section.split("\n");
    const [date] = /\d{4}-\d{2}-\d{2}$/.exec(line.trim()) ?? [];
    const text = lines
        .filter((one) => !/^\[[^\]]+\]: /.test(one))
        .join("\n")
        .trim();
    if (text === "") {
        throw new Error(`CHANGELOG.md says nothing of ${version}: list what has changed.`);
    }
    return { date, text: `${text}\n` };
}
