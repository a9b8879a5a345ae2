#!/usr/bin/env bash
# Unfolding a shared formula also « moves » what looks like an address inside quoted texts and sheet names.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" exceljs@4.4.0 @cj-tech-master/excelts@10.2.0 @e965/xlsx@0.20.3 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import ExcelJS from 'exceljs';
import * as excelts from '@cj-tech-master/excelts';
import * as sheetjs from '@e965/xlsx';
const writer = new ExcelJS.Workbook();
writer.addWorksheet('Suivi').fillFormula('D2:D4', `COUNTIF($A2:$C2,"T1")+'Lot A1'!B2`, [1, 1, 1]);
writer.addWorksheet('Lot A1').getCell('B2').value = 0;
const bytes = await writer.xlsx.writeBuffer();
const load = async (Book) => {
  const book = new Book();
  await book.xlsx.load(bytes);
  return book.worksheets[0].getCell('D4').formula;
};
const seen = {
  exceljs: await load(ExcelJS.Workbook),
  excelts: await load(excelts.Workbook),
  '@e965/xlsx': sheetjs.read(bytes).Sheets.Suivi.D4.f,
};
console.log(`D2, shared down to D4:  COUNTIF($A2:$C2,"T1")+'Lot A1'!B2`);
for (const [name, formula] of Object.entries(seen)) console.log(`D4 as ${name.padEnd(10)} says:  ${formula}`);
if (!Object.values(seen).every((formula) => formula === `COUNTIF($A4:$C4,"T3")+'Lot A3'!B4`)) {
  console.log('CHANGED: the readers no longer do that.');
  process.exit(1);
}
JS
echo 'exceljs 4.4.0, @cj-tech-master/excelts 10.2.0, @e965/xlsx 0.20.3'
echo "Guess: D4 is COUNTIF(\$A4:\$C4,\"T1\")+'Lot A1'!B4; a text (« T1 », first quarter) and a sheet's name do not move."
node probe.mjs
echo 'Why the guess is wrong: all three replace addresses in the formula by a pattern, without splitting it into tokens first. « T1 » and « A1 » look'
echo 'like addresses, so the third row counts another quarter and names a sheet that is not there. The cached value is right: only a recalculation shows it.'
