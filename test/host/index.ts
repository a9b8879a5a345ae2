/** The emulated Excel host: workbook model, interpreter, faults. Transports are imported by themselves. */
export * from "./faults";
export { Host, type HostOptions } from "./host";
export { byteLength, type CommandResult, type Limits, type Traffic } from "./traffic";
export { Connection } from "./connection";
export * from "./model";
