/**
 * Charters of co-produced services, for editors that colour, fold and outline by tree-sitter.
 *
 * Which lines a declaration may hold, and the words of the language, come from its tables (`words.js`). What stands behind the
 * first word of a line is read as a row of words, names, numbers and texts, in which no two names stand beside each other: whether
 * it makes sense is for `charter check` to say.
 */

const { declarations, words } = require("./words.js");

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A word of the language, or several with space between them. */
const form = (text) => (text.includes(" ") ? new RegExp(text.split(" ").map(escaped).join("[ \\t]+")) : text);

/** One of these, as one token: of tokens as long as each other the one that stands first in the grammar is taken. */
const oneOf = (all) => token(choice(...all.map(form)));

const head = (id) => `_${id}_head`;
const start = (id) => `_${id}_start`;
const freeStart = (id) => `_${id}_free_start`;
const clause = (id) => `_${id}_clause`;

const all = Object.entries(declarations);
const withClauses = all.filter(([, { clauses, sentences }]) => clauses.length > 0 || sentences);
const withFree = all.filter(([, { free }]) => free.length > 0);
const holdsClauses = new Set(withClauses.map(([id]) => id));

module.exports = grammar({
  name: "charter",

  extras: ($) => [/[ \t\r\n\u00a0\u202f\ufeff]/, $.comment, $.doc_comment],

  // None has a width: what begins at the margin, and what begins a line of its own below it; a text that ends with its line.
  // `_nothing` is never there: what has to be followed by it is an error, but is read to its end.
  externals: ($) => [$._head_start, $._clause_start, $._error_sentinel, $._nothing, $._unclosed],

  rules: {
    source_file: ($) => repeat($.declaration),

    declaration: ($) =>
      choice(
        ...all.map(([id]) =>
          prec(
            1,
            seq(
              $._head_start,
              field("kind", alias($[head(id)], $.kind)),
              choice(
                seq(field("name", $.name), optional(field("title", $.text)), repeat($._step)),
                optional(seq(field("title", $.text), repeat($._step))),
              ),
              ...(holdsClauses.has(id) ? [repeat(alias($[clause(id)], $.clause))] : []),
            ),
          ),
        ),
        seq($._head_start, $.name, $._nothing),
      ),

    ...Object.fromEntries(all.map(([id, { heads }]) => [head(id), () => oneOf(heads)])),

    ...Object.fromEntries(withClauses.filter(([, { clauses }]) => clauses.length).map(([id, { clauses }]) => [start(id), () => oneOf(clauses)])),

    // Behind these, any words stand.
    ...Object.fromEntries(withFree.map(([id, { free }]) => [freeStart(id), () => oneOf(free)])),

    ...Object.fromEntries(
      withClauses.map(([id, { clauses, free, sentences }]) => [
        clause(id),
        ($) =>
          choice(
            ...(clauses.length ? [seq($._clause_start, field("keyword", alias($[start(id)], $.clause_keyword)), optional($._row))] : []),
            ...(free.length
              ? [seq($._clause_start, field("keyword", alias($[freeStart(id)], $.clause_keyword)), repeat($._any))]
              : []),
            sentences ? seq($._clause_start, $._row) : seq($._clause_start, $.name, $._nothing),
          ),
      ]),
    ),

    // Names and what is none: between two names stands a word or a comma.
    _row: ($) => choice(seq($.name, repeat($._step)), repeat1($._step)),

    // A list goes on behind its comma, on the next line too.
    _step: ($) => choice(seq(optional(","), $._word, optional($.name)), seq(",", $.name)),

    _any: ($) => seq(optional(","), choice($.name, $._word)),

    _word: ($) =>
      choice(
        $.number,
        $.date,
        $.currency,
        $.text,
        $.long_text,
        $.sign,
        $.language,
        seq("(", optional($._row), ")"),
        ...Object.keys(words).map((name) => $[name]),
      ),

    ...Object.fromEntries(Object.entries(words).map(([name, all]) => [name, () => oneOf(all)])),

    // `it:` before a title in another language.
    language: () => /[a-z]{2}:/,

    name: () => /[\p{L}_][\p{L}\p{M}\p{N}_]*([-'’][\p{L}\p{N}_]+)*/,
    number: () => /[0-9]+(_[0-9]+)*(\.[0-9]+)?/,
    date: () => token(prec(1, /[0-9]{4}-[0-9]{2}-[0-9]{2}/)),
    currency: () => token(prec(1, /[A-Z]{3}/)),
    sign: () => choice("%", "/", ":", ";", ".", "+", "-", "−", "±", "×", "*", "÷", ">=", "<=", "≥", "≤", "≠", ">", "<", "="),

    text: ($) => seq('"', repeat(choice($.escape, $.placeholder, $._characters)), choice(token.immediate('"'), seq($._unclosed, $._nothing))),
    _characters: () => token.immediate(prec(1, /[^"\\{}\n]+|[{}]/)),
    escape: () => token.immediate(/\\./),
    placeholder: () => token.immediate(prec(2, /\{[^{}"\n]*\}/)),
    long_text: () => token(/"""([^"]|"[^"]|""[^"])*"""/),

    comment: () => token(prec(1, /\/\/[^\n]*/)),
    doc_comment: () => token(prec(2, /\/\/\/[^\n]*/)),
  },
});
