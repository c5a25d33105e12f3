// Bounds a hang, and nothing else: no test needs nearly as long, however busy the machine is.
jest.setTimeout(300_000);
