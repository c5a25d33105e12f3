import { packageFacts } from "../../../tools/src/sdks/packageFacts";
import { repositoryUrl } from "../manifests";
import { schemaFile } from "../schema";

export const guide = `${repositoryUrl}/tree/main/docs`;

/** What the plugin's schema says of the package. */
export const schemaFacts = () => packageFacts(JSON.parse(schemaFile.content()));
