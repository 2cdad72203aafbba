// What a .vsix holds: all that the extension needs, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readZip } from './zip.mjs';

const files = readZip(readFileSync(process.argv[2]));
const names = [...files.keys()];
const manifest = JSON.parse(files.get('extension/package.json').toString());

const { contributes } = manifest;
const nls = ['extension/package.nls.json', 'extension/package.nls.it.json'].map((name) => JSON.parse(files.get(name).toString()));
const media = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => nls.map((texts) => texts[media.markdown.slice(1, -1)])));
const needed = [
  manifest.main,
  manifest.icon,
  ...contributes.languages.map(({ configuration }) => configuration),
  ...contributes.grammars.map(({ path }) => path),
  ...contributes.snippets.map(({ path }) => path),
  ...media,
  'dist/licences.txt',
  'l10n/bundle.l10n.it.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
].map((name) => `extension/${name.replace('./', '')}`);
for (const name of needed) {
  assert.ok(files.get(name)?.length > 0, `${name} is missing`);
}
const known = new Set([...needed, 'extension/package.json', 'extension/package.nls.json', 'extension/package.nls.it.json', 'extension.vsixmanifest', '[Content_Types].xml']);
assert.deepEqual(names.filter((name) => !known.has(name)), [], 'what is not needed');
const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
assert.ok(size < 2_000_000, `${size} bytes`);
console.log(`${process.argv[2]}: ${names.length} files, ${size} bytes unpacked`);
