/** The workbook model: plain data and operations, without any knowledge of Office. */
export * from "./address";
export * from "./errors";
export * from "./grid";
export * from "./objects";
export * from "./references";
export * from "./structure";
export * from "./styles";
export * from "./values";
export * from "./workbook";
export * from "./worksheet";
export * from "./build";
export * from "./display";
export * from "./typing";
export * from "./user";
export * from "./validation";
