/** `npm run framework-schema`: the form of a framework document as a JSON Schema, for editors that check and complete. */
import { writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { documentSchema, FORMAT } from "../src/spaser/document/schema";

const schema = { ...toJsonSchema(documentSchema, { errorMode: "ignore" }), title: FORMAT };
writeFileSync("docs/referentiel.schema.json", `${JSON.stringify(schema, null, 2)}\n`);
