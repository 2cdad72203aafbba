//! Text to tree: a scanner cuts a file into declarations and logical lines, pest parses each line on its own, and any
//! text at all yields a tree and diagnostics.

mod parse;
mod tree;

pub use parse::parse;
pub use tree::{Clause, DeclKind, Declaration, Node, SyntaxTree};

/// The grammar, `grammar/charter.pest`.
mod grammar {
    #[derive(pest_derive::Parser)]
    #[grammar = "../grammar/charter.pest"]
    pub struct Grammar;
}
pub use grammar::Rule;
