import * as vscode from 'vscode';
import { guarded, page, textPage } from './html';

/** Where results are shown, beside the charter. */
export class Panel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;

  showText(title: string, text: string): void {
    this.show(title, textPage(title, text));
  }

  async showMarkdown(title: string, markdown: string): Promise<void> {
    let body: string | undefined;
    try {
      body = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
    } catch {
      // The Markdown extension that VS Code brings can be switched off.
    }
    this.show(title, body === undefined ? textPage(title, markdown) : page(title, body));
  }

  /** A report that is a page of its own. */
  showReport(title: string, html: string): void {
    this.show(title, guarded(html));
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private show(title: string, html: string): void {
    this.panel ??= this.open();
    this.panel.title = title;
    this.panel.webview.html = html;
    this.panel.reveal(undefined, true);
  }

  private open(): vscode.WebviewPanel {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: false, enableFindWidget: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel('charter.results', vscode.l10n.t('Results'), place, options);
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    return panel;
  }
}
