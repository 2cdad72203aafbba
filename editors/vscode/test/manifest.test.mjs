import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './support/program.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const json = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = json('package.json');
const { contributes } = manifest;

test('every text of the manifest is there in both languages, and none is left over', () => {
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  for (const name of ['package.nls.json', 'package.nls.it.json']) {
    assert.deepEqual(new Set(Object.keys(json(name))), used, name);
  }
});

test('every text of the code is there in Italian, and none is left over', () => {
  const sources = readdirSync(join(root, 'src')).map((name) => readFileSync(join(root, 'src', name), 'utf8'));
  const used = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text));
  assert.deepEqual(new Set(Object.keys(json('l10n/bundle.l10n.it.json'))), new Set(used));
  for (const [text, italian] of Object.entries(json('l10n/bundle.l10n.it.json'))) {
    assert.deepEqual(italian.match(/\{\d\}/g), text.match(/\{\d\}/g), text);
  }
});

test('what menus, the walkthrough and tasks name exists', () => {
  const commands = new Set(contributes.commands.map(({ command }) => command));
  for (const { command } of Object.values(contributes.menus).flat()) assert.ok(commands.has(command), command);
  const texts = json('package.nls.json');
  const named = Object.values(texts).flatMap((text) => [...text.matchAll(/command:(charter\.[a-zA-Z]+)/g)].map(([, command]) => command));
  const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ completionEvents = [] }) => completionEvents));
  const awaited = events.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice('onCommand:'.length));
  for (const command of [...named, ...awaited]) assert.ok(commands.has(command), command);
  const tasks = readFileSync(join(root, 'src/tasks.ts'), 'utf8');
  const matchers = [...tasks.matchAll(/'\$([a-z-]+)'/g)].map(([, name]) => name);
  assert.deepEqual(matchers, contributes.problemMatchers.map(({ name }) => name));
});

test('patterns of the language configuration are regular expressions', () => {
  const configuration = json('language-configuration.json');
  const compile = (pattern) => (typeof pattern === 'string' ? new RegExp(pattern, 'u') : new RegExp(pattern.pattern, pattern.flags));
  const { increaseIndentPattern } = configuration.indentationRules;
  const increases = compile(increaseIndentPattern);
  for (const head of ['body b "B // b"', 'governance', 'co-design d "D" it: "D"', 'fase f']) assert.match(head, increases);
  for (const other of ['  quorum 3 people', '// comment', '']) assert.doesNotMatch(other, increases);
  const word = compile(configuration.wordPattern);
  for (const whole of ['co-design', "all'unanimità", 'via_adda', '1_500.5']) assert.equal(word.exec(whole)[0], whole);
  for (const rule of configuration.onEnterRules) Object.values(rule).filter((value) => typeof value === 'string').forEach(compile);
});

function matched(line) {
  const found = contributes.problemMatchers.filter(({ pattern }) => new RegExp(pattern.regexp).test(line));
  assert.equal(found.length, 1, line);
  const [{ severity, pattern }] = found;
  const groups = new RegExp(pattern.regexp).exec(line);
  return { severity, file: groups[pattern.file], line: groups[pattern.line], column: groups[pattern.column], code: groups[pattern.code], message: groups[pattern.message] };
}

test('the matchers read what the program prints, in both languages', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'charter '));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a b.charter');
  const charter = 'charter x "X"\n  good common\n  period 2027-01-01 to 2027-12-31\n\nparty lonely "Lonely" is residents\n  members 3 people\n';
  writeFileSync(file, charter);
  writeFileSync(join(folder, 'wrong a b.charter'), charter.replace('common', 'commn'));
  for (const lang of ['en', 'it']) {
    const { stdout } = run(['check', '--format', 'concise', '--lang', lang, folder]);
    const lines = stdout.trim().split('\n').filter((line) => /\.charter:\d/.test(line));
    assert.ok(lines.length > 1, stdout);
    const found = lines.map(matched);
    assert.ok(new Set(found.map(({ severity }) => severity)).size > 1, stdout);
    for (const { file: path, line } of found) assert.ok(path.endsWith('a b.charter') && Number(line) >= 1, path);
  }
});

test('the matchers read paths of Windows', () => {
  const found = matched('C:\\Users\\anna\\carte\\orto.charter:12:3: avviso[V01]: Testo: con due punti');
  assert.deepEqual(found, { severity: 'warning', file: 'C:\\Users\\anna\\carte\\orto.charter', line: '12', column: '3', code: 'V01', message: 'Testo: con due punti' });
  assert.equal(matched('carte\\orto.charter:1:1: accettato[V01]: x').severity, 'info');
});

test('snippets become charters that are read without a mistake of writing', () => {
  const plain = (line) => line.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1').replace(/\$0/g, '');
  for (const lang of ['en', 'it']) {
    const snippets = Object.values(json(`snippets/charter.${lang}.json`));
    assert.ok(snippets.length >= 20);
    for (const { prefix, body } of snippets) {
      const text = `${body.map(plain).join('\n')}\n`;
      const { stdout } = run(['check', '-', '--format', 'json'], { input: text });
      const found = JSON.parse(stdout).findings;
      assert.deepEqual(found.filter(({ id }) => id.startsWith('L')).map(({ id, message }) => `${id}: ${message}`), [], `${prefix}\n${text}`);
    }
  }
});
