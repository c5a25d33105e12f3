const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The values of an attribute in HTML, in its order. */
export function attributes(html: string, name: string): string[] {
    const found = html.matchAll(new RegExp(`<[a-z][^<>]*?\\s${name}="([^"]*)"`, "g"));
    return Array.from(found, ([, value = ""]) =>
        value.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity] ?? ""),
    );
}

/** What a page loads by itself: scripts, styles, images. */
export function loadedBy(html: string): string[] {
    const elements = Array.from(
        html.matchAll(/<(?:script|link|img|source|iframe)\b[^<>]*>/g),
        ([tag]) => tag,
    );
    const sets = elements.flatMap((tag) => attributes(tag, "srcset")).flatMap((set) => set.split(","));
    return [
        ...elements.flatMap((tag) => [...attributes(tag, "src"), ...attributes(tag, "href")]),
        ...sets.map((candidate) => candidate.trim().split(/\s/)[0] ?? ""),
    ];
}
