import * as vscode from 'vscode';

const SCHEME = 'charter-page';

/** Where the server lets the codes of findings point to. */
export const PAGE_ADDRESS = `${SCHEME}:/{lang}/{code}.md`;

/** The pages of codes, as documents that can be opened. */
export class Pages implements vscode.TextDocumentContentProvider {
  constructor(private readonly explanation: (code: string) => Promise<string | undefined> | undefined) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const code = /([^/]+)\.md$/.exec(uri.path)?.[1];
    return (code && (await this.explanation(code))) ?? '';
  }
}
