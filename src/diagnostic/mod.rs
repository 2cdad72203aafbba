//! Diagnostics as data: what is wrong, where, and how to mend it. Wording lives in `text/*.ftl`, rendering in `report`.

mod catalogue;
pub mod codes;
mod message;
mod near;
pub mod pages;
mod selection;

pub use catalogue::{Catalogue, Lang};
pub use message::{Arg, Message};
pub(crate) use near::{closest, nearest};
pub use selection::{Chosen, FailOn, Selection};

use crate::quantity::Date;
use crate::source::{Loc, Span};
use std::borrow::Borrow;
use std::sync::Arc;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Advice,
    Warning,
    Error,
}

/// A kind of finding: its stable code, its readable name and its usual severity.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable: `S01`.
    pub id: &'static str,
    /// Readable: `unknown-reference`.
    pub name: &'static str,
    pub severity: Severity,
}

impl Code {
    /// The command that shows its page.
    #[must_use]
    pub fn explain(&self) -> String {
        format!("charter explain {}", self.id)
    }
}

/// A place with a word about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub loc: Loc,
    pub message: Message,
}

/// How sure a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Applicability {
    /// Certain: may be applied without asking.
    Safe,
    /// Likely what was meant: ask first.
    Suggested,
}

/// A replacement of the text at a place (an empty place inserts).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub loc: Loc,
    pub text: String,
}

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: Message,
    pub edits: Vec<Edit>,
    pub applicability: Applicability,
}

/// A value that a finding rests on, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// As a rule asks for it: `votes of parents in committee`.
    pub what: Arg,
    pub value: Arg,
    pub places: Vec<Loc>,
}

/// Why a rule is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The title of the rule, or its name.
    pub title: Arg,
    pub profiles: Vec<String>,
    pub because: Option<Arg>,
    /// Papers, laws and standards.
    pub sources: Vec<String>,
}

/// The waiver by which a charter accepts a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    pub because: String,
    pub until: Option<Date>,
    /// The `waives` clause.
    pub loc: Loc,
}

/// One finding. Its first label is where it is; the others are related places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: &'static Code,
    /// The rule by which it was found, by name: of this charter's authors where the code is that of their rules.
    pub rule: Option<String>,
    /// The name of the declaration that it is about, where a rule says so.
    pub about: Option<String>,
    pub severity: Severity,
    /// Where it is. An empty span at 0 stands for the whole file.
    pub loc: Loc,
    /// What was found, in one sentence.
    pub message: Message,
    pub labels: Vec<Label>,
    pub notes: Vec<Message>,
    /// What to do.
    pub help: Vec<Message>,
    pub fixes: Vec<Fix>,
    /// What it rests on.
    pub seen: Vec<Seen>,
    /// Of a finding of a rule, why the rule is there.
    pub why: Option<Arc<Why>>,
    /// Accepted by the charter: shown, and not counted.
    pub waived: Option<Waived>,
}

impl Diagnostic {
    /// A finding of this kind, with its usual severity.
    #[must_use]
    pub fn new(code: &'static Code, loc: Loc, message: Message) -> Diagnostic {
        Diagnostic {
            code,
            rule: None,
            about: None,
            severity: code.severity,
            loc,
            message,
            labels: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
            fixes: Vec::new(),
            seen: Vec::new(),
            why: None,
            waived: None,
        }
    }

    /// The command that says more: of an own rule, what it finds in the charter.
    #[must_use]
    pub fn explain(&self) -> String {
        match &self.rule {
            Some(rule) if self.code == codes::OWN_RULE => format!("charter explain {rule} CHARTER"),
            _ => self.code.explain(),
        }
    }

    /// Whether it says that a rule could not be decided, not that it fails.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.message.id == "rules-undecided"
    }

    /// Whether a charter with this finding cannot run: its text is not understood, or does not add up. What a rule finds
    /// keeps nothing from running, and neither does what the charter waives.
    #[must_use]
    pub fn keeps_from_running(&self) -> bool {
        self.severity == Severity::Error && self.rule.is_none() && self.waived.is_none()
    }

    /// What it is known by: its code, or the name of the authors' own rule that found it.
    #[must_use]
    pub fn id(&self) -> &str {
        match &self.rule {
            Some(rule) if self.code == codes::OWN_RULE => rule,
            _ => self.code.id,
        }
    }

    /// What its kind is called: the readable name of its code.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.code.name
    }

    #[must_use]
    pub fn label(mut self, loc: Loc, message: Message) -> Diagnostic {
        self.labels.push(Label { loc, message });
        self
    }

    #[must_use]
    pub fn note(mut self, message: Message) -> Diagnostic {
        self.notes.push(message);
        self
    }

    #[must_use]
    pub fn help(mut self, message: Message) -> Diagnostic {
        self.help.push(message);
        self
    }

    #[must_use]
    pub fn fix(mut self, title: Message, loc: Loc, text: impl Into<String>, applicability: Applicability) -> Diagnostic {
        self.fixes.push(Fix { title, edits: vec![Edit { loc, text: text.into() }], applicability });
        self
    }

    /// All its places.
    pub fn places(&self) -> impl Iterator<Item = Loc> {
        let labels = self.labels.iter().map(|label| label.loc);
        let edits = self.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.loc);
        let seen = self.seen.iter().flat_map(|seen| &seen.places).copied();
        std::iter::once(self.loc).chain(labels).chain(edits).chain(seen).chain(self.waived.iter().map(|waived| waived.loc))
    }

    /// All its places moved by so many bytes: where it stands after the text before it has grown or shrunk.
    pub fn move_by(&mut self, by: i64) {
        self.place_by(|loc| Loc { span: loc.span.moved(by), ..loc });
    }

    /// All its places, where they are now.
    pub fn place_by(&mut self, now: impl Fn(Loc) -> Loc) {
        let places = self.labels.iter_mut().map(|label| &mut label.loc);
        let edits = self.fixes.iter_mut().flat_map(|fix| &mut fix.edits).map(|edit| &mut edit.loc);
        let seen = self.seen.iter_mut().flat_map(|seen| &mut seen.places);
        let waiver = self.waived.iter_mut().map(|waived| &mut waived.loc);
        for loc in places.chain(edits).chain(seen).chain(waiver).chain([&mut self.loc]) {
            *loc = now(*loc);
        }
    }

    /// Whether it concerns the whole file, not a place in it.
    #[must_use]
    pub fn is_about_file(&self) -> bool {
        self.loc.span == Span::default()
    }
}

/// By file, place, then code: the order of every output.
pub fn sort<D: Borrow<Diagnostic>>(diagnostics: &mut [D]) {
    let place = |diagnostic: &D| {
        let Diagnostic { loc, code, .. } = diagnostic.borrow();
        (*loc, code.id)
    };
    diagnostics.sort_by_key(place);
}
