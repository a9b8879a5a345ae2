#!/usr/bin/env bash
# fast-formula-parser: an empty cell equals 0 and is TRUE for IF; ">100" counts texts; EDATE leaves the month.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" fast-formula-parser@1.0.19 --no-audit --no-fund --silent
cd "$dir"
cat > probe.cjs <<'JS'
const FormulaParser = require('fast-formula-parser');
const column = [null, 'n.d.', 500];
const parser = new FormulaParser({
  onCell: ({ row }) => column[row - 1] ?? null,
  onRange: ({ from, to }) => column.slice(from.row - 1, to.row).map((value) => [value]),
});
console.log('A1 is empty, A2 the text "n.d.", A3 the number 500.');
const expected = {
  'A1=0': [true, true],
  'IF(A1,"oui","non")': ['oui', 'non'],
  'IF(A1=TRUE,"oui","non")': ['non', 'non'],
  'A1=""': [false, true],
  'COUNTIF(A1:A3,">100")': [2, 1],
  'COUNTIF(A1:A3,"N.D.")': [0, 1],
  'EDATE(DATE(2023,1,31),1)=DATE(2023,3,3)': [true, false],
};
let same = true;
for (const [formula, [seen, excel]] of Object.entries(expected)) {
  const value = parser.parse(formula, { sheet: 'S', row: 9, col: 9 });
  console.log(formula.padEnd(42), 'here:', String(value).padEnd(6), 'in Excel:', excel);
  same &&= value === seen;
}
if (!same) {
  console.log('CHANGED: the parser answers otherwise.');
  process.exit(1);
}
JS
echo 'fast-formula-parser 1.0.19'
echo 'Guess: an empty cell is 0, "" and FALSE, a number compares with numbers only, texts compare without case.'
node probe.cjs
