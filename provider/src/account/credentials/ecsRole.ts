import type { CredentialsProvider } from "../../api/credentials";
import type { SettingReader } from "../settings/settingReader";
import { libraryCredentials } from "./credentialsLibrary";
import type { CredentialsContext, CredentialsSource } from "./credentialsSource";

/**
 * The RAM role of the ECS instance that this runs on.
 * https://www.alibabacloud.com/help/en/ecs/user-guide/attach-an-instance-ram-role-to-an-ecs-instance
 */
export class EcsRole implements CredentialsSource {
    readonly kind = "ecsRole";

    constructor(readonly roleName: string) {}

    open({ clock }: Pick<CredentialsContext, "clock">): CredentialsProvider {
        return libraryCredentials(
            clock,
            `the RAM role "${this.roleName}" of the ECS instance`,
            `The ECS metadata service gave no credentials for the RAM role "${this.roleName}"`,
            "Is this an ECS instance with that role? Is the metadata service enabled?",
            ({ ECSRAMRoleCredentialsProvider }) =>
                ECSRAMRoleCredentialsProvider.builder().withRoleName(this.roleName).build(),
        );
    }
}

/** The role whose name is set; undefined if none is. */
export function readEcsRole(reader: SettingReader): EcsRole | undefined {
    const roleName = reader.string("ecsRoleName");
    return roleName === undefined ? undefined : new EcsRole(roleName);
}
