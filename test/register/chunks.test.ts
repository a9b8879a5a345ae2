/** A sheet of any size is read chunk by chunk: what was read is let go, and the chunks make no difference to what comes out. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { NO_CHOICES } from "../../src/register/recognition";
import { recognise } from "../../src/register/recognising/recognise";
import { RegisterReader } from "../../src/register/reading/read";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import { blockOf, read, samplesOf } from "./corpus/run";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const HEADER = ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Remarque"];
const sheet = decoy("Marchés", [
  HEADER,
  ...makeContracts(11, 600).map((c) => [c.number, c.object, c.supplier, c.notified, c.amount, "vu"]),
]);

it("no chunk, and no row of one, lives on once it was added", async () => {
  const samples = samplesOf([sheet]);
  const recognition = recognise(samples, NO_CHOICES, {});
  const reader = new RegisterReader(recognition, { date1904: false });
  const add = (row: number) => {
    const block = blockOf(sheet.cells, { row, column: 0, rowCount: 100, columnCount: HEADER.length });
    reader.add("sheet0", block);
    return [new WeakRef(block), new WeakRef(block.cells), ...block.cells.map((cells) => new WeakRef(cells))];
  };
  const added = [1, 101, 201, 301, 401, 501].flatMap(add);
  // What was just used lives until the turn ends.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(added.filter((one) => one.deref() !== undefined)).toHaveLength(0);
  expect(reader.finish().size).toBe(600);
});

it.each([1, 7, 128, 129, 599])("chunks of %i rows give the same register", (chunk) => {
  const whole = read([sheet], false, NO_CHOICES, 10_000).register;
  const pieces = read([sheet], false, NO_CHOICES, chunk).register;
  expect(pieces).toEqual(whole);
});
