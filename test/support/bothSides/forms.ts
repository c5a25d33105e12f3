import type { Declared } from "./declared";
import { byHand } from "./programs/byHand";

/** Makes the program that declares something. */
export type Form = (declared: Declared) => string;

/** The ways to declare both sides of a share in one program. */
export const forms: Readonly<Record<string, Form>> = { "by hand": byHand };
