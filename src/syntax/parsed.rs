//! A file as it was read, and as it is after an edit.

use super::again::Stretch;
use super::block::{self, Block};
use super::parse::{MOST_DECLARATIONS, Parser};
use super::{Comment, SyntaxTree, language, report};
use crate::diagnostic::Diagnostic;
use crate::source::FileId;

/// A block and how much of a file's tree and findings comes from it.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) block: Block,
    pub(super) declarations: usize,
    pub(super) strays: usize,
    pub(super) diagnostics: usize,
}

/// A parsed file that can be parsed again after a change of its text: only the declarations that changed are read.
#[derive(Debug, Default)]
pub struct Parsed {
    pub tree: SyntaxTree,
    pub diagnostics: Vec<Diagnostic>,
    /// Of all that was read.
    pieces: Vec<Piece>,
    /// There were more declarations than are read.
    cut_off: bool,
}

impl Parsed {
    #[must_use]
    pub fn new(file: FileId, text: &str) -> Parsed {
        let (mut blocks, comments) = block::blocks(text);
        let lang = language::of_file(text, blocks.iter());
        // What is beyond the limit stays as it is.
        let unread = blocks.split_off(blocks.len().min(MOST_DECLARATIONS));
        let mut whole = Parser::new(file, text, lang);
        let pieces = whole.all(blocks);
        let spans = unread.iter().flat_map(|block| block.head.iter().chain(&block.lines)).map(|line| line.span);
        whole.tree.strays.extend(spans);
        if let Some(head) = unread.first().and_then(|block| block.head.as_ref()) {
            whole.diagnostics.push(report::too_many(&whole, head.span));
        }
        whole.tree.comments = comments;
        whole.attach_docs();
        Parsed { tree: whole.tree, diagnostics: whole.diagnostics, pieces, cut_off: !unread.is_empty() }
    }

    /// Parses the file again, with the text that it had and the one that it has now. It yields what [`Parsed::new`] would.
    #[must_use]
    pub fn again(mut self, before: &str, text: &str) -> Parsed {
        let file = self.tree.file;
        let by = i64::try_from(text.len()).unwrap_or_default() - i64::try_from(before.len()).unwrap_or_default();
        let Some(stretch) = (!self.cut_off).then(|| Stretch::that_changed(&self.pieces, before, text)) else {
            return Parsed::new(file, text);
        };
        let Stretch { blocks, comments, first, last, from, to } = stretch;

        let mut end = self.split_off(last);
        self.split_off(first);
        end.move_by(by);
        let unmoved = self.tree.comments.partition_point(|comment| comment.span.start < from);
        let moved = self.tree.comments.partition_point(|comment| comment.span.start < to);
        let end_comments = self.tree.comments.split_off(moved);
        self.tree.comments.truncate(unmoved);

        let all_blocks = self.pieces.iter().map(|piece| &piece.block).chain(&blocks).chain(end.pieces.iter().map(|piece| &piece.block));
        let lang = language::of_file(text, all_blocks);
        if self.pieces.len() + blocks.len() + end.pieces.len() > MOST_DECLARATIONS || lang != self.tree.lang {
            return Parsed::new(file, text);
        }
        let mut middle = Parser::new(file, text, lang);
        let pieces = middle.all(blocks);
        self.tree.declarations.append(&mut middle.tree.declarations);
        self.tree.strays.append(&mut middle.tree.strays);
        self.diagnostics.append(&mut middle.diagnostics);
        self.pieces.extend(pieces);
        self.tree.declarations.append(&mut end.tree.declarations);
        self.tree.strays.append(&mut end.tree.strays);
        self.diagnostics.append(&mut end.diagnostics);
        self.pieces.append(&mut end.pieces);
        self.tree.comments.extend(comments);
        self.tree.comments.extend(end_comments.into_iter().map(|comment| Comment { span: comment.span.moved(by), ..comment }));

        let mut whole = Parser { tree: self.tree, diagnostics: self.diagnostics, ..Parser::new(file, text, lang) };
        whole.attach_docs();
        Parsed { tree: whole.tree, diagnostics: whole.diagnostics, pieces: self.pieces, cut_off: false }
    }

    /// Takes off all that comes from the pieces from `at` on.
    fn split_off(&mut self, at: usize) -> Parsed {
        let pieces = self.pieces.split_off(at);
        fn cut<T>(all: &mut Vec<T>, pieces: &[Piece], count: fn(&Piece) -> usize) -> Vec<T> {
            let off: usize = pieces.iter().map(count).sum();
            all.split_off(all.len().saturating_sub(off))
        }
        let declarations = cut(&mut self.tree.declarations, &pieces, |piece| piece.declarations);
        let strays = cut(&mut self.tree.strays, &pieces, |piece| piece.strays);
        let diagnostics = cut(&mut self.diagnostics, &pieces, |piece| piece.diagnostics);
        Parsed { tree: SyntaxTree { declarations, strays, ..SyntaxTree::default() }, diagnostics, pieces, cut_off: false }
    }

    /// Moves all places by so many bytes.
    fn move_by(&mut self, by: i64) {
        self.tree.declarations.iter_mut().for_each(|declaration| declaration.move_by(by));
        self.tree.strays.iter_mut().for_each(|span| *span = span.moved(by));
        self.diagnostics.iter_mut().for_each(|diagnostic| diagnostic.move_by(by));
        self.pieces.iter_mut().for_each(|piece| piece.block.move_by(by));
    }
}
