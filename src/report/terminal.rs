//! Findings with the lines that they are about, drawn by ariadne.

use super::{said, severity_id};
use crate::diagnostic::{Catalogue, Diagnostic, Message, Severity};
use crate::source::{FileId, Loc, Sources};
use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use std::collections::{HashMap, HashSet};
use std::io::Write as _;
use std::ops::Range;

/// How a terminal wants it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    pub color: bool,
    /// Only ASCII characters for the drawing.
    pub ascii: bool,
}

/// A place as ariadne takes it: a file, and characters (it mislocates and panics on bytes next to multibyte text).
type Place = (FileId, Range<usize>);

/// Each file once, split for drawing.
struct Files<'s> {
    sources: &'s Sources,
    cache: HashMap<FileId, Source<String>>,
}

impl ariadne::Cache<FileId> for Files<'_> {
    type Storage = String;

    fn fetch(&mut self, id: &FileId) -> Result<&Source<String>, impl std::fmt::Debug> {
        let sources = self.sources;
        Ok::<_, std::convert::Infallible>(self.cache.entry(*id).or_insert_with(|| Source::from(drawable(&sources.file(*id).text))))
    }

    fn display<'a>(&self, id: &'a FileId) -> Option<impl std::fmt::Display + 'a> {
        Some(self.sources.file(*id).display_path())
    }
}

/// The text with every control character but tabs and line ends replaced by a space, and what ariadne, but not our line
/// index, takes for a line end: so that lines and columns are the same everywhere, and no text can steer a terminal.
fn drawable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect()
}

/// Byte offsets to character offsets, for the files that are asked for.
struct Characters<'s> {
    sources: &'s Sources,
    starts: HashMap<FileId, Vec<u32>>,
}

impl Characters<'_> {
    fn place(&mut self, loc: Loc) -> Place {
        let text = &self.sources.file(loc.file).text;
        let starts = self.starts.entry(loc.file).or_insert_with(|| {
            let starts = text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX));
            starts.collect()
        });
        let index = |byte: u32| starts.partition_point(|start| *start < byte);
        (loc.file, index(loc.span.start)..index(loc.span.end).max(index(loc.span.start)))
    }
}

/// The findings as a terminal shows them, in their order; at the end, in a line each, those that the charter waives.
#[must_use]
pub fn terminal(sources: &Sources, diagnostics: &[Diagnostic], catalogue: &Catalogue, style: Style) -> String {
    let mut characters = Characters { sources, starts: HashMap::new() };
    let mut files = Files { sources, cache: HashMap::new() };
    let config = Config::default().with_color(style.color).with_index_type(IndexType::Char).with_char_set(if style.ascii {
        CharSet::Ascii
    } else {
        CharSet::Unicode
    });
    let mut out = Vec::new();
    let mut told = HashSet::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.waived.is_none()) {
        let severity = catalogue.text(&Message::new(severity_id(diagnostic.severity)));
        let report = build(diagnostic, &severity, &mut characters, catalogue, config, style.color);
        // Writing to memory cannot fail.
        let _ = report.write(&mut files, &mut out);
        // Where more is to be read is said once for each code.
        let more = told.insert(diagnostic.id()).then(|| Message::new("report-more").with("text", diagnostic.explain()));
        // ariadne's own footers are in English only.
        for line in said::below(sources, diagnostic, catalogue, true).into_iter().chain(more.map(|more| catalogue.text(&more))) {
            let _ = writeln!(out, "   {}", drawable(&line));
        }
        out.push(b'\n');
    }
    out.extend(waived(sources, diagnostics, catalogue).into_bytes());
    // ariadne pads its lines to the right.
    let text = String::from_utf8_lossy(&out).into_owned();
    // It colours the name of a severity even where colour is off.
    let text = if style.color { text } else { text.replace("\u{1b}[39m", "").replace("\u{1b}[0m", "") };
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut text = lines.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn build<'k>(
    diagnostic: &Diagnostic,
    severity: &'k str,
    characters: &mut Characters<'_>,
    catalogue: &Catalogue,
    config: Config,
    colored: bool,
) -> Report<'k, Place> {
    let color = match diagnostic.severity {
        Severity::Error => Color::Red,
        Severity::Warning => Color::Yellow,
        Severity::Advice => Color::Cyan,
    };
    let here = Message::new("report-here");
    let mut labels = vec![(diagnostic.loc, &here, color)];
    labels.extend(diagnostic.labels.iter().map(|label| (label.loc, &label.message, Color::Blue)));
    // Drawn from top to bottom, the finding's own file first: in another order, ariadne starts the file anew.
    labels.sort_by_key(|(loc, ..)| (loc.file != diagnostic.loc.file, *loc));
    let kind = ReportKind::Custom(severity, if colored { color } else { Color::Primary });
    let mut report = Report::build(kind, characters.place(diagnostic.loc))
        .with_config(config)
        .with_code(diagnostic.id())
        .with_message(drawable(&catalogue.text(&diagnostic.message)));
    for (loc, message, color) in labels {
        report = report.with_label(Label::new(characters.place(loc)).with_message(catalogue.text(message)).with_color(color));
    }
    report.finish()
}

/// What the charter accepts, and why: one line, and below it what was found.
fn waived(sources: &Sources, diagnostics: &[Diagnostic], catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        if let Some(waiver) = said::waiver(diagnostic, catalogue) {
            let place = said::line_of(sources, diagnostic.loc);
            let text = format!("{waiver}\n   {place}: {}\n", catalogue.text(&diagnostic.message));
            out.push_str(&drawable(&text));
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}
