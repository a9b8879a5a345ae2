#!/usr/bin/env bash
# LibreOffice: a text of digits is found as the number of the same look, but a number is not counted as the text.
set -euo pipefail
command -v soffice >/dev/null || { echo 'LibreOffice is not installed: nothing to show.'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" exceljs@4.4.0 --no-audit --no-fund --silent
cd "$dir"
cat > write.mjs <<'JS'
import ExcelJS from 'exceljs';
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('Suivi');
[2023, '2023', 'x'].forEach((value, at) => (sheet.getCell(`A${at + 1}`).value = value)); // the number, then the text
const formulas = ['MATCH("2023",A1:A3,0)', 'MATCH(2023,A1:A3,0)', 'COUNTIF(A1:A3,"2023")', 'COUNTIF(A1:A3,2023)', '"2023"=2023', '"2023"+1', 'SUM("2023",1)'];
formulas.forEach((formula, at) => {
  sheet.getCell(`B${at + 1}`).value = formula;
  sheet.getCell(`C${at + 1}`).value = { formula };
});
await book.xlsx.writeFile('book.xlsx');
JS
soffice --version
echo 'A1 is the number 2023, A2 the text "2023", A3 "x".'
echo 'Guess (what Excel documents): MATCH tells texts from numbers: 2 and 1. COUNTIF does not: 2 and 2. "2023"+1 and SUM("2023",1) are both 2024.'
node write.mjs
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to csv book.xlsx >/dev/null 2>&1
cut -d, -f2- book.csv
if [ "$(sed 's/.*",//' book.csv | paste -sd' ')" != '1 1 2 1 FALSE 2024 #VALUE!' ]; then
  echo 'CHANGED: LibreOffice answers otherwise.'
  exit 1
fi
echo 'Why the guess is wrong: a text criterion that looks like a number fits both kinds, a number criterion fits numbers only, for MATCH and COUNTIF'
echo 'alike, though the comparison "2023"=2023 is false. A contract number written as text is found on the row of the number, one row too early; and'
echo 'SUM refuses the very text that + accepts. A workbook that is right in Excel can be judged wrong here, and the reverse.'
