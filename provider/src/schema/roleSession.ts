/** Bounds of a session, in seconds. The role's own limit, `MaxSessionDuration`, may be lower. */
export const sessionSeconds = { min: 900, max: 43_200, otherwise: 3_600 };
