/** What a mock refuses. Of a call that fails, the SDK shows what gRPC calls its details. */
export class MockError extends Error {
    override readonly name = "MockError";
    readonly details: string;

    constructor(message: string) {
        super(message);
        this.details = message;
    }
}
