#!/usr/bin/env bash
# xlsx-populate: writing a value over the first cell of a shared formula empties all the other cells of the formula.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" xlsx-populate@1.21.0 exceljs@4.4.0 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import ExcelJS from 'exceljs';
import Populate from 'xlsx-populate';
const writer = new ExcelJS.Workbook();
const sheet = writer.addWorksheet('Suivi');
[100, 200, 300].forEach((amount, at) => (sheet.getCell(`A${at + 2}`).value = amount));
sheet.fillFormula('B2:B4', 'A2*1.2', [120, 240, 360]);
const bytes = await writer.xlsx.writeBuffer();
const show = async (name, data) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(data);
  const column = ['B2', 'B3', 'B4'].map((at) => book.worksheets[0].getCell(at));
  const texts = column.map((cell) => (cell.formula ? `=${cell.formula} (${cell.result})` : JSON.stringify(cell.value)));
  console.log(`${name.padEnd(28)} B2, B3, B4: ${texts.join('   ')}`);
  return texts;
};
await show('before', bytes);
const one = await Populate.fromDataAsync(bytes);
one.sheet(0).cell('B3').value(250);
await show('after cell("B3").value(250)', await one.outputAsync());
const other = await Populate.fromDataAsync(bytes);
other.sheet(0).cell('B2').value(125);
const after = await show('after cell("B2").value(125)', await other.outputAsync());
if (after.join() !== '125,null,null') {
  console.log('CHANGED: the other cells are kept.');
  process.exit(1);
}
JS
echo 'xlsx-populate 1.21.0 (files written and shown by exceljs 4.4.0)'
echo 'Guess: correcting one cell changes one cell, as in Excel, where the rest of a column keeps its formulas and values.'
node probe.mjs
echo 'Why the guess is wrong: only the first cell of a shared formula holds its text. When that cell changes, the library takes the formula out of all'
echo 'the others instead of handing it on, and their values with it (cached values of formulas are never kept: « undefined »). Only the top cell does it.'
