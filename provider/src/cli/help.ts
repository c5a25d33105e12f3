import { exitStatuses } from "./inventory/exitStatus";

/** The first version whose `pulumi import` accepts a resource's outputs in the file. */
export const oldestPulumi = "3.254.0";

export const defaultFile = "import.json";

const account = `
Without a profile or a role, the account is that of the environment, as for the provider:
ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_PROFILE, …`;

const statuses = Object.values(exitStatuses)
    .map(({ status, meaning }) => `  ${status}  ${meaning}`)
    .join("\n");

export const helpOfList = `
For example, what expires within two days in each account of a file, in two regions:
  list --accounts accounts.txt --role sharing --region cn-hangzhou --region cn-shanghai --expires-within 48h

The exit status, with an option for many accounts and regions, or with more than one --region or --profile:
${statuses}
${account}`;

export const helpOfImport = `
The responses declare profile, role and account id as they are given here.
${account}
The import needs Pulumi ${oldestPulumi} or newer.`;

/** @param hasExternalId whether the program needs an external id from the stack's configuration. Default: false. */
export function nextSteps(file: string, count: number, hasExternalId = false): string {
    const path = /^[\w./\\:-]+$/.test(file) ? file : JSON.stringify(file);
    return `
${file} holds ${count === 1 ? "1 response" : `${count} responses`}. Add the code above to your program and run, with Pulumi ${oldestPulumi} or newer:

${hasExternalId ? "    pulumi config set --secret externalId <id>\n" : ""}    pulumi import --file ${path} --generate-code=false --protect=false
    pulumi preview
`;
}
