#!/usr/bin/env bash
# csv-parse: delimiter_auto takes letters and digits of the values for the separator of a file with one column.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" csv-parse@7.0.3 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import { parse } from 'csv-parse/sync';
const rows = (text) => parse(text, { delimiter_auto: true, relax_column_count: true });
const expected = {
  'objet;prix\nPapier;1,5\nEncre;2,5\n': [['objet', 'prix'], ['Papier', '1,5'], ['Encre', '2,5']],
  'SIRET\n12345678901234\n98765432109876\n': [['SIRET'], ['12345678', '01234'], ['', '876543210', '876']],
  'Fournisseur\nDupont\nMartin\nDurand\n': [['Four', 'isseur'], ['Dupo', 't'], ['Marti', ''], ['Dura', 'd']],
  'Objet\nPapier, stylos\nCrayons, gommes\n': [['Objet'], ['Papier, ', 'tylo', ''], ['Crayon', ', gomme', '']],
};
let same = true;
for (const [text, seen] of Object.entries(expected)) {
  const read = rows(text);
  console.log(JSON.stringify(text).padEnd(46), '→', JSON.stringify(read));
  same &&= JSON.stringify(read) === JSON.stringify(seen);
}
if (!same) {
  console.log('CHANGED: the separator is guessed otherwise.');
  process.exit(1);
}
JS
echo 'csv-parse 7.0.3'
echo 'Guess: the separator is looked for among punctuation and tabs; a file without any has one column.'
node probe.mjs
echo 'Why the guess is wrong: every ASCII character is a candidate, the usual separators only score better. Where none of them stands in each row,'
echo 'the most regular letter or digit wins and is then removed: digits of an identifier, letters of a supplier'"'"'s name. No error, no warning.'
