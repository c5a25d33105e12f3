import { optionFor } from "../../schema/options";
import { alicloud, type Setting, variablesOf } from "../../schema/settings";

/** The command's stand-in for a namespace: its settings are options or variables, not in a stack's configuration. */
export const commandLine = "command line";

/**
 * The key of a setting in the stack's configuration; for the command, its option or variable.
 * @param namespace the prefix of the setting's name, or `commandLine`. Default: that of @pulumi/alicloud.
 */
export function settingKey(setting: Setting, namespace: string = alicloud): string {
    return namespace === commandLine
        ? (optionFor(setting) ?? commonVariable(setting) ?? setting)
        : `${namespace}:${setting}`;
}

/** The variable that messages suggest: that of Alibaba Cloud's own tools, if there is one; undefined if there is no variable. */
export function commonVariable(setting: Setting): string | undefined {
    const variables = variablesOf(setting);
    return variables.find((variable) => variable.startsWith("ALIBABA_CLOUD_")) ?? variables[0];
}

/** The variable that lets the stack's configuration name any endpoint. */
export const trustVariable = "ALICLOUD_RESOURCE_SHARING_TRUST_ENDPOINTS";

/** The variables of the https proxy, in Go's order: upper case first. Plain http is for loopback addresses only. */
export const proxyVariables = ["HTTPS_PROXY", "https_proxy"] as const;

export const noProxyVariables = ["NO_PROXY", "no_proxy"] as const;

/** The variables that restrict the metadata service of ECS: those of Alibaba Cloud's credentials library. */
export const metadataVariables = {
    disabled: "ALIBABA_CLOUD_ECS_METADATA_DISABLED",
    sessionOnly: "ALIBABA_CLOUD_IMDSV1_DISABLED",
} as const;
