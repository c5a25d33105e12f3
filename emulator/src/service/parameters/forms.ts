/** The most characters of a share's name. */
export const maxNameLength = 50;

const nameCharacters = "[\\p{Script=Han}A-Za-z0-9._-]";

/** The form of a share's name, whatever its length. */
export const nameForm = new RegExp(`^${nameCharacters}+$`, "u");

/** The form of a share's name. */
export const shareNameForm = new RegExp(`^${nameCharacters}{1,${maxNameLength}}$`, "u");

/** The form of a share's id. */
export const shareIdForm = /^rs-[A-Za-z0-9]{1,64}$/;
