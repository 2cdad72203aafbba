import * as vscode from 'vscode';
import type { Desk } from './desk';
import { basename, scenarios } from './names';
import type { Panel } from './panel';

/** What people can ask for. */
export function registerCommands(desk: Desk, panel: Panel): vscode.Disposable[] {
  const commands: Record<string, (...args: never[]) => unknown> = {
    'charter.runScenario': () => runScenario(desk),
    'charter.checkThis': () => withCharter((document) => desk.ask('charter.check', document.uri.toString())),
    'charter.testThis': () => withCharter((document) => desk.ask('charter.test', document.uri.toString())),
    'charter.verifyThis': () => withCharter((document) => desk.ask('charter.verify', document.uri.toString())),
    'charter.explainFinding': () => explainFinding(desk),
    'charter.showReport': (file?: vscode.Uri) => showReport(panel, file),
    'charter.restartServer': () => desk.restart(),
    'charter.showOutput': () => desk.showOutput(),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}

async function withCharter(run: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'charter') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a charter first.'));
    return;
  }
  await run(document);
}

function runScenario(desk: Desk): Promise<void> {
  return withCharter(async (document) => {
    const uri = document.uri.toString();
    const names = scenarios(document.getText());
    if (names.length === 0) {
      await desk.ask('charter.simulate', uri);
      return;
    }
    const all = vscode.l10n.t('All scenarios');
    const chosen = await vscode.window.showQuickPick([all, ...names], { placeHolder: vscode.l10n.t('Which scenario?') });
    if (chosen !== undefined) {
      await desk.ask('charter.simulate', uri, ...(chosen === all ? [] : [chosen]));
    }
  });
}

/** The code of the finding at the cursor, or the one that is typed. */
async function explainFinding(desk: Desk): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && vscode.languages.getDiagnostics(editor.document.uri).filter((found) => found.range.contains(editor.selection.active));
  const codes = [...new Set((here ?? []).map(code).filter((id) => id !== undefined))];
  const prompt = vscode.l10n.t('Which finding? For instance S01.');
  const chosen =
    codes.length > 1 ? await vscode.window.showQuickPick(codes, { placeHolder: prompt }) : (codes[0] ?? (await vscode.window.showInputBox({ prompt })));
  if (chosen !== undefined && chosen.trim() !== '') {
    await desk.ask('charter.explain', chosen.trim());
  }
}

function code(found: vscode.Diagnostic): string | undefined {
  const code = typeof found.code === 'object' ? found.code.value : found.code;
  return code === undefined ? undefined : String(code);
}

async function showReport(panel: Panel, file: vscode.Uri | undefined): Promise<void> {
  const filters = { [vscode.l10n.t('Reports')]: ['html'] };
  const chosen = file ?? (await vscode.window.showOpenDialog({ filters, title: vscode.l10n.t('Which report?') }))?.[0];
  if (chosen !== undefined) {
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(chosen));
    panel.showReport(basename(chosen.path), html);
  }
}
