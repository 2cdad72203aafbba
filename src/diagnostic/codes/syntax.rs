//! Codes of the language as it is written.

super::codes! {
    /// A clause that cannot be read.
    UNREADABLE_CLAUSE = "L01" "unreadable-clause" Error;
    /// A line at the left margin that starts no declaration.
    UNKNOWN_DECLARATION = "L02" "unknown-declaration" Error;
    /// A clause that the language does not have.
    UNKNOWN_CLAUSE = "L03" "unknown-clause" Error;
    /// A clause that cannot stand in this declaration.
    MISPLACED_CLAUSE = "L04" "misplaced-clause" Error;
    /// A clause at the left margin.
    LOST_INDENT = "L05" "lost-indent" Error;
    /// A text whose closing quote is missing.
    UNCLOSED_TEXT = "L06" "unclosed-text" Error;
    /// A bracket that is not closed.
    UNCLOSED_BRACKET = "L07" "unclosed-bracket" Error;
    /// Brackets inside brackets inside brackets.
    NESTED_TOO_DEEP = "L08" "nested-too-deep" Error;
    /// A comma at the end of a clause.
    STRAY_COMMA = "L09" "stray-comma" Error;
    /// A keyword with a letter wrong.
    MISSPELT_KEYWORD = "L10" "misspelt-keyword" Error;
    /// A keyword of the other language.
    OTHER_LANGUAGE = "L11" "other-language" Warning;
    /// A decimal comma, or a point or comma between thousands.
    NUMBER_FORMAT = "L12" "number-format" Error;
    /// Quotes that are not `"`.
    CURLY_QUOTES = "L13" "curly-quotes" Error;
    /// A small word or a comma that is missing.
    MISSING_WORD = "L14" "missing-word" Error;
    /// A text without quotes.
    MISSING_QUOTES = "L15" "missing-quotes" Error;
    /// A clause that is written twice.
    REPEATED_CLAUSE = "L16" "repeated-clause" Error;
    /// A declaration that does not start at the left margin.
    INDENTED_DECLARATION = "L17" "indented-declaration" Error;
    /// Clauses before any declaration.
    ORPHAN_CLAUSE = "L18" "orphan-clause" Error;
    /// A currency sign or word instead of its code.
    CURRENCY_SIGN = "L19" "currency-sign" Error;
    /// A word or sign too many.
    NEEDLESS_WORD = "L20" "needless-word" Error;
    /// The first line of a declaration cannot be read.
    UNREADABLE_HEAD = "L21" "unreadable-head" Error;
    /// A technique that is not in the list of its activity.
    UNKNOWN_TECHNIQUE = "L22" "unknown-technique" Warning;
    /// A name that is one of the language's small words.
    RESERVED_NAME = "L23" "reserved-name" Error;
    /// Clauses whose declaration has lost its first line.
    LOST_HEAD = "L24" "lost-head" Error;
    /// A name that nobody could read aloud.
    NAME_TOO_LONG = "L25" "name-too-long" Error;
    /// More declarations than a charter can have.
    TOO_MANY_DECLARATIONS = "L26" "too-many-declarations" Error;
}
