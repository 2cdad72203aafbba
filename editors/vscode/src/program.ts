import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** The program `charter`, as the settings name it. */
export function program(): string {
  const named = vscode.workspace.getConfiguration('charter').get<string>('path', 'charter').trim() || 'charter';
  return named.startsWith('~/') ? path.join(os.homedir(), named.slice(2)) : named;
}

/** Where a program is: itself if it is a path, otherwise what is on the path. */
export function find(command: string): string | undefined {
  const endings = process.platform === 'win32' ? ['', '.exe', '.cmd'] : [''];
  const isPath = /[\\/]/.test(command);
  const folders = isPath ? [''] : (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => endings.map((ending) => path.join(folder, command + ending)));
  return places.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
