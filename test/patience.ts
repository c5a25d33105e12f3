// Bounds a hang; no test needs nearly as long.
jest.setTimeout(300_000);
