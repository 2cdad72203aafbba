//! One finding explained: the rule and its source, what it rests on and where that is written, what would have to change.

use super::page::{bold, wrap};
use super::said::seen_text;
use super::{Style, severity_id};
use crate::diagnostic::{Arg, Catalogue, Diagnostic, Message};
use crate::project::Change;
use crate::source::{Loc, Sources};
use std::fmt::Write as _;

/// A finding with the smallest changes by which it would go away, for a terminal.
#[must_use]
pub fn explanation(
    sources: &Sources,
    finding: &Diagnostic,
    changes: &[Change],
    catalogue: &Catalogue,
    style: Style,
    width: usize,
) -> String {
    let mut out = Explanation { out: String::new(), sources, catalogue, width };
    let severity = catalogue.text(&Message::new(severity_id(finding.severity)));
    let name = if finding.id() == finding.code.id { format!("{} {}", finding.code.id, finding.code.name) } else { finding.id().to_owned() };
    out.push("", &format!("{} ({severity}), {}", bold(&name, style), out.place(finding.loc)));
    out.push("  ", &catalogue.text(&finding.message));
    if let Some(waiver) = super::said::waiver(finding, catalogue) {
        out.push("  ", &waiver);
    }
    if let Some(why) = &finding.why {
        out.heading("explain-rule");
        let title = catalogue.arg(&why.title);
        let title = if why.profiles.is_empty() { title } else { format!("{title} ({})", why.profiles.join(", ")) };
        out.push("    ", &title);
        for text in why.because.iter().map(|because| catalogue.arg(because)) {
            out.push("    ", &text);
        }
        for source in &why.sources {
            out.push("    ", &catalogue.text(&Message::new("explain-source").with("source", source)));
        }
    }
    let labels = finding.labels.iter().map(|label| (catalogue.text(&label.message), vec![label.loc]));
    let seen = finding.seen.iter().map(|seen| (seen_text(seen, catalogue), seen.places.clone()));
    let rests: Vec<(String, Vec<Loc>)> = if finding.seen.is_empty() { labels.collect() } else { seen.collect() };
    if !rests.is_empty() {
        out.heading("explain-rests-on");
    }
    for (text, places) in rests {
        let places = out.places(&places);
        out.push("    - ", &if places.is_empty() { text } else { format!("{text} ({places})") });
    }
    for note in &finding.notes {
        out.push("    - ", &catalogue.text(note));
    }
    if !changes.is_empty() {
        out.heading("explain-would-change");
    }
    for change in changes {
        let message = Message::new("explain-change")
            .with("from", &change.from)
            .with("to", &change.to)
            .with("clause", sources.line_of(change.loc).trim())
            .with("place", out.place(change.loc));
        out.push("    - ", &catalogue.text(&message));
    }
    let help: Vec<String> = finding.help.iter().map(|help| catalogue.text(help)).collect();
    if !help.is_empty() {
        out.heading("explain-to-mend");
    }
    for text in help {
        out.push("    ", &text);
    }
    out.out
}

/// That nothing of a kind was found.
#[must_use]
pub fn nothing_found(id: &str, files: &[String], catalogue: &Catalogue) -> String {
    let files = files.iter().map(|file| Arg::from(format!("`{file}`"))).collect();
    catalogue.text(&Message::new("explain-nothing-found").with("id", id).with("files", Arg::AllOf(files))) + "\n"
}

struct Explanation<'a> {
    out: String,
    sources: &'a Sources,
    catalogue: &'a Catalogue,
    width: usize,
}

impl Explanation<'_> {
    fn heading(&mut self, id: &'static str) {
        let _ = writeln!(self.out, "\n  {}", self.catalogue.text(&Message::new(id)));
    }

    /// A paragraph; its further lines hang below its text.
    fn push(&mut self, mark: &str, text: &str) {
        let below = " ".repeat(mark.chars().count());
        for (at, line) in wrap(text, self.width.saturating_sub(below.len())).iter().enumerate() {
            let _ = writeln!(self.out, "{}{line}", if at == 0 { mark } else { &below });
        }
    }

    fn place(&self, loc: Loc) -> String {
        format!("{}:{}", self.sources.file(loc.file).display_path(), self.sources.position(loc).line)
    }

    fn places(&self, locs: &[Loc]) -> String {
        let mut places: Vec<String> = locs.iter().map(|loc| self.place(*loc)).collect();
        places.dedup();
        places.join(", ")
    }
}
