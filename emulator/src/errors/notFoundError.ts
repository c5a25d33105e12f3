import { InputError } from "./inputError.js";

/** Something that a control names, such as a share, an invitation or a snapshot, does not exist. */
export class NotFoundError extends InputError {
    override readonly name = "NotFoundError";
}
