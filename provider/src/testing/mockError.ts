/** The refusal of a mock. It has gRPC's `details`, which the SDK shows of a call that fails. */
export class MockError extends Error {
    override readonly name = "MockError";
    readonly details: string;

    constructor(message: string) {
        super(message);
        this.details = message;
    }
}
