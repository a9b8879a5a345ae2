#!/usr/bin/env bash
# LibreOffice: the tagged PDF of a sheet has neither its headings nor its tables, that of the same text has both.
set -euo pipefail
command -v soffice >/dev/null && command -v pdfinfo >/dev/null || { echo 'LibreOffice or poppler-utils is not installed: nothing to show.'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
spaces=''
for name in office style table text; do spaces+=" xmlns:$name=\"urn:oasis:names:tc:opendocument:xmlns:$name:1.0\""; done
document() { echo "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document$spaces office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.$1\">$2</office:document>"; }
row() { echo "<table:table-row>$(for word; do echo "<table:table-cell office:value-type=\"string\"><text:p>$word</text:p></table:table-cell>"; done)</table:table-row>"; }
body="<table:table-column table:number-columns-repeated=\"2\"/><table:table-header-rows>$(row Name Value)</table:table-header-rows>$(row one two)"
title='<table:table-row><table:table-cell table:style-name="Heading_20_1" office:value-type="string"><text:p>Title</text:p></table:table-cell></table:table-row>'
style='<office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="table-cell"/></office:styles>'
document spreadsheet "$style<office:body><office:spreadsheet><table:table table:name=\"S\">${body/<table:table-header/$title<table:table-header}</table:table></office:spreadsheet></office:body>" > sheet.fods
document text "<office:body><office:text><text:h text:outline-level=\"1\">Title</text:h><table:table table:name=\"T\">$body</table:table></office:text></office:body>" > text.fodt
# The kinds of tags of the PDF, each once.
tags() {
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "pdf:$2_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}" "$1" >/dev/null 2>&1
  pdfinfo -struct "${1%.*}.pdf" 2>/dev/null | sed -nE 's/^ *([A-Za-z0-9]+).*/\1/p' | sort -u | paste -sd' '
}
soffice --version
echo 'A title in the cell style "Heading 1" over a table with header rows, as a sheet and as a text, both exported as tagged PDF.'
echo 'Guess (the tags belong to the export, which is the same): both have a heading (H1) and a table (Table, TR).'
sheet=$(tags sheet.fods calc)
text=$(tags text.fodt writer)
echo "sheet: $sheet"
echo "text: $text"
if [[ ! $sheet =~ P || $sheet =~ H1|Table || ! $text =~ H1 || ! $text =~ Table ]]; then
  echo 'CHANGED: LibreOffice tags these otherwise.'
  exit 1
fi
echo 'Why the guess is wrong: the PDF of a sheet says that it is tagged, but every cell is a paragraph of its own. Heading styles, header rows and the'
echo 'grid are lost, so that a screen reader is told of no table. Whoever needs an accessible PDF has to write the same as a text document.'
