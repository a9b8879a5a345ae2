/** The emulated Excel host: workbook model, interpreter, faults. Transports are imported by themselves. */
export * from "./faults";
export * from "./habits";
export { Host } from "./host";
export { type Traffic } from "./traffic";
export * from "./model";
