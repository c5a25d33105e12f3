import type { PackageFacts } from "./packageFacts";

/** What a registry shows of an SDK. */
export interface Readme {
    /** Such as `Python`. */
    readonly language: string;
    /** In Markdown: the schema has an example under this name. */
    readonly markdownName: string;
    /** What a user adds to a project. */
    readonly installation: string;
}

export function readme(facts: PackageFacts, { language, markdownName, installation }: Readme): string {
    const page = (name: string) => `${facts.repository}/blob/v${facts.version}/${name}`;
    return `# ${facts.displayName} for Pulumi, in ${language}

${facts.description} The resources accept or reject the invitations that an account has received, keep the
answer as state, and find the shared resources.

${installation}

\`\`\`${markdownName}
${facts.examples.get(markdownName) ?? ""}\`\`\`

- [The guide for ${language}](${page("docs/plugin.md")}), with how the Pulumi CLI finds the plugin
- [Inputs and outputs](${page("docs/reference.md")}), and [what \`up\`, \`refresh\` and \`destroy\` do](${page("docs/responses.md")})
- [Accounts and credentials](${page("docs/accounts.md")})
- [What has changed](${page("CHANGELOG.md")})
`;
}
