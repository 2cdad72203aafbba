import { readFile } from 'node:fs/promises';

/** Stands in for VS Code and its language client: notes what is asked, answers as the options say. */
export function standIn({ path, document, line = 0, pick, answer, findings = [], answers = {} } = {}) {
  const [commands, providers, tasks] = [new Map(), new Map(), new Map()];
  const [clients, panels, said, executed, offered, listeners] = [[], [], [], [], [], []];
  const disposable = { dispose() {} };
  const say = async (text) => {
    said.push(text);
    return answer;
  };
  const shown = document && { languageId: 'charter', uri: { toString: () => 'file:///x.charter' }, getText: () => document };

  class LanguageClient {
    constructor(_id, _name, server, options) {
      Object.assign(this, { server, options, running: false, asked: [] });
      clients.push(this);
    }
    async start() {
      this.running = true;
    }
    isRunning() {
      return this.running;
    }
    async dispose() {
      this.running = false;
    }
    async sendRequest(...request) {
      this.asked.push(request);
      return this.answer;
    }
  }

  const vscode = {
    ViewColumn: { Beside: -2 },
    ProgressLocation: { Window: 10 },
    TaskScope: { Workspace: 2 },
    TaskGroup: { Build: 'build', Test: 'test' },
    ProcessExecution: class {
      constructor(process, args) {
        Object.assign(this, { process, args });
      }
    },
    Task: class {
      constructor(definition, scope, name, source, execution, matchers) {
        Object.assign(this, { definition, scope, name, source, execution, matchers });
      }
    },
    l10n: { t: (text, ...args) => text.replace(/\{(\d)\}/g, (_, at) => args[at]) },
    languages: {
      getDiagnostics: () => findings.map(({ code, at }) => ({ code, range: { contains: (position) => position === at } })),
    },
    commands: {
      registerCommand(name, run) {
        commands.set(name, run);
        return disposable;
      },
      async executeCommand(name, ...args) {
        if (name === 'markdown.api.render') return `<rendered>${args[0]}</rendered>`;
        executed.push([name, ...args]);
        if (!(name in answers)) return undefined;
        // As the language client does with commands of its server.
        return clients.at(-1).options.middleware.executeCommand(name, args, async () => answers[name]);
      },
    },
    window: {
      activeTextEditor: shown && { document: shown, selection: { active: line } },
      createOutputChannel: () => ({ appendLine() {}, show() {} }),
      createWebviewPanel(_kind, title, _place, options) {
        const panel = { title, options, webview: { html: '' }, reveal() {}, onDidDispose() {}, dispose() {} };
        panels.push(panel);
        return panel;
      },
      showErrorMessage: say,
      showInformationMessage: say,
      showWarningMessage: say,
      async showQuickPick(items) {
        offered.push(...items);
        return pick;
      },
      withProgress: (_options, run) => run(),
    },
    workspace: {
      workspaceFolders: [{ name: 'folder' }],
      fs: { readFile: ({ path: file }) => readFile(file) },
      getConfiguration: () => ({ get: (_name, usual) => path ?? usual }),
      onDidChangeConfiguration(listener) {
        listeners.push(listener);
        return disposable;
      },
      registerTextDocumentContentProvider(scheme, provider) {
        providers.set(scheme, provider);
        return disposable;
      },
    },
    tasks: {
      registerTaskProvider(kind, provider) {
        tasks.set(kind, provider);
        return disposable;
      },
    },
  };
  const configured = (changed) => Promise.all(listeners.map((listener) => listener({ affectsConfiguration: (name) => name === changed })));
  return { vscode, client: { LanguageClient }, commands, providers, tasks, clients, panels, said, executed, offered, configured };
}
