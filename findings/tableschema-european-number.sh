#!/usr/bin/env bash
# tableschema: with "," for decimals and "." for thousands, 1.234,5 becomes 12345, as a valid number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" tableschema@1.12.6 --no-audit --no-fund --silent
cd "$dir"
cat > probe.cjs <<'JS'
const { Field } = require('tableschema');
const expected = [
  ['1.234,5', { decimalChar: ',', groupChar: '.' }, 12345],
  ['1234,5', { decimalChar: ',', groupChar: '.' }, 12345],
  ['1 234,5', { decimalChar: ',', groupChar: ' ' }, 1234.5],
  ['1,234.5', { groupChar: ',' }, 1234.5],
];
let same = true;
for (const [text, options, seen] of expected) {
  const value = new Field({ name: 'montant', type: 'number', ...options }).castValue(text);
  console.log(text.padEnd(9), JSON.stringify(options).padEnd(38), '→', value);
  same &&= value === seen;
}
if (!same) {
  console.log('CHANGED: the number is read otherwise.');
  process.exit(1);
}
JS
echo 'tableschema 1.12.6'
echo 'Guess: decimalChar and groupChar are what the specification says, so both 1.234,5 and 1234,5 are 1234.5.'
node probe.cjs
echo 'Why the guess is wrong: the decimal comma is first turned into a point, then every group sign is taken out, and that is the point. Amounts'
echo 'are multiplied by 10 or 100, and validation passes. With a space for thousands (France) it works, which hides it from tests.'
