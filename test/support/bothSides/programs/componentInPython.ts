import { join } from "node:path";

/** A program that declares both sides by `CrossAccountShare`, as the values that it is given say. */
export const componentInPython = join(__dirname, "component_in_python.py");
