//! What of a file has to be read again after an edit.

use super::Comment;
use super::block::{Above, Block, blocks_from};
use super::head::HeadWord;
use super::parsed::Piece;
use crate::source::same_ends;

/// The blocks that an edit may have changed, as they are now. All others are as they were, or only further up or down.
pub(super) struct Stretch {
    pub(super) blocks: Vec<Block>,
    pub(super) comments: Vec<Comment>,
    /// The pieces in whose place they stand.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The bytes of the old text on which those stood.
    pub(super) from: u32,
    pub(super) to: u32,
}

impl Stretch {
    /// From the last declaration above the edit that stays where it starts to the first below it.
    pub(super) fn that_changed(pieces: &[Piece], before: &str, text: &str) -> Stretch {
        let (same_start, same_end) = same_ends(before, text);
        let firm = |(at, piece): (usize, &Piece)| Some((at, piece.block.firm_start()?));
        // The whole line of its head is as it was.
        let line_is_same = |start: usize| before.get(start..same_start).is_some_and(|line| line.contains('\n'));
        let above = pieces.iter().enumerate().rev().filter_map(firm).find(|(_, start)| line_is_same(*start));
        let (first, from) = above.unwrap_or_default();
        // It starts a line, as it did.
        let now = |start: usize| (start + text.len()).checked_sub(before.len());
        let line_starts = |start: usize| now(start)?.checked_sub(1).and_then(|end| text.as_bytes().get(end)).filter(|end| **end == b'\n');
        let mut below = pieces.iter().enumerate().skip(first).filter_map(firm);
        let below = below.find(|(_, start)| *start >= before.len() - same_end && line_starts(*start).is_some());

        let above = word_above(pieces, first);
        let cut = |until: usize| blocks_from(text.get(..until).unwrap_or(text), from, above);
        if let Some((last, start)) = below
            && let Some(until) = now(start)
        {
            let (blocks, comments) = cut(until);
            // How far the head of the next block reaches hangs on what it follows.
            let above_next = blocks.last().map_or(above, |block| Some(block.word));
            if is_same(above_next, word_above(pieces, last)) {
                return Stretch { blocks, comments, first, last, from: offset(from), to: offset(start) };
            }
        }
        let (blocks, comments) = cut(text.len());
        Stretch { blocks, comments, first, last: pieces.len(), from: offset(from), to: u32::MAX }
    }
}

fn word_above(pieces: &[Piece], at: usize) -> Above {
    at.checked_sub(1).and_then(|above| pieces.get(above)).map(|piece| piece.block.word)
}

fn is_same(one: Above, other: Above) -> bool {
    let name = |above: Above| above.map(|word| word.map(|HeadWord { kind, keyword }| (kind, keyword.id)));
    name(one) == name(other)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
