use crate::diagnostic::{Applicability, Diagnostic, Edit};
use crate::source::FileId;

/// A text with all certain fixes of these findings applied, and how many findings that mends. Of two that touch the same
/// place, the first one is applied: the other may be certain again in the new text.
#[must_use]
pub fn fixed(file: FileId, text: &str, diagnostics: &[Diagnostic]) -> (String, usize) {
    let mut edits: Vec<&Edit> = Vec::new();
    let mut mended = 0;
    for diagnostic in diagnostics {
        let certain = diagnostic.fixes.iter().find(|fix| fix.applicability == Applicability::Safe);
        let Some(fix) = certain.filter(|fix| fix.edits.iter().all(|edit| edit.loc.file == file)) else { continue };
        let touches =
            |edit: &Edit| edits.iter().any(|other| edit.loc.span.start <= other.loc.span.end && other.loc.span.start <= edit.loc.span.end);
        if !fix.edits.iter().any(touches) {
            edits.extend(&fix.edits);
            mended += 1;
        }
    }
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.loc.span.start));
    let mut out = text.to_owned();
    for edit in edits {
        out.replace_range(edit.loc.span.range(), &edit.text);
    }
    (out, mended)
}
