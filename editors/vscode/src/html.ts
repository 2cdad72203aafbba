/** Nothing is fetched, nothing runs: styles and pictures that the page brings itself are all it may use. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const META = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A page of ours around what is shown. */
export function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
${META}
<title>${escape(title)}</title>
<style>
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); line-height: 1.5; }
pre, code { font-family: var(--vscode-editor-font-family); }
pre { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-panel-border); padding: 0.2em 0.6em; text-align: start; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${body}
</body>
</html>
`;
}

export function textPage(title: string, text: string): string {
  return page(title, `<pre>${escape(text)}</pre>`);
}

/** A report of others under our policy: the strictest of all policies of a page holds. */
export function guarded(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head !== null) {
    const at = head.index + head[0].length;
    // What stands before the head could run before the policy holds.
    const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
    const opening = /<html(?:\s[^>]*)?>/i.exec(html.slice(0, head.index))?.[0] ?? '<html>';
    return `${doctype}${opening}<head>${META}${html.slice(at)}`;
  }
  return `<!DOCTYPE html><html><head>${META}</head>${html}</html>`;
}
