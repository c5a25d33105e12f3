import { flag, secret, text, wholeNumberFrom } from "./values.js";

/** The options of an emulator that are plain values. */
export const optionMembers = {
    /** The port to listen on. Default: a free one. */
    port: wholeNumberFrom(0, 65535).optional().describe("The port to listen on. Default: a free one."),
    /** The address to listen on. Default: 127.0.0.1. */
    host: text().optional().describe("The address to listen on. Default: 127.0.0.1."),
    /**
     * The URL that clients use, if it is another than that of the address and the port: that of a container or of a
     * proxy. Default: the address and the port, with a loopback address for one that listens on every interface.
     */
    publicUrl: text()
        .optional()
        .describe("The URL that clients use, if it is another than that of the address and the port."),
    /**
     * Bearer token that the controls over HTTP and `/credentials/<account>?token=<token>` require: printable ASCII
     * characters without spaces. Default: none on a loopback address whose public URL, if any, is one as well;
     * otherwise a new one at each start, which is part of `pageUrl`.
     */
    controlToken: secret()
        .optional()
        .describe(
            "Bearer token that the controls over HTTP and the credentials require. Default: none on a loopback address, otherwise a new one at each start.",
        ),
    /** Whether calls are throttled at the published rates. Default: false. */
    rateLimits: flag()
        .optional()
        .describe("Whether calls are throttled at the published rates. Default: false."),
    /**
     * A file that keeps all records. It is read at the start, if it exists. Every write is in the file before its
     * response is sent; time that passes or is advanced is saved with the next write, and by `save()` and `close()`.
     * Default: none.
     */
    stateFile: text().optional().describe("The file that keeps all records between runs. Default: none."),
};
