#!/usr/bin/env bash
# HyperFormula: in a text, "" is no quotation mark and a backslash swallows the quote after it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" hyperformula@3.5.0 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const formulas = ['="lot "&CHAR(34)&"A"&CHAR(34)', '="lot ""A"""', '="lot \\"A\\""', '="S:\\achats\\"&"2023"', '=IF(A5="\\","oui","non")'];
const engine = HyperFormula.buildFromArray(formulas.map((formula) => [formula]), { licenseKey: 'gpl-v3' });
const seen = formulas.map((formula, row) => {
  const value = engine.getCellValue({ sheet: 0, row, col: 0 });
  console.log(formula.padEnd(32), '→', typeof value === 'object' ? `${value.value}  ${value.message}` : value);
  return typeof value === 'object' ? value.value : value;
});
if (seen.join('|') !== 'lot "A"|#ERROR!|lot \\"A\\"|#ERROR!|#ERROR!') {
  console.log('CHANGED: texts are read otherwise.');
  process.exit(1);
}
JS
echo 'hyperformula 3.5.0'
echo 'Guess: as in every spreadsheet, "" inside a text is one quotation mark, and a backslash is an ordinary character.'
node probe.mjs
echo 'Why the guess is wrong: its texts are those of a programming language, with the backslash as escape. Yet the backslash then stays in the value:'
echo 'only CHAR(34) gives a quotation mark alone. Formulas with "" that Excel saved, such as number formats with a quoted unit in TEXT, are errors.'
