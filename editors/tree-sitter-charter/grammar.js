/**
 * Charters of co-produced services, for editors that colour, fold and outline by tree-sitter.
 *
 * Which lines a declaration may hold, and the words of the language, come from its tables (`words.js`). What stands behind the
 * first word of a line is read as a row of words, names, numbers and texts: whether it makes sense is for `charter check` to say.
 */

const { declarations, words } = require("./words.js");

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A word of the language, or several with space between them. */
const form = (text) => (text.includes(" ") ? new RegExp(text.split(" ").map(escaped).join("[ \\t]+")) : text);

/** One of these, as one token: of tokens as long as each other the one that stands first in the grammar is taken. */
const oneOf = (all) => token(choice(...all.map(form)));

const head = (id) => `_${id}_head`;
const start = (id) => `_${id}_start`;
const clause = (id) => `_${id}_clause`;

const all = Object.entries(declarations);
const withClauses = all.filter(([, { clauses, sentences }]) => clauses.length > 0 || sentences);
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
                seq(field("name", $.name), optional(field("title", $.text)), repeat($._operand)),
                optional(seq(field("title", $.text), repeat($._operand))),
              ),
              ...(holdsClauses.has(id) ? [repeat(alias($[clause(id)], $.clause))] : []),
            ),
          ),
        ),
        seq($._head_start, $.name, $._nothing),
      ),

    ...Object.fromEntries(all.map(([id, { heads }]) => [head(id), () => oneOf(heads)])),

    ...Object.fromEntries(withClauses.filter(([, { clauses }]) => clauses.length).map(([id, { clauses }]) => [start(id), () => oneOf(clauses)])),

    ...Object.fromEntries(
      withClauses.map(([id, { clauses, sentences }]) => [
        clause(id),
        ($) =>
          choice(
            ...(clauses.length ? [seq($._clause_start, field("keyword", alias($[start(id)], $.clause_keyword)), repeat($._operand))] : []),
            sentences ? seq($._clause_start, repeat1($._operand)) : seq($._clause_start, $.name, $._nothing),
          ),
      ]),
    ),

    // A list goes on behind its comma, on the next line too.
    _operand: ($) =>
      choice(
        $.name,
        $.number,
        $.date,
        $.currency,
        $.text,
        $.long_text,
        $.sign,
        $.language,
        seq("(", repeat($._operand), ")"),
        seq(",", $._operand),
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
