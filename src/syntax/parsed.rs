//! A file as it was read, and as it is after an edit.

use super::again::Stretch;
use super::block::{self, Block};
use super::parse::{MOST_DECLARATIONS, Parser};
use super::{SyntaxTree, language, report};
use crate::diagnostic::Diagnostic;
use crate::source::FileId;
use std::ops::Range;

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

        let place = |at: u32| self.tree.comments.partition_point(|comment| comment.span.start < at);
        let of_stretch = Parts { comments: place(from)..place(to), ..self.parts(first..last) };

        self.move_from(&of_stretch, by);
        let all_blocks = self.pieces.iter().take(first).map(|piece| &piece.block).chain(&blocks);
        let lang = language::of_file(text, all_blocks.chain(self.pieces.iter().skip(last).map(|piece| &piece.block)));
        if self.pieces.len() - (last - first) + blocks.len() > MOST_DECLARATIONS || lang != self.tree.lang {
            return Parsed::new(file, text);
        }
        let mut middle = Parser::new(file, text, lang);
        let pieces = middle.all(blocks);
        self.pieces.splice(of_stretch.pieces, pieces);
        self.tree.declarations.splice(of_stretch.declarations, middle.tree.declarations);
        self.tree.strays.splice(of_stretch.strays, middle.tree.strays);
        self.tree.comments.splice(of_stretch.comments, comments);
        self.diagnostics.splice(of_stretch.diagnostics, middle.diagnostics);

        let mut whole = Parser { tree: self.tree, diagnostics: self.diagnostics, ..Parser::new(file, text, lang) };
        whole.attach_docs();
        Parsed { tree: whole.tree, diagnostics: whole.diagnostics, pieces: self.pieces, cut_off: false }
    }

    /// All that comes from these pieces, without comments.
    fn parts(&self, pieces: Range<usize>) -> Parts {
        let range = |count: fn(&Piece) -> usize| {
            let sum = |pieces: Range<usize>| self.pieces.get(pieces).unwrap_or_default().iter().map(count).sum::<usize>();
            let start = sum(0..pieces.start);
            start..start + sum(pieces.clone())
        };
        Parts {
            declarations: range(|piece| piece.declarations),
            strays: range(|piece| piece.strays),
            diagnostics: range(|piece| piece.diagnostics),
            comments: 0..0,
            pieces,
        }
    }

    /// Moves all places behind these parts by so many bytes.
    fn move_from(&mut self, parts: &Parts, by: i64) {
        if by == 0 {
            return;
        }
        let tree = &mut self.tree;
        tree.declarations.iter_mut().skip(parts.declarations.end).for_each(|declaration| declaration.move_by(by));
        tree.strays.iter_mut().skip(parts.strays.end).for_each(|span| *span = span.moved(by));
        tree.comments.iter_mut().skip(parts.comments.end).for_each(|comment| comment.span = comment.span.moved(by));
        self.diagnostics.iter_mut().skip(parts.diagnostics.end).for_each(|diagnostic| diagnostic.move_by(by));
        self.pieces.iter_mut().skip(parts.pieces.end).for_each(|piece| piece.block.move_by(by));
    }
}

/// What comes from a stretch of a file: where it stands in each list.
struct Parts {
    pieces: Range<usize>,
    declarations: Range<usize>,
    strays: Range<usize>,
    comments: Range<usize>,
    diagnostics: Range<usize>,
}
