//! A rule applied to a charter: what it finds, and what it could not decide.

use super::book::{Active, Book};
use super::defines::Defines;
use super::evaluate::{Evaluator, Variables};
use super::thing::Thing;
use super::value::{Unknown, Value, shown_title};
use super::vocabulary::Facts;
use crate::diagnostic::{Arg, Diagnostic, Lang, Message, Severity, Why};
use crate::model::{Binding, On, Piece, RuleText};
use crate::source::{Loc, Span};
use std::sync::Arc;

/// More places than these are told, not drawn.
const MOST_LABELS: usize = 4;

/// What came of a rule in a charter.
#[derive(Default)]
pub(super) struct Applied {
    pub(super) found: Vec<Diagnostic>,
    pub(super) undecided: Vec<Diagnostic>,
    /// How often it holds.
    pub(super) holds: usize,
}

/// Applies one rule, which uses the first of these defines; settings may use the others.
pub(super) fn apply<'a>(
    active: &Active<'_>,
    book: &Book<'a>,
    facts: &Facts<'_>,
    [defines, all_defines]: [&Defines<'a>; 2],
    lang: Lang,
) -> Applied {
    let mut applying = Applying { active, book, facts, defines, all_defines, lang, applied: Applied::default() };
    applying.combine(&active.rule.bindings, &mut Variables::new());
    applying.applied
}

struct Applying<'a, 'b, 'm> {
    active: &'b Active<'b>,
    book: &'b Book<'a>,
    facts: &'b Facts<'m>,
    defines: &'b Defines<'a>,
    all_defines: &'b Defines<'a>,
    /// The language of the rule's file.
    lang: Lang,
    applied: Applied,
}

impl<'b, 'm> Applying<'_, 'b, 'm> {
    fn evaluator(&self) -> Evaluator<'b, 'm> {
        let (defines, all_defines) = (self.defines, self.all_defines);
        Evaluator { facts: self.facts, defines, all_defines, settings: &self.book.settings, seen: None }
    }

    /// Every combination of what the rule looks at.
    fn combine(&mut self, bindings: &[Binding], variables: &mut Variables) {
        let Some((first, rest)) = bindings.split_first() else { return self.judge(variables) };
        match self.evaluator().elements(first, variables) {
            Ok(all) => {
                for one in all {
                    variables.push((first.name.text.clone(), one));
                    self.combine(rest, variables);
                    variables.pop();
                }
            }
            Err(why) => self.undecided(&why, variables),
        }
    }

    fn judge(&mut self, variables: &mut Variables) {
        let rule = self.active.rule;
        let mut evaluator = self.evaluator();
        match rule.filter.as_ref().map_or(Ok(true), |filter| evaluator.truth(filter, variables)) {
            Ok(true) => {}
            Ok(false) => return,
            Err(why) => {
                drop(evaluator);
                return self.undecided(&why, variables);
            }
        }
        let Some(require) = &rule.require else { return };
        let holds = evaluator.truth(require, variables);
        if holds == Ok(true) {
            self.applied.holds += 1;
            return;
        }
        // Only what does not hold is worked out once more, with all that is looked at.
        evaluator.seen = Some(Vec::new());
        let filtered = rule.filter.as_ref().map(|filter| evaluator.truth(filter, variables));
        debug_assert!(filtered.is_none_or(|filtered| filtered == Ok(true)));
        let holds = evaluator.truth(require, variables);
        let seen = evaluator.seen.take().unwrap_or_default();
        drop(evaluator);
        match holds {
            Ok(true) => {}
            Ok(false) => {
                let Some(otherwise) = &rule.otherwise else { return };
                let message = Message::new("rules-finding").with("text", self.text(&otherwise.text, variables));
                let mut finding = self.finding(message, self.active.severity, variables);
                // Each value at one place where it is written, each place once.
                for seen in &seen {
                    let untold = |loc: &&Loc| **loc != finding.loc && !finding.labels.iter().any(|label| label.loc == **loc);
                    if finding.labels.len() < MOST_LABELS
                        && let Some(loc) = seen.places.iter().find(untold).copied()
                    {
                        let message = Message::new("rules-looked-at").with("what", seen.what.clone()).with("value", seen.value.clone());
                        finding = finding.label(loc, message);
                    }
                }
                finding.seen = seen;
                if let Some(suggest) = &rule.suggest {
                    finding = finding.help(Message::new("rules-suggestion").with("text", self.text(suggest, variables)));
                }
                self.applied.found.push(finding);
            }
            Err(why) => {
                self.undecided(&why, variables);
                if let Some(last) = self.applied.undecided.last_mut() {
                    last.seen = seen;
                }
            }
        }
    }

    /// What a finding is about, where it stands, and what it says.
    fn finding(&self, message: Message, severity: Severity, variables: &Variables) -> Diagnostic {
        let model = self.facts.model;
        let on = self.active.rule.otherwise.as_ref().and_then(|otherwise| otherwise.on.as_ref());
        let thing = match on {
            Some(On::Variable(name)) => {
                variables.iter().rev().find(|(variable, _)| *variable == name.text).and_then(|(_, value)| match value {
                    Value::Thing(thing) => Some(*thing),
                    _ => None,
                })
            }
            _ => None,
        };
        let thing = thing.unwrap_or(Thing::Charter);
        let first = || model.parties.values().next().map(|party| Loc::new(party.name.loc.file, Span::default()));
        let loc = thing.loc(model).or_else(first).unwrap_or_default();
        let mut finding = Diagnostic::new(self.active.code, loc, message);
        finding.severity = severity;
        finding.rule = Some(self.active.rule.name.text.clone());
        finding.about = thing.declaration(model).map(|name| name.text.clone());
        let rule = self.active.rule;
        finding.why = Some(Arc::new(Why {
            title: self.title(),
            profiles: rule.profiles.iter().map(|name| name.text.clone()).collect(),
            because: rule.because.as_ref().map(|because| self.text(because, variables)),
            sources: rule.sources.clone(),
        }));
        finding
    }

    fn undecided(&mut self, why: &Unknown, variables: &Variables) {
        let message = Message::new("rules-undecided").with("rule", self.title()).with("why", why.why.clone());
        let finding = self.finding(message, Severity::Advice, variables);
        // What is missing is told once, whatever it leaves open.
        if !self.applied.undecided.iter().any(|other| other.loc == finding.loc && other.message == finding.message) {
            self.applied.undecided.push(finding);
        }
    }

    /// The title of the rule, or its name where it has none.
    fn title(&self) -> Arg {
        let rule = self.active.rule;
        if rule.title.text.is_empty() { Arg::from(&rule.name.text) } else { shown_title(&rule.title, self.lang) }
    }

    /// A text of the rule, in all its languages, with its values.
    fn text(&self, text: &RuleText, variables: &Variables) -> Arg {
        let one = |pieces: &Vec<Piece>| {
            let shown = pieces.iter().map(|piece| match piece {
                Piece::Text(text) => Arg::from(text),
                Piece::Value(expr) => match self.evaluator().value(expr, &mut variables.clone()) {
                    Ok(value) => value.shown(self.facts.model),
                    Err(why) => Arg::from(Message::new("rules-unknown-value").with("why", why.why)),
                },
            });
            Arg::Pieces(shown.collect())
        };
        Arg::ByLanguage(text.iter().map(|(lang, pieces)| (*lang, one(pieces))).collect())
    }
}
