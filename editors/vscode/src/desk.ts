import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { basename } from './names';
import { PAGE_ADDRESS } from './pages';
import type { Panel } from './panel';
import { find, program } from './program';

/** What the server answers to its commands. */
interface Answer {
  text?: string;
  markdown?: string;
}

const TITLES: Record<string, (what: string) => string> = {
  'charter.simulate': (what) => vscode.l10n.t('Run: {0}', what),
  'charter.test': (what) => vscode.l10n.t('Test: {0}', what),
  'charter.verify': (what) => vscode.l10n.t('Verify: {0}', what),
  'charter.check': (what) => vscode.l10n.t('Check: {0}', what),
  'charter.explain': (what) => vscode.l10n.t('Explanation: {0}', what),
};

/** The language server, and what its answers are shown on. */
export class Desk {
  private client: LanguageClient | undefined;
  private readonly output = vscode.window.createOutputChannel('Charter');

  constructor(private readonly panel: Panel) {}

  async start(): Promise<void> {
    const command = program();
    if (find(command) === undefined) {
      await this.notFound(command);
      return;
    }
    const server: ServerOptions = { command, args: ['lsp'] };
    this.client = new LanguageClient('charter', 'Charter', server, this.options());
    try {
      await this.client.start();
    } catch (error) {
      this.output.appendLine(String(error));
      void vscode.window.showErrorMessage(vscode.l10n.t('The language server is not running.'));
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  showOutput(): void {
    this.output.show();
  }

  /** Carries a command of the server out; its answer appears on the panel. */
  async ask(command: string, ...args: unknown[]): Promise<void> {
    if (this.client?.isRunning() !== true) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The language server is not running.'));
      return;
    }
    await vscode.commands.executeCommand(command, ...args);
  }

  /** The page of a code, as Markdown. */
  async explanation(code: string): Promise<string | undefined> {
    const params = { command: 'charter.explain', arguments: [code] };
    const answer = await this.client?.sendRequest<Answer | null>('workspace/executeCommand', params);
    return answer?.markdown;
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [
        { scheme: 'file', language: 'charter' },
        { scheme: 'untitled', language: 'charter' },
      ],
      outputChannel: this.output,
      synchronize: { configurationSection: 'charter' },
      // The panel shows what commands return: the server need not ask for a document of it.
      initializationOptions: { showsResults: true },
      middleware: {
        executeCommand: (command, args, next) => this.shown(command, args, () => next(command, args)),
        workspace: {
          configuration: async (params, token, next) => {
            const values = await next(params, token);
            return Array.isArray(values) ? values.map(withPages) : values;
          },
        },
      },
    };
  }

  /** The answer of a command, which also appears on the panel. */
  private async shown(command: string, args: unknown[], next: () => vscode.ProviderResult<unknown>): Promise<unknown> {
    const answer = await vscode.window.withProgress<Answer | null | undefined>(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('The charter is being run …') },
      async () => (await next()) as Answer | null | undefined,
    );
    const what = args.map((arg) => basename(String(arg))).join(' · ');
    // A newer server may know commands that we have no words for.
    const heading = TITLES[command]?.(what) ?? what;
    if (answer?.markdown !== undefined) {
      await this.panel.showMarkdown(heading, answer.markdown);
    } else if (command === 'charter.check') {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    } else if (answer?.text !== undefined) {
      this.panel.showText(heading, answer.text);
    } else if (command in TITLES) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Nothing to show: the charter has errors, or there is nothing to run.'));
    }
    return answer;
  }

  private async notFound(command: string): Promise<void> {
    const open = vscode.l10n.t('Open settings');
    const message = vscode.l10n.t('The program “{0}” was not found. Install it, or say in the settings where it is.', command);
    if ((await vscode.window.showErrorMessage(message, open)) === open) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'charter.path');
    }
  }
}

/** The settings with where we show the pages of codes. */
function withPages(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? { ...settings, pages: PAGE_ADDRESS } : settings;
}
