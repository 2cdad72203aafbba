// The colours that come without the server against those that the server gives: it knows every word from the grammar.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { colours } from './support/colours.mjs';
import { charters, repository, serve } from './support/program.mjs';

/** Scopes that themes give the colour of a word of the language. */
const WORD = /^(keyword|constant\.language|storage|support\.function)/;
/** Those that a name must not get. It may have that of something asked for: `support` is one or the other by what is declared. */
const NO_NAME = /^(keyword|constant\.language|storage)/;

const EXPECTED = {
  keyword: WORD,
  number: /^constant\.numeric|^keyword\.other\.unit/,
  type: /^(keyword\.other\.unit|support\.function|constant\.language)/,
  string: /^string/,
  comment: /^comment/,
};
/** All words of the table. Other members of lists are options, districts and codes of languages, which have their own names. */
const TABLE = new Set(
  readFileSync(join(repository, 'grammar/keywords.tsv'), 'utf8')
    .split('\n')
    .filter((row) => !row.startsWith('#'))
    .flatMap((row) => row.split('\t').slice(2, 4))
    .flatMap((cell) => cell.split('|')),
);
const NAMES = new Set(['namespace', 'class', 'struct', 'function', 'method', 'property', 'event', 'interface', 'variable']);

test('words, numbers and texts of all examples have their colours', async () => {
  const server = await serve({ textDocument: { semanticTokens: { requests: { full: true }, formats: ['relative'], tokenTypes: [], tokenModifiers: [] } } });
  const kinds = server.able.semanticTokensProvider.legend.tokenTypes;
  const wrong = [];
  let seen = 0;
  for (const path of charters(join(repository, 'examples'))) {
    const text = readFileSync(path, 'utf8');
    const uri = pathToFileURL(path).href;
    await server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'charter', version: 1, text } });
    const { data } = await server.request('textDocument/semanticTokens/full', { textDocument: { uri } });
    const lines = colours(text);
    let [line, start] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines_on, chars_on, length, kind] = data.slice(at, at + 4);
      start = lines_on === 0 ? start + chars_on : chars_on;
      line += lines_on;
      const covering = lines[line].filter((token) => token.end > start && token.start < start + length && token.text.trim() !== '');
      const isWord = TABLE.has(text.split('\n')[line].slice(start, start + length).replace(/\s+/g, ' '));
      const expected = kinds[kind] === 'enumMember' && isWord ? WORD : EXPECTED[kinds[kind]];
      for (const token of covering) {
        const own = token.scopes.at(-1);
        const scopes = token.scopes.slice(1).filter((scope) => !scope.startsWith('meta.'));
        // Words in the texts of rules are coloured as one; what joins the words of a free technique is not coloured.
        if (own === 'constant.other.placeholder.charter' || /^[\s'’]+$/.test(token.text)) continue;
        const fine = NAMES.has(kinds[kind]) ? !scopes.some((scope) => NO_NAME.test(scope)) : expected === undefined || scopes.some((scope) => expected.test(scope));
        seen += 1;
        if (!fine) wrong.push(`${path.slice(repository.length)}:${line + 1}:${token.start + 1} ${token.text}: ${own}, but ${kinds[kind]}`);
      }
    }
  }
  assert.equal(await server.close(), 0);
  assert.ok(seen > 5000, `${seen} tokens`);
  assert.deepEqual(wrong, []);
});

test('a text that is not closed spoils one line', () => {
  const lines = colours('party a "Not closed is residents\n  members 12 people\n\nbody b "B"\n  quorum 3 people\n');
  assert.ok(lines[0].some(({ scopes }) => scopes.includes('invalid.illegal.unclosed-text.charter')));
  assert.equal(lines[1][1].scopes.at(-1), 'keyword.control.charter');
  const long = colours('party a """Not closed\n  members 12 people\nbody b "B"\n');
  assert.equal(long[2][0].scopes.at(-1), 'storage.type.charter');
});
