#!/usr/bin/env bash
# HyperFormula: ROW(A1:A4) is one number even in array arithmetic, so the classic count of distinct values is wrong, without an error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" hyperformula@3.5.0 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const values = ['Lot 1', 'Lot 1', 'Lot 2', 'Lot 3'];
const engine = HyperFormula.buildFromArray(values.map((value) => [value]), { licenseKey: 'gpl-v3', useArrayArithmetic: true });
console.log('A1:A4 is', values.join(', '));
const expected = {
  '=SUM(MATCH(A1:A4,A1:A4,0))': [9, 9],
  '=SUM(ROW(A1:A4))': [1, 10],
  '=SUMPRODUCT((MATCH(A1:A4,A1:A4,0)=ROW(A1:A4))*1)': [2, 3],
  '=SUMPRODUCT((A1:A4="Lot 3")*ROW(A1:A4))': [1, 4],
};
let same = true;
for (const [formula, [seen, right]] of Object.entries(expected)) {
  const value = engine.calculateFormula(formula, 0);
  console.log(formula.padEnd(50), 'here:', value, ' right:', right);
  same &&= value === seen;
}
if (!same) {
  console.log('CHANGED: ROW goes through the range, or something else does not.');
  process.exit(1);
}
JS
echo 'hyperformula 3.5.0'
echo 'Guess: with useArrayArithmetic, ROW(range) is one number for each row, as MATCH(range, …) and range="…" are; or it is an error.'
node probe.mjs
echo 'Why the guess is wrong: ROW gives the row of the first cell whatever the mode. Compared with it, each repeat of the first value counts as new'
echo 'and no other value does; the result is a plausible whole number. A check of a workbook by this engine then blames the workbook.'
