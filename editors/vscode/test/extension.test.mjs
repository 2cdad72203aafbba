// The extension itself, in a VS Code that only notes what is asked of it, and with a language client that does so too.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { standIn } from './support/vscode.mjs';

const require = createRequire(import.meta.url);
const Module = require('node:module');
const root = fileURLToPath(new URL('../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'charter-'));
after(() => rmSync(folder, { recursive: true }));

await build({
  entryPoints: [join(root, 'src/extension.ts'), join(root, 'src/html.ts'), join(root, 'src/names.ts')],
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode', 'vscode-languageclient/node'],
  logLevel: 'error',
});

const resolve = Module._load;
let editor = standIn();
const standInLoad = (name, ...rest) =>
  name === 'vscode' ? editor.vscode : name === 'vscode-languageclient/node' ? editor.client : resolve(name, ...rest);
Module._load = standInLoad;
const extension = () => {
  const path = join(folder, 'extension.js');
  delete require.cache[path];
  return require(path);
};

async function started(options) {
  editor = standIn(options);
  const made = extension();
  await made.activate({ subscriptions: [] });
  return { ...editor, made };
}
const here = { path: process.execPath };

test('every command of the manifest is registered, and no other', async () => {
  const { commands } = await started(here);
  const declared = manifest.contributes.commands.map(({ command }) => command);
  assert.deepEqual([...commands.keys()].sort(), declared.sort());
});

test('the server is the program of the settings, started once and stopped', async () => {
  const { clients, made } = await started(here);
  assert.equal(clients.length, 1);
  assert.deepEqual(clients[0].server, { command: process.execPath, args: ['lsp'] });
  assert.ok(clients[0].isRunning());
  await made.deactivate();
  assert.ok(!clients[0].isRunning());
});

test('a program that is not there is told, with a way to the settings', async () => {
  const { clients, said, executed } = await started({ path: 'no-such-program', answer: 'Open settings' });
  assert.equal(clients.length, 0);
  assert.match(said[0], /no-such-program/);
  assert.deepEqual(executed.at(-1), ['workbench.action.openSettings', 'charter.path']);
});

test('another path starts the server anew', async () => {
  const { clients, configured } = await started(here);
  await configured('charter.lang');
  assert.equal(clients.length, 1);
  await configured('charter.path');
  assert.equal(clients.length, 2);
  assert.deepEqual(clients.map((client) => client.isRunning()), [false, true]);
});

test('a scenario is run with its address and name, and the result is shown as text', async () => {
  const text = 'charter x\n\nscenario expected "E"\nscenario città_2\n';
  const { commands, panels, executed, offered } = await started({ ...here, document: text, pick: 'città_2', answers: { 'charter.simulate': { text: 'a < b' } } });
  await commands.get('charter.runScenario')();
  assert.deepEqual(offered, ['All scenarios', 'expected', 'città_2']);
  assert.deepEqual(executed.at(-1), ['charter.simulate', 'file:///x.charter', 'città_2']);
  assert.equal(panels.length, 1);
  assert.match(panels[0].webview.html, /<pre>a &lt; b<\/pre>/);
  assert.match(panels[0].title, /x\.charter · città_2/);
});

test('lenses of the server reach the panel too', async () => {
  const { clients, panels } = await started(here);
  const { executeCommand } = clients[0].options.middleware;
  assert.deepEqual(await executeCommand('charter.test', ['file:///a%20b.charter'], async () => ({ text: 'passed' })), { text: 'passed' });
  assert.equal(panels[0].title, 'Test: a b.charter');
  await executeCommand('charter.test', ['file:///b.charter'], async () => ({ text: 'failed' }));
  assert.equal(panels.length, 1);
  assert.match(panels[0].webview.html, /failed/);
  await executeCommand('charter.verify', ['file:///b.charter', 'mandate'], async () => ({ text: 'refuted' }));
  assert.equal(panels[0].title, 'Verify: b.charter · mandate');
  assert.match(panels[0].webview.html, /refuted/);
});

test('what a newer server answers is shown as well', async () => {
  const { clients, panels, said } = await started(here);
  const { executeCommand } = clients[0].options.middleware;
  await executeCommand('charter.newer', ['file:///b.charter'], async () => ({ text: 'kept' }));
  assert.match(panels[0].webview.html, /kept/);
  await executeCommand('charter.other', [], async () => null);
  assert.deepEqual(said, []);
});

test('the bundle loads with the real language client', () => {
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: root });
  // A VS Code in which every name is a class: the client derives its own from them while it loads.
  const anything = new Proxy({}, { get: (known, name) => (known[name] ??= class {}) });
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : resolve(name, ...rest));
  try {
    const bundle = require(join(root, 'dist/extension.js'));
    assert.deepEqual(Object.keys(bundle).sort(), ['activate', 'deactivate']);
  } finally {
    Module._load = standInLoad;
  }
});

test('an answer with nothing in it is told', async () => {
  const { clients, panels, said } = await started(here);
  await clients[0].options.middleware.executeCommand('charter.simulate', ['file:///b.charter'], async () => null);
  assert.equal(panels.length, 0);
  assert.match(said[0], /Nothing to show/);
});

test('the finding at the cursor is explained', async () => {
  const findings = [
    { code: 'S01', at: 1 },
    { code: { value: 'L10' }, at: 2 },
  ];
  const { commands, executed, panels } = await started({ ...here, document: 'x', line: 2, findings, answers: { 'charter.explain': { markdown: '# L10' } } });
  await commands.get('charter.explainFinding')();
  assert.deepEqual(executed.filter(([name]) => name === 'charter.explain'), [['charter.explain', 'L10']]);
  assert.match(panels[0].webview.html, /<rendered># L10<\/rendered>/);
});

test('without a charter nothing is asked', async () => {
  const { commands, said, executed } = await started(here);
  for (const name of ['runScenario', 'checkThis', 'testThis', 'verifyThis']) await commands.get(`charter.${name}`)();
  assert.deepEqual(said, Array(4).fill('Open a charter first.'));
  assert.deepEqual(executed, []);
});

test('settings carry where pages are shown, and pages come from the server', async () => {
  const { clients, providers } = await started(here);
  const { configuration } = clients[0].options.middleware.workspace;
  const [values, none] = await configuration({}, {}, async () => [{ lang: 'it' }, null]);
  assert.deepEqual([values, none], [{ lang: 'it', pages: 'charter-page:/{lang}/{code}.md' }, null]);
  clients[0].answer = { markdown: '# S01' };
  assert.equal(await providers.get('charter-page').provideTextDocumentContent({ path: '/it/S01.md' }), '# S01');
  assert.deepEqual(clients[0].asked, [['workspace/executeCommand', { command: 'charter.explain', arguments: ['S01'] }]]);
});

test('reports are shown under the policy, without scripts', async () => {
  const report = join(folder, 'report.html');
  writeFileSync(report, '<!doctype html><script>1</script><html lang="it"><head><title>R</title></head><body>R</body></html>');
  const { commands, panels } = await started(here);
  await commands.get('charter.showReport')({ path: report });
  const { html } = panels[0].webview;
  assert.match(html, /^<!doctype html><html lang="it"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
  assert.equal(panels[0].options.enableScripts, false);
  assert.deepEqual(panels[0].options.localResourceRoots, []);
  const { guarded } = require(join(folder, 'html.js'));
  assert.match(guarded('<p>only a part'), /^<!DOCTYPE html><html><head><meta http-equiv/);
});

test('tasks check and test, and their findings are matched', async () => {
  const { tasks } = await started(here);
  const made = tasks.get('charter').provideTasks();
  assert.deepEqual(made.map(({ execution }) => execution.args), [['check', '--format', 'concise'], ['test']]);
  assert.deepEqual(made[0].matchers, ['$charter', '$charter-warning', '$charter-advice']);
  const resolved = tasks.get('charter').resolveTask({ definition: { type: 'charter', command: 'check', paths: ['a'] }, name: 'mine', scope: 1 });
  assert.deepEqual(resolved.execution.args, ['check', '--format', 'concise', 'a']);
});
