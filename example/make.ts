/** Writes the example register, as a workbook and as the sheet that the pane offers; the same bytes at every run: npm run example. */
import { mkdirSync, writeFileSync } from "node:fs";
import { exampleFile } from "./file";
import { exampleRegister } from "./register";

mkdirSync("assets", { recursive: true });
const file = await exampleFile();
writeFileSync("assets/registre-exemple.xlsx", file);
console.log(`assets/registre-exemple.xlsx: ${Math.round(file.length / 1024)} kB`);
writeFileSync("assets/registre-exemple.json", JSON.stringify(exampleRegister()));
