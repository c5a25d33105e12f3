import { defaultFile } from "./command";

/** From this version on, `pulumi import` takes the outputs of a resource from the file. */
const oldestPulumi = "3.254.0";

export const help = `Usage: pulumi-alicloud-resource-sharing import [<option> …] [<name>=]<id> …

Writes a file from which \`pulumi import\` takes responses that were given without Pulumi, and prints the
program that declares them. Reads the account, changes nothing.

  <id>                   the invitation's id (i-…) or the share's (rs-…)
  <name>                 the resource's name in the program; default: the id
  --region <region>      where the shares were created; default: the region of the environment
  --profile <name>       a profile of the Alibaba Cloud CLI whose account was invited
  --assume-role <arn>    a role of the account that was invited; the profile, or else the environment's
                         credentials, assume it
  --session-name <name>  name of the role's session; default: terraform
  --external-id <id>     what the role's trust policy asks for
  --account-id <id>      the only account that may be called
  --file <path>          the file to write; default: ${defaultFile}
  --version              print the version
  -h, --help             print this

The responses declare profile, role and account id as they are given here. Without them the account is set by the environment, as for the provider: ALIBABA_CLOUD_ACCESS_KEY_ID,
ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_PROFILE, … The import needs Pulumi ${oldestPulumi} or newer.
`;

/**
 * What to do once the file is written.
 * @param hasExternalId whether the program takes an external id from the stack's configuration. Default: false.
 */
export function nextSteps(file: string, count: number, hasExternalId = false): string {
    const path = /^[\w./\\:-]+$/.test(file) ? file : JSON.stringify(file);
    return `
${file} holds ${count === 1 ? "1 response" : `${count} responses`}. Put the program above into yours and run, with Pulumi ${oldestPulumi} or newer:

${hasExternalId ? "    pulumi config set --secret externalId <id>\n" : ""}    pulumi import --file ${path} --generate-code=false --protect=false
    pulumi preview
`;
}
