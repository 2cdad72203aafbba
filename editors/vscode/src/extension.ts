import * as vscode from 'vscode';
import { Desk } from './desk';
import { registerCommands } from './commands';
import { Pages } from './pages';
import { Panel } from './panel';
import { registerTasks } from './tasks';

let desk: Desk | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const panel = new Panel();
  desk = new Desk(panel);
  const pages = new Pages((code) => desk?.explanation(code));
  context.subscriptions.push(panel, pages.register(), ...registerCommands(desk, panel), registerTasks());
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('charter.path')) {
        await desk?.restart();
      }
    }),
  );
  await desk.start();
}

export async function deactivate(): Promise<void> {
  await desk?.stop();
  desk = undefined;
}
