//! The types of expressions: every word is known, everything that is compared can be, before a rule runs.

use super::defines::{Defines, Found};
use super::kind::{Dimension, Kind, ThingKind};
use super::vocabulary;
use super::words;
use crate::diagnostic::{Applicability, Arg, Diagnostic, Lang, Message, closest, codes};
use crate::model::{Aggregate, Binding, Expr, ExprKind, Model, Quantifier, Sign, Test};
use crate::quantity::Unit;
use crate::source::Loc;
use crate::syntax::{Keyword, keywords};
use num_traits::Zero;

/// The types of the expressions of one file of rules.
pub(super) struct Typing<'a> {
    pub(super) defines: &'a Defines<'a>,
    /// What the charter declares, which its own rules may name.
    pub(super) declared: Option<&'a Model>,
    pub(super) lang: Lang,
    pub(super) found: Vec<Diagnostic>,
}

/// The variables that an expression may name, the innermost last.
pub(super) type Scope = Vec<(String, Kind)>;

impl Typing<'_> {
    /// The type of an expression; `None` if it has none, which has been reported.
    pub(super) fn kind(&mut self, expr: &Expr, scope: &mut Scope) -> Option<Kind> {
        match &expr.kind {
            ExprKind::And(all) | ExprKind::Or(all) => {
                // Every part is looked at, so that every mistake is told at once.
                let read = all.iter().map(|one| self.wanted(one, Kind::Truth, scope)).collect::<Vec<_>>();
                read.into_iter().all(|one| one.is_some()).then_some(Kind::Truth)
            }
            ExprKind::Not(one) => self.wanted(one, Kind::Truth, scope),
            ExprKind::Compare(left, sign, right) => self.compared(left, *sign, right, scope),
            ExprKind::Stated(one) => self.kind(one, scope).map(|_| Kind::Truth),
            ExprKind::Is(left, right) => {
                let kind = self.kind(left, scope)?;
                self.said_of(left, kind, right, scope)
            }
            ExprKind::In(left, list) => {
                let kind = self.kind(left, scope)?;
                let read: Vec<_> = list.iter().map(|one| self.member(left, kind, one, scope)).collect();
                read.into_iter().all(|one| one.is_some()).then_some(Kind::Truth)
            }
            ExprKind::Test(who, test, of) => self.test(who, *test, of, scope),
            ExprKind::Sum(all) => self.sum(all, scope),
            ExprKind::Product(all) => self.product(all, scope),
            ExprKind::Of(asked, of, within) => self.of(asked, of, within.as_deref(), scope),
            ExprKind::Quantified(how, binding, filter, meets) => {
                if *how == Quantifier::Every && meets.is_none() {
                    let message = Message::new("rules-every-meets-nothing");
                    self.report(Diagnostic::new(codes::UNFINISHED_RULE, expr.loc, message).help(Message::new("rules-every-meets-help")));
                    return None;
                }
                self.bound(binding, scope)?;
                let read = [filter, meets].map(|one| one.as_ref().is_none_or(|one| self.wanted(one, Kind::Truth, scope).is_some()));
                scope.pop();
                (read == [true, true]).then_some(Kind::Truth)
            }
            ExprKind::Aggregate(how, value, binding, filter) => {
                self.bound(binding, scope)?;
                let filtered = filter.as_ref().is_none_or(|filter| self.wanted(filter, Kind::Truth, scope).is_some());
                let of = value.as_ref().map(|value| (value, self.kind(value, scope)));
                scope.pop();
                let kind = match (how, of) {
                    (Aggregate::Count, None) => Some(Kind::Amount(Dimension::PLAIN)),
                    (Aggregate::Count, Some((value, kind))) => kind.and_then(|_| self.misplaced(value, "rules-count-of-values")),
                    (_, None) => {
                        let message = Message::new("rules-sum-of-what");
                        self.report(
                            Diagnostic::new(codes::UNFINISHED_RULE, expr.loc, message).help(Message::new("rules-sum-of-what-help")),
                        );
                        None
                    }
                    (_, Some((_, None))) => None,
                    (Aggregate::Sum, Some((_, Some(kind @ Kind::Amount(_))))) => Some(kind),
                    (Aggregate::Highest | Aggregate::Lowest, Some((_, Some(kind @ (Kind::Amount(_) | Kind::Date | Kind::Span))))) => {
                        Some(kind)
                    }
                    (_, Some((value, Some(kind)))) => self.mismatch(value.loc, Kind::Amount(Dimension::PLAIN).word(), kind),
                };
                kind.filter(|_| filtered)
            }
            ExprKind::Quantity(quantity) => self.quantity(expr, quantity),
            ExprKind::Date(_) => Some(Kind::Date),
            ExprKind::Text(_) => Some(Kind::Text),
            ExprKind::Charter => Some(Kind::Thing(ThingKind::Charter)),
            ExprKind::Word(id) => self.bare(expr.loc, id),
            ExprKind::Value(text) => {
                let message = Message::new("rules-word-alone").with("text", text);
                self.report(Diagnostic::new(codes::UNKNOWN_WORD, expr.loc, message).help(Message::new("rules-word-alone-help")));
                None
            }
            ExprKind::Name(name) => self.name(expr.loc, name, scope),
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// The type of an expression that has to be of a kind.
    pub(super) fn wanted(&mut self, expr: &Expr, wanted: Kind, scope: &mut Scope) -> Option<Kind> {
        let kind = self.kind(expr, scope)?;
        if kind.meets(wanted) { Some(kind) } else { self.mismatch(expr.loc, wanted.word(), kind) }
    }

    fn mismatch(&mut self, loc: Loc, wanted: Message, found: Kind) -> Option<Kind> {
        let message = Message::new("rules-kind-mismatch").with("wanted", wanted).with("found", found.word());
        self.report(Diagnostic::new(codes::KIND_MISMATCH, loc, message));
        None
    }

    fn misplaced(&mut self, expr: &Expr, message: &'static str) -> Option<Kind> {
        self.report(Diagnostic::new(codes::KIND_MISMATCH, expr.loc, Message::new(message)));
        None
    }

    /// Adds `x in L` to the scope.
    pub(super) fn bound(&mut self, binding: &Binding, scope: &mut Scope) -> Option<()> {
        let list = self.kind(&binding.list, scope)?;
        let Some(element) = list.element() else {
            let message = Message::new("rules-not-a-list").with("found", list.word());
            self.report(Diagnostic::new(codes::KIND_MISMATCH, binding.list.loc, message).help(Message::new("rules-not-a-list-help")));
            return None;
        };
        let name = &binding.name;
        let is_word = is_word(&name.text);
        if is_word || scope.iter().any(|(other, _)| *other == name.text) {
            let id = if is_word { "rules-variable-is-a-word" } else { "rules-variable-twice" };
            self.report(Diagnostic::new(codes::UNKNOWN_WORD, name.loc, Message::new(id).with("name", &name.text)));
            return None;
        }
        scope.push((name.text.clone(), element));
        Some(())
    }

    fn quantity(&mut self, expr: &Expr, quantity: &crate::quantity::Quantity) -> Option<Kind> {
        if quantity.span().is_some() {
            return Some(Kind::Span);
        }
        if let Some(dimension) = Dimension::of(quantity) {
            return Some(Kind::Amount(dimension));
        }
        let id = if matches!(quantity.unit, Unit::Time(_)) { "rules-span-not-whole" } else { "rules-no-rates-of-time" };
        self.report(Diagnostic::new(codes::KIND_MISMATCH, expr.loc, Message::new(id)));
        None
    }

    fn compared(&mut self, left: &Expr, sign: Sign, right: &Expr, scope: &mut Scope) -> Option<Kind> {
        let (a, b) = (self.kind(left, scope), self.kind(right, scope));
        let (a, b) = (a?, b?);
        let nothing =
            |expr: &Expr| matches!(&expr.kind, ExprKind::Quantity(quantity) if quantity.value.is_zero() && quantity.unit == Unit::Number);
        let fits = match (a, b) {
            (Kind::Amount(_), Kind::Amount(_)) => a == b || nothing(left) || nothing(right),
            (Kind::Date, Kind::Date) | (Kind::Span, Kind::Span) => true,
            (Kind::Text, Kind::Text) => matches!(sign, Sign::Equal | Sign::Unequal),
            _ => matches!(sign, Sign::Equal | Sign::Unequal) && a.meets(b) && a.element().is_none(),
        };
        if fits {
            return Some(Kind::Truth);
        }
        self.not_comparable((left, a), (right, b));
        None
    }

    fn not_comparable(&mut self, (left, a): (&Expr, Kind), (right, b): (&Expr, Kind)) {
        let message = Message::new("rules-not-comparable").with("left", a.word()).with("right", b.word());
        self.report(Diagnostic::new(codes::KIND_MISMATCH, right.loc, message).label(left.loc, a.word()));
    }

    /// `x is WORD` or `x is y`.
    fn said_of(&mut self, left: &Expr, kind: Kind, right: &Expr, scope: &mut Scope) -> Option<Kind> {
        let ExprKind::Value(text) = &right.kind else {
            let other = self.kind(right, scope)?;
            if kind.meets(other) && kind.element().is_none() {
                return Some(Kind::Truth);
            }
            self.not_comparable((left, kind), (right, other));
            return None;
        };
        let said = sayable(kind);
        if said.is_empty() {
            let message = Message::new("rules-nothing-to-say").with("text", text).with("kind", kind.word());
            self.report(Diagnostic::new(codes::UNKNOWN_WORD, right.loc, message).label(left.loc, kind.word()));
            return None;
        }
        if words::find(text, &said).is_some() {
            return Some(Kind::Truth);
        }
        let message = Message::new("rules-not-said-of").with("text", text).with("kind", kind.word());
        let diagnostic = Diagnostic::new(codes::UNKNOWN_WORD, right.loc, message).label(left.loc, kind.word());
        let diagnostic = self.with_words(diagnostic, text, &said);
        self.report(diagnostic);
        None
    }

    /// Help with the words that could stand there: the nearest one, or some of them.
    fn with_words(&self, diagnostic: Diagnostic, written: &str, among: &[&'static Keyword]) -> Diagnostic {
        let shown: Vec<&str> = among.iter().map(|keyword| keyword.shown(self.lang)).collect();
        if let Some(near) = closest(written, shown.iter().copied()) {
            let title = Message::new("model-did-you-mean").with("name", near);
            let loc = diagnostic.loc;
            return diagnostic.help(title.clone()).fix(title, loc, near, Applicability::Suggested);
        }
        let some = shown.iter().take(8).map(|word| Arg::from(format!("`{word}`"))).collect();
        diagnostic.help(Message::new("rules-could-be").with("words", Arg::OneOf(some)))
    }

    fn member(&mut self, left: &Expr, kind: Kind, item: &Expr, scope: &mut Scope) -> Option<Kind> {
        if matches!(item.kind, ExprKind::Value(_)) {
            return self.said_of(left, kind, item, scope);
        }
        let list = self.kind(item, scope)?;
        let element = list.element().unwrap_or(list);
        if kind.meets(element) {
            return Some(Kind::Truth);
        }
        self.not_comparable((left, kind), (item, list));
        None
    }

    fn test(&mut self, who: &Expr, test: Test, of: &[Expr], scope: &mut Scope) -> Option<Kind> {
        let wanted = match test {
            Test::Acts | Test::HasVoice | Test::CanWin | Test::CanBlock => ThingKind::Party,
            Test::CanFail | Test::CanBeReached | Test::DependsOn => ThingKind::Stage,
        };
        let kind = self.kind(who, scope)?;
        if kind != Kind::Thing(wanted) {
            return self.mismatch(who.loc, wanted.word(), kind);
        }
        for item in of {
            match test {
                Test::Acts | Test::HasVoice => match &item.kind {
                    ExprKind::Value(text) if words::find(text, &words::of_group("activity")).is_some() => {}
                    _ => {
                        let kind = self.kind(item, scope)?;
                        let stages = [Kind::Thing(ThingKind::Stage), Kind::Things(ThingKind::Stage)];
                        if !stages.contains(&kind) {
                            return self.mismatch(item.loc, Message::new("rules-activities-or-stages"), kind);
                        }
                    }
                },
                Test::CanWin | Test::CanBlock => {
                    self.wanted(item, Kind::Thing(ThingKind::Body), scope)?;
                }
                _ => {
                    self.wanted(item, Kind::Thing(ThingKind::Stage), scope)?;
                }
            }
        }
        Some(Kind::Truth)
    }

    fn sum(&mut self, all: &[(bool, Expr)], scope: &mut Scope) -> Option<Kind> {
        let mut whole: Option<(Kind, &Expr)> = None;
        for (minus, one) in all {
            let kind = self.kind(one, scope)?;
            whole = Some(match (whole, kind) {
                (None, Kind::Amount(_) | Kind::Date | Kind::Span) => (kind, one),
                (Some((Kind::Amount(a), first)), Kind::Amount(b)) if a == b => (Kind::Amount(a), first),
                (Some((Kind::Date, first)), Kind::Span) => (Kind::Date, first),
                (Some((Kind::Date, first)), Kind::Date) if *minus => (Kind::Span, first),
                (None, _) => return self.mismatch(one.loc, Kind::Amount(Dimension::PLAIN).word(), kind),
                (Some((sum, first)), _) => {
                    let message = Message::new("rules-not-addable").with("left", sum.word()).with("right", kind.word());
                    self.report(Diagnostic::new(codes::KIND_MISMATCH, one.loc, message).label(first.loc, sum.word()));
                    return None;
                }
            });
        }
        whole.map(|(kind, _)| kind)
    }

    fn product(&mut self, all: &[(bool, Expr)], scope: &mut Scope) -> Option<Kind> {
        let mut whole = Dimension::PLAIN;
        for (divided, one) in all {
            match self.kind(one, scope)? {
                Kind::Amount(dimension) => whole = whole.times(dimension, *divided),
                kind => return self.mismatch(one.loc, Kind::Amount(Dimension::PLAIN).word(), kind),
            }
        }
        Some(Kind::Amount(whole))
    }

    /// `votes of p in b`.
    fn of(&mut self, asked: &Expr, of: &Expr, within: Option<&Expr>, scope: &mut Scope) -> Option<Kind> {
        let kind = self.kind(of, scope)?;
        let inside = match within {
            Some(within) => Some((within, self.kind(within, scope)?)),
            None => None,
        };
        match &asked.kind {
            ExprKind::Word(id) => self.asked(asked.loc, id, (of, kind), inside),
            ExprKind::Name(name) if inside.is_none() => match self.defines.find(name) {
                Some(Found { define, kind: Some((parameter, gives)) }) if define.parameter.is_some() => {
                    let (parameter, gives) = (*parameter, *gives);
                    match parameter {
                        Some(wanted) if !kind.meets(wanted) => self.mismatch(of.loc, wanted.word(), kind),
                        _ => Some(gives),
                    }
                }
                // It has been reported where it stands.
                Some(Found { kind: None, .. }) => None,
                _ => self.unknown(asked.loc, name, scope),
            },
            ExprKind::Name(name) => self.unknown(asked.loc, name, scope),
            _ => {
                self.report(Diagnostic::new(codes::UNKNOWN_WORD, asked.loc, Message::new("rules-not-asked")));
                None
            }
        }
    }

    fn asked(&mut self, loc: Loc, id: &'static str, (of, kind): (&Expr, Kind), inside: Option<(&Expr, Kind)>) -> Option<Kind> {
        let kinds = kind.things();
        let attributes: Vec<_> = kinds.iter().filter_map(|kind| vocabulary::find(id, *kind, inside.is_some())).collect();
        if let (Some(first), true) = (attributes.first(), attributes.len() == kinds.len()) {
            if attributes.iter().any(|other| other.gives != first.gives) {
                return self.mismatch(of.loc, kinds.first().map_or(Kind::Text.word(), |kind| kind.word()), kind);
            }
            return match (first.within, inside) {
                (Some(wanted), Some((within, kind))) if kind != Kind::Thing(wanted) => self.mismatch(within.loc, wanted.word(), kind),
                _ => Some(first.gives),
            };
        }
        let word = keywords().of_id(id).map_or(id, |keyword| keyword.shown(self.lang));
        let message = Message::new("rules-not-asked-of").with("word", word).with("kind", kind.word());
        let diagnostic = Diagnostic::new(codes::UNKNOWN_WORD, loc, message).label(of.loc, kind.word());
        let others: Vec<Arg> = vocabulary::all().filter(|other| other.word == id).map(|other| self.usage(other)).collect();
        let help = if others.is_empty() {
            let asked: Vec<&'static Keyword> = vocabulary::all()
                .filter(|other| kinds.iter().all(|kind| other.of.contains(kind)))
                .filter_map(|other| keywords().of_id(other.word))
                .collect();
            let some = asked.iter().take(8).map(|keyword| Arg::from(format!("`{}`", keyword.shown(self.lang)))).collect();
            Message::new("rules-could-be").with("words", Arg::OneOf(some))
        } else {
            Message::new("rules-is-asked").with("usages", Arg::OneOf(others))
        };
        self.report(diagnostic.help(help));
        None
    }

    /// `votes of NAME in NAME`, as a rule would write it.
    fn usage(&self, attribute: &vocabulary::Attribute) -> Arg {
        let shown = |id: &str| keywords().of_id(id).map_or("", |keyword| keyword.shown(self.lang));
        let of = attribute.of.iter().map(|kind| Arg::from(kind.word())).collect();
        let whole = [Arg::from(format!("`{} {}` ", shown(attribute.word), shown("of"))), Arg::OneOf(of)];
        let within = attribute.within.map(|kind| [Arg::from(format!(" `{}` ", shown("in"))), Arg::from(kind.word())]);
        Arg::Pieces(whole.into_iter().chain(within.into_iter().flatten()).collect())
    }

    /// A word without `of`: asked of the charter.
    fn bare(&mut self, loc: Loc, id: &'static str) -> Option<Kind> {
        if let Some(attribute) = vocabulary::find(id, ThingKind::Charter, false) {
            return Some(attribute.gives);
        }
        let word = keywords().of_id(id).map_or(id, |keyword| keyword.shown(self.lang));
        let usages: Vec<Arg> = vocabulary::all().filter(|other| other.word == id).map(|other| self.usage(other)).collect();
        let message = Message::new("rules-asked-of-what").with("word", word);
        self.report(
            Diagnostic::new(codes::UNKNOWN_WORD, loc, message).help(Message::new("rules-is-asked").with("usages", Arg::OneOf(usages))),
        );
        None
    }

    fn name(&mut self, loc: Loc, name: &str, scope: &Scope) -> Option<Kind> {
        if let Some((_, kind)) = scope.iter().rev().find(|(variable, _)| variable == name) {
            return Some(*kind);
        }
        if let Some(Found { define, kind }) = self.defines.find(name) {
            if define.parameter.is_some() {
                let message = Message::new("rules-define-of-what").with("name", name);
                self.report(
                    Diagnostic::new(codes::UNKNOWN_WORD, loc, message).help(Message::new("rules-define-of-what-help").with("name", name)),
                );
                return None;
            }
            return kind.as_ref().map(|(_, gives)| *gives);
        }
        if let Some(thing) = self.declared.and_then(|model| super::names::thing(model, name)) {
            return Some(Kind::Thing(thing.kind()));
        }
        self.unknown(loc, name, scope)
    }

    fn unknown(&mut self, loc: Loc, name: &str, scope: &Scope) -> Option<Kind> {
        let message = Message::new("rules-unknown-name").with("name", name);
        let words: Vec<&str> =
            keywords().iter().filter(|keyword| keyword.group == "rule word").map(|keyword| keyword.shown(self.lang)).collect();
        let variables = scope.iter().map(|(name, _)| name.as_str());
        let mut diagnostic = Diagnostic::new(codes::UNKNOWN_WORD, loc, message);
        if let Some(near) = closest(name, variables.chain(words)) {
            let title = Message::new("model-did-you-mean").with("name", near);
            diagnostic = diagnostic.help(title.clone()).fix(title, loc, near, Applicability::Suggested);
        } else {
            diagnostic = diagnostic.help(Message::new("rules-unknown-name-help"));
        }
        self.report(diagnostic);
        None
    }
}

/// Whether a name is a word of the language of rules, which would be read in its place.
pub(super) fn is_word(name: &str) -> bool {
    keywords()
        .iter()
        .any(|keyword| matches!(keyword.group, "rule word" | "rule value") && Lang::ALL.iter().any(|lang| keyword.is_form(name, *lang)))
}

/// The words that can be said of a value of a kind.
fn sayable(kind: Kind) -> Vec<&'static Keyword> {
    match kind {
        Kind::Word(group) | Kind::Words(group) => words::of_group(group),
        _ => kind.things().iter().flat_map(|kind| words::of_kind(*kind)).collect(),
    }
}
