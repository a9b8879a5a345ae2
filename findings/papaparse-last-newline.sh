#!/usr/bin/env bash
# Papa Parse: the line end after the last row decides which separator is guessed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" papaparse@5.7.1 --no-audit --no-fund --silent
cd "$dir"
cat > probe.cjs <<'JS'
const Papa = require('papaparse');
const table = (rows) => ['Objet;Montant', ...Array(rows).fill('Papier;1,5')].join('\n');
const guess = (text, options) => Papa.parse(text, options).meta.delimiter;
const expected = [
  ['2 rows, no line end at the end', guess(table(2)), ';'],
  ['2 rows, with a line end', guess(`${table(2)}\n`), ','],
  ['5 rows, with a line end', guess(`${table(5)}\n`), ','],
  ['the same, tabs for semicolons', guess(`${table(5)}\n`.replaceAll(';', '\t')), ','],
  ['the same, no decimal comma at all', guess(`${table(5)}\n`.replaceAll(',5', '')), ','],
  ['500 rows, with a line end', guess(`${table(500)}\n`), ';'],
  ['5 rows, with a line end, skipEmptyLines', guess(`${table(5)}\n`, { skipEmptyLines: true }), ';'],
];
for (const [what, delimiter] of expected) console.log(what.padEnd(42), '→', JSON.stringify(delimiter));
const { data, errors } = Papa.parse(`${table(2)}\n`);
console.log(JSON.stringify(data), errors.map(({ code }) => code));
if (expected.some(([, delimiter, seen]) => delimiter !== seen)) {
  console.log('CHANGED: the separator is guessed otherwise.');
  process.exit(1);
}
JS
echo 'papaparse 5.7.1'
echo 'Guess: two columns parted by semicolons, the same in each row, are recognised; a line end at the end of the file has no say.'
node probe.cjs
echo 'Why the guess is wrong: the empty line after the last line end counts as a row with one field when separators are scored. A separator must give'
echo 'about two fields on average (over 1.99), so in a short table of two columns the right one is thrown out and the comma comes by default. A longer'
echo 'file hides it: only the first rows are sampled, and the last line end is not among them.'
