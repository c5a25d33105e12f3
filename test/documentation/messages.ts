/** What each row of a page's tables under the heading `message` matches, where `…` stands for anything. */
export function messagePatterns(page: string): RegExp[] {
    return page
        .split("\n| message ")
        .slice(1)
        .flatMap((table) => (table.split("\n\n")[0] ?? "").trimEnd().split("\n").slice(2))
        .map((row) => {
            const text = /^\| `([^`]+)`/.exec(row)?.[1] ?? "";
            const parts = text.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
            return new RegExp(`^${parts.join(".*")}`);
        });
}
