import { clearResults } from "./support/results";

// Jest calls it before the first story.
export default clearResults;
