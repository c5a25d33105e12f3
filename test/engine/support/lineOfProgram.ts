/** Where the state says that a resource is declared: in the program, not in a package. */
export const lineOfProgram = /^project:\/\/\/index\.js#\d+,\d+$/;
