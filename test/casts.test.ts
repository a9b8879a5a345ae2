/**
 * Casts (`as`, other than `as const`) say what the compiler can't see for itself, so each may be wrong. Reading `x[i] as number` in a
 * loop is not counted: the index is inside, and a test there would cost what the loop saves. The numbers below only go down;
 * what the acceptance list asks of Excel on purpose against its types (`src/excel/verification`) came with 14 of its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../src");

const MOST: Record<string, number> = {
  docx: 1,
  excel: 36,
  formats: 1,
  headless: 4,
  publishing: 2,
  register: 49,
  report: 5,
  spaser: 15,
  taskpane: 10,
  text: 5,
  workbook: 10,
  xlsx: 8,
};

/** Casts in a text that are neither `as const` nor of an element of an array. */
function casts(path: string, text: string): number {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  let count = 0;
  const look = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      if (!ts.isElementAccessExpression(node.expression)) count++;
    }
    node.forEachChild(look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind));
  return count;
}

it("are seen", () => {
  expect(casts("a.ts", "const a = [1] as const; const b = a[0] as number; const c = b as unknown;")).toBe(1);
});

it.each(readdirSync(root))("are no more than they were in %s", (room) => {
  const count = readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .reduce((sum, name) => sum + casts(name, readFileSync(join(root, room, name), "utf8")), 0);
  expect(count).toBeLessThanOrEqual(MOST[room] ?? 0);
});
