//! Text to tree: a scanner cuts a file into declarations and logical lines, pest parses each line on its own, and any
//! text at all yields a tree and diagnostics.

mod again;
mod asked;
mod block;
mod clause;
mod draft;
mod expected;
mod format;
mod head;
mod keyword;
mod language;
mod numbers;
mod parse;
mod parsed;
mod read;
mod repair;
mod report;
mod scan;
mod tree;

pub use asked::{
    Could, Filled, could_stand_in_clause, could_stand_in_expression, could_stand_in_head, declares, filled_in, heads, is_name, is_reserved,
};
pub use clause::{ClauseKind, Clauses, Place, clauses};
pub use format::{Formatted, format};
pub use keyword::{Keyword, Keywords, keywords};
pub use parse::parse;
pub use parsed::Parsed;
pub use read::expression;
pub use tree::{Clause, Comment, DeclKind, Declaration, Node, SyntaxTree};

/// The grammar, `grammar/charter.pest`.
mod grammar {
    #[derive(pest_derive::Parser)]
    #[grammar = "../grammar/charter.pest"]
    pub struct Grammar;
}
pub use grammar::Rule;
