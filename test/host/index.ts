/** The emulated Excel host: workbook model, interpreter, faults. Transports are imported by themselves. */
export * from "./faults";
export { byteLength, Host } from "./host";
export type { CommandResult, HostOptions, Limits, Traffic } from "./host";
export { Connection } from "./connection";
export * from "./model";
