#!/usr/bin/env bash
# A cell that holds an ISO date (t="d", ISO/IEC 29500) is a day of 1905 for one reader, no number for another, a text for a third.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" exceljs@4.4.0 xlsx-populate@1.21.0 read-excel-file@9.3.17 @e965/xlsx@0.20.3 \
  hucre@1.0.0 fflate@0.8.3 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import Populate from 'xlsx-populate';
import readExcelFile from 'read-excel-file/node';
import * as sheetjs from '@e965/xlsx';
import { readXlsx } from 'hucre';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
const writer = new ExcelJS.Workbook();
const cell = writer.addWorksheet('Suivi').getCell('A1');
cell.value = new Date(Date.UTC(2023, 2, 15));
cell.numFmt = 'dd/mm/yyyy';
const parts = unzipSync(new Uint8Array(await writer.xlsx.writeBuffer()));
const part = 'xl/worksheets/sheet1.xml';
parts[part] = strToU8(strFromU8(parts[part]).replace(/<c r="A1"( s="\d+")><v>45000<\/v>/, '<c r="A1"$1 t="d"><v>2023-03-15</v>'));
console.log(strFromU8(parts[part]).match(/<c .*?<\/c>/)[0]);
const bytes = zipSync(parts);
writeFileSync('book.xlsx', bytes);
const book = new ExcelJS.Workbook();
await book.xlsx.load(Buffer.from(bytes));
const rows = await readExcelFile('book.xlsx');
const seen = {
  '@e965/xlsx': sheetjs.read(bytes, { cellDates: true, UTC: true }).Sheets.Suivi.A1.v,
  'read-excel-file': (rows[0].data ?? rows)[0][0],
  hucre: (await readXlsx(bytes)).sheets[0].rows[0][0],
  'xlsx-populate': (await Populate.fromDataAsync(bytes)).sheet(0).cell('A1').value(),
  exceljs: book.worksheets[0].getCell('A1').value,
};
const text = (value) => (value instanceof Date ? `date ${value.toISOString().slice(0, 10)}` : `${typeof value} ${value}`);
for (const [name, value] of Object.entries(seen)) console.log(name.padEnd(16), text(value));
const expected = 'date 2023-03-15,date 2023-03-15,string 2023-03-15,number NaN,date 1905-07-15';
if (Object.values(seen).map(text).join() !== expected) {
  console.log('CHANGED: at least one reader does something else.');
  process.exit(1);
}
JS
echo 'exceljs 4.4.0, xlsx-populate 1.21.0, read-excel-file 9.3.17, @e965/xlsx 0.20.3, hucre 1.0.0'
echo 'Guess: a valid date cell is that date in every reader, or an error.'
node probe.mjs
echo 'Why the guess is wrong: exceljs has no case for t="d" and reads the text as a number: parseFloat("2023-03-15") is 2023, and day 2023 of the'
echo 'calendar is 15 July 1905: every day of a year becomes the same valid day, silently.'
