/** `npm run grammar`: makes the parser of conditions from its grammar, with peggy. A test proves that it is in step. */
import { readFileSync, writeFileSync } from "node:fs";
import peggy from "peggy";

const FOLDER = "src/spaser/conditions/";

const source = peggy.generate(readFileSync(`${FOLDER}grammar.peggy`, "utf8"), {
  output: "source",
  format: "es",
  grammarSource: "grammar.peggy",
});
writeFileSync(`${FOLDER}grammar.js`, source);
