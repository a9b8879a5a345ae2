#!/usr/bin/env bash
# A workbook with the 1904 date system, re-saved by LibreOffice, is read four years too early by two readers.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" exceljs@4.4.0 read-excel-file@9.3.17 @e965/xlsx@0.20.3 hucre@1.0.0 fflate@0.8.3 \
  --no-audit --no-fund --silent
cd "$dir"
cat > write.mjs <<'JS'
import ExcelJS from 'exceljs';
const book = new ExcelJS.Workbook();
book.properties.date1904 = true;
const cell = book.addWorksheet('Marchés').getCell('A1');
cell.value = new Date(Date.UTC(2023, 2, 15));
cell.numFmt = 'dd/mm/yyyy';
await book.xlsx.writeFile('digit.xlsx');
JS
cat > word.mjs <<'JS'
// The same file with the attribute spelt as a word, which the schema (xsd:boolean) allows.
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
const parts = unzipSync(readFileSync('digit.xlsx'));
const part = 'xl/workbook.xml';
parts[part] = strToU8(strFromU8(parts[part]).replace('date1904="1"', 'date1904="true"'));
writeFileSync('word.xlsx', zipSync(parts));
JS
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import * as sheetjs from '@e965/xlsx';
import { readXlsx } from 'hucre';
import { strFromU8, unzipSync } from 'fflate';
const day = (date) => date.toISOString().slice(0, 10);
const readings = {};
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const [attribute] = strFromU8(unzipSync(bytes)['xl/workbook.xml']).match(/date1904="\w+"/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const rows = await readExcelFile(file);
  readings[`${file} (${attribute})`] = {
    exceljs: day(book.worksheets[0].getCell('A1').value),
    'read-excel-file': day((rows[0].data ?? rows)[0][0]),
    '@e965/xlsx': day(sheetjs.read(bytes, { cellDates: true, UTC: true }).Sheets['Marchés'].A1.v),
    hucre: day((await readXlsx(bytes)).sheets[0].rows[0][0]),
  };
}
console.table(readings);
const [digit, ...words] = Object.values(readings);
const early = ['exceljs', 'read-excel-file'];
const asSeen = (row) => Object.entries(row).every(([name, date]) => date === (early.includes(name) ? '2019-03-14' : '2023-03-15'));
if (!Object.values(digit).every((date) => date === '2023-03-15') || !words.every(asSeen)) {
  console.log('CHANGED: the readers no longer do that.');
  process.exit(1);
}
JS
echo 'exceljs 4.4.0, read-excel-file 9.3.17, @e965/xlsx 0.20.3, hucre 1.0.0'
echo 'Guess: readers that know the 1904 date system know it in every valid spelling, and in any file that LibreOffice saves.'
node write.mjs
node word.mjs
files=(digit.xlsx word.xlsx)
if command -v soffice >/dev/null; then
  soffice --version
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir resaved digit.xlsx >/dev/null 2>&1
  files+=(resaved/digit.xlsx)
else
  echo 'LibreOffice is not installed: the file it would save is left out.'
fi
node read.mjs "${files[@]}"
echo 'Why the guess is wrong: the attribute is an xsd:boolean, Excel writes "1" and LibreOffice "true"; two readers compare it with "1" only.'
echo 'Every date of the register moves by 1,462 days, and all of them stay plausible.'
