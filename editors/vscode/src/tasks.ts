import * as vscode from 'vscode';
import { program } from './program';

interface Definition extends vscode.TaskDefinition {
  command: 'check' | 'test';
  paths?: string[];
}

const MATCHERS = ['$charter', '$charter-warning', '$charter-advice'];

/** The tasks: check and test all charters of a folder. */
export function registerTasks(): vscode.Disposable {
  return vscode.tasks.registerTaskProvider('charter', {
    provideTasks() {
      const names = { check: vscode.l10n.t('Check all charters'), test: vscode.l10n.t('Test all charters') };
      return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
        (['check', 'test'] as const).map((command) => task({ type: 'charter', command }, folder, names[command])),
      );
    },
    resolveTask(given) {
      const definition = given.definition as Definition;
      return task(definition, given.scope ?? vscode.TaskScope.Workspace, given.name);
    },
  });
}

function task(definition: Definition, scope: vscode.WorkspaceFolder | vscode.TaskScope, name: string): vscode.Task {
  const args = [definition.command, ...(definition.command === 'check' ? ['--format', 'concise'] : []), ...(definition.paths ?? [])];
  const execution = new vscode.ProcessExecution(program(), args);
  const made = new vscode.Task(definition, scope, name, 'charter', execution, definition.command === 'check' ? MATCHERS : []);
  made.group = definition.command === 'check' ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
  return made;
}
