//! What is said of a finding beside its message, in the language of the report: the same in every output.

use crate::diagnostic::{Applicability, Catalogue, Diagnostic, Message, Seen};
use crate::source::{Loc, Sources};

/// More places of a value are not told.
const MOST_PLACES: usize = 3;

/// The lines below a finding: what was looked at, notes, help, ways to mend it; each once. Where its labels are drawn, they
/// show the values that it rests on.
pub(super) fn below(sources: &Sources, diagnostic: &Diagnostic, catalogue: &Catalogue, drawn: bool) -> Vec<String> {
    let line = |id: &'static str, text: String| (catalogue.text(&Message::new(id).with("text", &text)), text);
    let untold = if drawn && !diagnostic.labels.is_empty() { &[][..] } else { &diagnostic.seen };
    let seen = untold.iter().map(|seen| line("report-seen", looked_at(sources, seen, catalogue)));
    let notes = diagnostic.notes.iter().map(|note| line("report-note", catalogue.text(note)));
    let help = diagnostic.help.iter().map(|help| line("report-help", catalogue.text(help)));
    let fixes = diagnostic.fixes.iter().map(|fix| {
        let id = match fix.applicability {
            Applicability::Safe => "report-fix",
            Applicability::Suggested => "report-perhaps",
        };
        line(id, catalogue.text(&fix.title))
    });
    let mut lines: Vec<(String, String)> = Vec::new();
    for (whole, text) in seen.chain(notes).chain(help).chain(fixes) {
        // A fix may say what a help has said.
        if !lines.iter().any(|(_, said)| *said == text) {
            lines.push((whole, text));
        }
    }
    lines.into_iter().map(|(whole, _)| whole).collect()
}

/// `votes of parents in committee: 5 (nursery.charter:12)`.
fn looked_at(sources: &Sources, seen: &Seen, catalogue: &Catalogue) -> String {
    let mut places: Vec<String> = seen.places.iter().map(|loc| line_of(sources, *loc)).collect();
    places.dedup();
    let more = places.len() > MOST_PLACES;
    places.truncate(MOST_PLACES);
    let value = seen_text(seen, catalogue);
    match places.as_slice() {
        [] => value,
        places => format!("{value} ({}{})", places.join(", "), if more { ", …" } else { "" }),
    }
}

/// `votes of parents in committee: 5`.
pub(super) fn seen_text(seen: &Seen, catalogue: &Catalogue) -> String {
    format!("{}: {}", catalogue.arg(&seen.what), catalogue.arg(&seen.value))
}

/// ``waived: D05 on `committee`, until 2028-12-31: agreed for the first year``. `None` if the charter does not accept the finding.
pub(super) fn waiver(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Option<String> {
    let waived = diagnostic.waived.as_ref()?;
    let none = || Message::new("report-waived-no-more");
    let about = diagnostic.about.as_ref().map_or_else(none, |name| Message::new("report-waived-about").with("name", name));
    let until = waived.until.map_or_else(none, |day| Message::new("report-waived-until").with("day", day.to_string()));
    let reason: Vec<&str> = waived.because.split_whitespace().collect();
    let message = Message::new("report-waived")
        .with("id", diagnostic.id())
        .with("about", about)
        .with("until", until)
        .with("reason", reason.join(" "));
    Some(catalogue.text(&message))
}

/// The message with all that stands below it, line by line; a waiver first. For outputs without related places, these are
/// told as well.
pub(super) fn whole(sources: &Sources, diagnostic: &Diagnostic, catalogue: &Catalogue, with_places: bool) -> String {
    let there = diagnostic.labels.iter().filter(|_| with_places).map(|label| {
        let message = Message::new("report-there").with("place", line_of(sources, label.loc)).with("text", label.message.clone());
        catalogue.text(&message)
    });
    let lines = [catalogue.text(&diagnostic.message)].into_iter().chain(waiver(diagnostic, catalogue)).chain(there);
    lines.chain(below(sources, diagnostic, catalogue, false)).collect::<Vec<_>>().join("\n")
}

/// `nursery.charter:12`.
pub(super) fn line_of(sources: &Sources, loc: Loc) -> String {
    format!("{}:{}", sources.file(loc.file).display_path(), sources.position(loc).line)
}
