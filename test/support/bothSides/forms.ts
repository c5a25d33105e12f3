import type { Declared } from "./declared";
import { byHand } from "./programs/byHand";
import { component } from "./programs/component";

/** A way to declare both sides of a share in one program: it makes the program that declares something. */
export type Form = (declared: Declared) => string;

/** All ways, by the names that figures have for them. */
export const forms = {
    "resource by resource": byHand,
    CrossAccountShare: (declared) => component(declared),
} satisfies Readonly<Record<string, Form>>;
