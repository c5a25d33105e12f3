/** What marks an object as a special value, in the engine's protocol and in its files, and what it has for a secret. */
export const specialSignatureKey = "4dabf18193072939515e22adb298388d";
export const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
