/** Files in and out of the model. */
export { loadWorkbook } from "./load";
export { saveWorkbook } from "./save";
