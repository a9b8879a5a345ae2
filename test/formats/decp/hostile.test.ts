/** Open data that was made to do harm, or only grew: read within bounds, or refused with a reason, and never by a crash. */
import { gzipSync, strToU8 } from "fflate";
import { decpRecords } from "../../../src/formats/decp/document";
import { decpTable } from "../../../src/formats/decp/rows";
import { gunzipped } from "../../../src/formats/gzip";
import { WorkbookError } from "../../../src/workbook/workbook";
import { readWorkbookFile } from "../../../src/xlsx/read";

function refused(bytes: Uint8Array): unknown {
  try {
    readWorkbookFile(bytes);
    return null;
  } catch (error) {
    return error instanceof WorkbookError ? [error.code, error.params.reason] : error;
  }
}

test.each([
  ["an entity of nothing", "<marches><marche><id>&lol;</id></marche></marches>"],
  ["elements deeper than any file has", `<marches>${"<a>".repeat(3_000)}${"</a>".repeat(3_000)}</marches>`],
  ["elements so deep that a parser gives up", `<marches>${"<a>".repeat(200_000)}`],
  ["lists deeper than any file has", `{"marches":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
  ["a text that ends in the middle", '{"marches":{"marche":[{"id":"1","objet":"Entre'],
  ["no contract", '{"marches":{"marche":[1,null,"a",[],{}]}}'],
])("%s is refused as open data", (_, text) => {
  expect(refused(strToU8(text))).toEqual(["unreadableFile", "openData"]);
});

test("a document type, whose entities may grow without end, makes it no open data", () => {
  const text = '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aa">]><marches><marche>&a;</marche></marches>';
  expect(refused(strToU8(text))).toEqual(["unreadableFile", "notAWorkbook"]);
  expect(decpRecords(text)).toEqual({ problem: "doctype", line: null });
});

test("a contract with as many amendments as holders is refused before its rows are made", () => {
  const many = 2_000;
  const record = {
    id: "1",
    objet: "x",
    titulaires: Array.from({ length: many }, (_, i) => ({ id: String(i) })),
    modifications: Array.from({ length: many }, (_, i) => ({ id: i, montant: i })),
  };
  expect(decpTable([record])).toBe("tooLarge");
  expect(refused(strToU8(JSON.stringify({ marches: [record] })))).toEqual(["unreadableFile", "tooLarge"]);
});

test("as many fields as cells can be held are refused", () => {
  const record = (of: number) =>
    Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`f${of}_${i}`, 1]));
  const records = Array.from({ length: 80 }, (_, i) => ({ id: String(i), ...record(i) }));
  expect(decpTable(records)).toBe("tooLarge");
});

test("a long list of XML is read in one pass, and names of objects' own are names like others", () => {
  const many = 60_000;
  const text = `<marches>${"<marche><id>7</id><objet>o</objet></marche>".repeat(many)}</marches>`;
  expect(decpRecords(text)).toHaveLength(many);
  const odd = decpRecords("<marches><marche><id>7</id><__proto__><x>1</x></__proto__></marche></marches>");
  expect(odd).toHaveLength(1);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  expect(Object.keys((odd as object[])[0] ?? {})).toEqual(["id", "__proto__"]);
});

test("what a packed file holds is bounded while it is unpacked; half of one is no file", () => {
  const packed = gzipSync(new Uint8Array(5_000_000));
  expect(gunzipped(packed, 1_000_000)).toBe("tooLarge");
  expect(refused(gzipSync(gzipSync(strToU8("{}"))))).toEqual(["unreadableFile", "tooLarge"]);
  expect(refused(gzipSync(strToU8('{"marches":[{"id":"1"}]}')).subarray(0, 20))).not.toBeNull();
});
