// Where a declaration begins, and where a line below it does: told before its first word, without taking anything.

#include "tree_sitter/parser.h"

#include <stdlib.h>
#include <string.h>

enum Token { HEAD_START, CLAUSE_START, ERROR_SENTINEL, NOTHING, UNCLOSED };

/// Whether anything was told yet: the first line needs no line before it.
typedef struct {
  char begun;
} State;

void *tree_sitter_charter_external_scanner_create(void) { return calloc(1, sizeof(State)); }

void tree_sitter_charter_external_scanner_destroy(void *payload) { free(payload); }

unsigned tree_sitter_charter_external_scanner_serialize(void *payload, char *buffer) {
  buffer[0] = ((State *)payload)->begun;
  return 1;
}

void tree_sitter_charter_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  ((State *)payload)->begun = length > 0 ? buffer[0] : 0;
}

static bool is_space(int32_t c) { return c == ' ' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x202f || c == 0xfeff; }

static bool is_of_word(int32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
}

/// A line that starts so goes on with the one above.
static bool goes_on(const char *word) { return !strcmp(word, "then") || !strcmp(word, "poi") || !strcmp(word, "allora"); }

bool tree_sitter_charter_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  State *state = payload;
  if (valid[UNCLOSED] && !valid[ERROR_SENTINEL]) {
    if (!lexer->eof(lexer) && lexer->lookahead != '\n') return false;
    lexer->mark_end(lexer);
    lexer->result_symbol = UNCLOSED;
    return true;
  }
  if (!valid[HEAD_START] && !valid[CLAUSE_START]) return false;
  bool is_new_line = !state->begun;
  bool is_indented = false;
  for (;; lexer->advance(lexer, true)) {
    if (lexer->eof(lexer)) return false;
    if (lexer->lookahead == '\n') {
      is_new_line = true;
      is_indented = false;
    } else if (is_space(lexer->lookahead)) {
      is_indented = is_indented || lexer->lookahead != 0xfeff;
    } else {
      break;
    }
  }
  lexer->mark_end(lexer);
  // A comment is read first; behind it, we are asked again.
  if (!is_new_line || lexer->lookahead == '/') return false;
  char word[8] = {0};
  for (unsigned at = 0; at < sizeof word - 1 && is_of_word(lexer->lookahead); at++) {
    word[at] = lexer->lookahead < 0x80 ? (char)lexer->lookahead : '?';
    lexer->advance(lexer, false);
  }
  if (is_indented && state->begun && !valid[ERROR_SENTINEL] && goes_on(word) && !is_of_word(lexer->lookahead)) return false;
  enum Token token = is_indented ? CLAUSE_START : HEAD_START;
  if (!valid[token]) return false;
  state->begun = 1;
  lexer->result_symbol = token;
  return true;
}
