#!/usr/bin/env bash
# LibreOffice: in a .docx, a line spacing without its rule is an exact height, not a multiple.
set -euo pipefail
command -v soffice >/dev/null && command -v pdftotext >/dev/null || { echo 'LibreOffice or poppler-utils is not installed: nothing to show.'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" docx@9.5.1 --no-audit --no-fund --silent
cd "$dir"
cat > write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, TextRun } from 'docx';
for (const rule of [undefined, 'auto']) {
  const spacing = { line: 240, ...(rule && { lineRule: rule }) }; // 240: single spacing, where the rule is "auto"
  const text = new TextRun({ text: 'Mot '.repeat(60), size: 72 }); // 36 points
  const document = new Document({ sections: [{ children: [new Paragraph({ spacing, children: [text] })] }] });
  writeFileSync(`${rule ?? 'none'}.docx`, await Packer.toBuffer(document));
}
JS
# The distance between the first two lines of the page, in points.
distance() {
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf "$1.docx" >/dev/null 2>&1
  pdftotext -bbox "$1.pdf" "$1.html"
  grep -oE '<word [^>]*yMin="[0-9]+' "$1.html" | sed 's/.*"//' | sort -nu | head -2 | paste -sd' ' | awk '{ print $2 - $1 }'
}
soffice --version
echo 'Two paragraphs of 36-point text over several lines: w:spacing w:line="240", and the same with w:lineRule="auto".'
echo 'Guess (what ISO 29500-1, 17.3.1.33 says of a missing lineRule: "auto"): both are spaced alike, about 42 points a line.'
node write.mjs
none=$(distance none)
auto=$(distance auto)
echo "without a rule: $none points a line; with \"auto\": $auto"
if [ "$none" -ne 12 ] || [ "$auto" -lt 40 ]; then
  echo 'CHANGED: LibreOffice spaces these lines otherwise.'
  exit 1
fi
echo 'Why the guess is wrong: without the rule, LibreOffice takes 240 twentieths of a point for the exact height of a line, so that lines of a large'
echo 'title are printed over one another. A writer that leaves the rule out, as the standard allows, makes a document that is right in Word only.'
