import { usePythonSdk } from "../support/bothSides/pythonSdk";
import { changes } from "../support/bothSides/stories/changes";
import { receivers } from "../support/bothSides/stories/receivers";
import { playWithRealPlugin } from "./support/playWithRealPlugin";

const stories = [...receivers.slice(0, 1), ...changes.slice(0, 1)];

playWithRealPlugin(stories, "CrossAccountShare in YAML", { adapter: "plugin" });
playWithRealPlugin(stories, "CrossAccountShare in Python", {
    adapter: "plugin",
    environment: usePythonSdk(),
});
