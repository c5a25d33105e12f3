/** The anchor of a heading as GitHub makes it, so that links between the pages lead to the same places here and there. */
export function githubSlug(heading) {
    return heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, "")
        .replaceAll(" ", "-");
}

/** An anchor made of the first words of a longer text, such as a message. */
export function wordsSlug(text) {
    const words = text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
    return words.slice(0, 10).join("-");
}
