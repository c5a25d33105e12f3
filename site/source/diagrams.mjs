import { renderMermaidSVG } from "beautiful-mermaid";

const colors = { bg: "var(--vp-c-bg)", fg: "var(--vp-c-text-1)" };

/**
 * A plugin of markdown-it: a diagram in Mermaid is drawn, as GitHub does it. Its colors are the theme's.
 * @param {import("markdown-it").default} markdown
 */
export function diagrams(markdown) {
    const render = markdown.renderer.rules.fence;
    markdown.renderer.rules.fence = (tokens, index, ...others) => {
        const { info, content } = tokens[index];
        if (info.trim() !== "mermaid") {
            return render(tokens, index, ...others);
        }
        // Its own style sheet loads a font from another host.
        const image = renderMermaidSVG(content, colors).replace(/<style>.*?<\/style>/s, "");
        return `<figure class="diagram" tabindex="0" v-pre>${image}</figure>\n`;
    };
}
