import { defaultFile } from "./command";

/** From this version on, `pulumi import` takes the outputs of a resource from the file. */
const oldestPulumi = "3.254.0";

export const help = `Usage: pulumi-alicloud-resource-sharing import [--region <region>] [--file <path>] [<name>=]<id> …

Writes a file from which \`pulumi import\` takes responses that were given without Pulumi, and prints the
program that declares them. Reads the account, changes nothing.

  <id>               the invitation's id (i-…) or the share's (rs-…)
  <name>             the resource's name in the program; default: the id
  --region <region>  where the shares were created; default: the region of the environment
  --file <path>      the file to write; default: ${defaultFile}
  --version          print the version
  -h, --help         print this

The account is set by the environment, as for the provider: ALIBABA_CLOUD_ACCESS_KEY_ID,
ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_PROFILE, … The import needs Pulumi ${oldestPulumi} or newer.
`;

/** What to do once the file is written. */
export function nextSteps(file: string, count: number): string {
    const path = /^[\w./\\:-]+$/.test(file) ? file : JSON.stringify(file);
    return `
${file} holds ${count === 1 ? "1 response" : `${count} responses`}. Put the program above into yours and run, with Pulumi ${oldestPulumi} or newer:

    pulumi import --file ${path} --generate-code=false --protect=false
    pulumi preview
`;
}
