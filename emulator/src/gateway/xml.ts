import type { JsonValue } from "../json.js";

/** An XML document as the service writes it: a list repeats its element, numbers and booleans are written as text. */
export function xmlDocument(root: string, content: JsonValue): string {
    return `<?xml version="1.0" encoding="UTF-8"?>${element(root, content)}`;
}

function element(name: string, value: JsonValue): string {
    if (Array.isArray(value)) {
        return value.map((item) => element(name, item)).join("");
    }
    if (typeof value === "object" && value !== null) {
        const members = Object.entries(value).map(([member, item]) => element(member, item));
        return `<${name}>${members.join("")}</${name}>`;
    }
    return `<${name}>${escaped(String(value ?? ""))}</${name}>`;
}

const xmlEntities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
};

function escaped(value: string): string {
    return value.replace(/[&<>"]/g, (char) => xmlEntities[char] ?? char);
}
