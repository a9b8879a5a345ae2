#!/usr/bin/env bash
# csv-parse: with cast_date, French decimals, lots and percentages become days of 2001.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" csv-parse@7.0.3 --no-audit --no-fund --silent
cd "$dir"
cat > probe.mjs <<'JS'
import { parse } from 'csv-parse/sync';
const text = 'objet;note;prix;délai;taux;lot;notification\nMarché 3;3,14;12,5;1,5;12 %;Lot 1;15/03/2023\n';
const [row] = parse(text, { delimiter: ';', columns: true, cast: true, cast_date: true });
const shown = (value) => (value instanceof Date ? `${value.getFullYear()}-${value.getMonth() + 1}-${value.getDate()}` : `text ${value}`);
const written = text.split('\n')[1].split(';');
Object.entries(row).forEach(([name, value], at) => console.log(name.padEnd(13), written[at].padEnd(11), '→', shown(value)));
const expected = '2001-3-3,2001-3-14,2001-12-5,2001-1-5,2001-12-1,2001-1-1,text 15/03/2023';
if (Object.values(row).map(shown).join() !== expected) {
  console.log('CHANGED: the values are read otherwise.');
  process.exit(1);
}
JS
echo 'csv-parse 7.0.3'
echo 'Guess: "cast_date" turns texts that are dates into dates; 3,14 stays a text (or becomes a number), and « Lot 1 » stays a text.'
node probe.mjs
echo 'Why the guess is wrong: whatever Date.parse accepts is a date, and it accepts a lot: a first number from 1 to 12 is a month, a word'
echo 'before it is mostly skipped. 12,5 is 5 December 2001 while 15,5 stays a text, « Marché 3 » is in March; the one real date of the row stays a text.'
