import { playStories } from "../../support/bothSides/playStories";
import { standIn } from "../../support/bothSides/senderPlugin";
import { plans } from "../../support/bothSides/stories/plans";

/** By both: what a preview knows of a resource, and so what a plan has, differs between them. */
playStories(plans, "CrossAccountShare", async () => standIn);
playStories(plans, "CrossAccountShare", async () => standIn, { adapter: "plugin" });
