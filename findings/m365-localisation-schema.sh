#!/usr/bin/env bash
# @microsoft/app-manifest: its own validator cannot compile the localisation schema that it ships; the manifest's schema it can.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" @microsoft/app-manifest@1.1.2 fs-extra@9.1.0 --no-audit --no-fund --silent
cd "$dir"
cat > probe.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { AppManifestUtils } = require('@microsoft/app-manifest');
const folder = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';
// A valid localisation file: one text, by its path in the manifest.
const texts = { 'name.short': 'SPASER for Excel' };
async function tried(version, schema) {
  const rules = JSON.parse(readFileSync(`${folder}/${version}/${schema}`, 'utf8'));
  try {
    const refusals = await AppManifestUtils.validateAgainstSchema(texts, rules);
    return refusals.length === 0 ? 'valid' : `compiles, ${refusals.length} refusals`;
  } catch (error) {
    return `${error.name}: ${error.message.replace(/.*: /, '')}`;
  }
}
(async () => {
  let same = true;
  for (const version of ['v1.19', 'v1.25', 'v1.29']) {
    const seen = await tried(version, 'MicrosoftTeams.Localization.schema.json');
    const manifest = await tried(version, 'MicrosoftTeams.schema.json');
    console.log(version, '| localisation:', seen, '| manifest:', manifest);
    same &&= seen === 'SyntaxError: Lone quantifier brackets' && manifest.startsWith('compiles');
  }
  if (!same) {
    console.log('CHANGED: the localisation schema compiles, or something else fails.');
    process.exit(1);
  }
})();
JS
echo '@microsoft/app-manifest 1.1.2'
echo 'Guess: a schema and a validator out of one package fit, so that { "name.short": … } is found valid.'
echo 'Seen: one pattern, of Teams activities, ends in a bracket that is opened nowhere; the validator compiles patterns in'
echo 'Unicode mode, where that is an error, and so refuses every localisation file, whatever is in it.'
node probe.cjs
