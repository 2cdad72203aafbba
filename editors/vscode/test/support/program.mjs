import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** The program under test. */
export const charter = resolve(repository, process.env.CHARTER ?? 'target/debug/charter');

export function run(args, options = {}) {
  const done = spawnSync(charter, args, { encoding: 'utf8', env: { ...process.env, CHARTER_LANG: 'en' }, ...options });
  if (done.error) throw done.error;
  return done;
}

/** All charters of a folder. */
export function charters(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.charter'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** A language server that is being talked to. */
export async function serve(capabilities = {}) {
  const child = spawn(charter, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onRequest(() => null);
  connection.listen();
  const { capabilities: able } = await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  return {
    able,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await new Promise((done) => child.on('exit', done));
      connection.dispose();
      return code;
    },
  };
}
