/** An argument, an option or a request's content that cannot be used; the message says what would be right. */
export class InputError extends TypeError {
    override readonly name: string = "InputError";
}
