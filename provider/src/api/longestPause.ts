/** The longest pause that the service can ask for, in milliseconds: what asks for more is not the service. */
export const longestPause = 30_000;
