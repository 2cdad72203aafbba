//! Laws: how an answer is distributed, and in which unit.

use super::Resolver;
use super::part::Part;
use super::quantity::Written;
use super::stage::surely_shorter;
use super::{dimension, number};
use crate::diagnostic::{Arg, Diagnostic, Message, codes};
use crate::model::{IndicatorId, Lasts, Law, Value};
use crate::quantity::{CalendarSpan, Money, Quantity, Rational, Unit};
use crate::syntax::Rule;

/// What a question or a world line takes as a value, and all that it could be.
#[derive(Clone, Debug)]
pub(super) enum Takes {
    /// People who come or are in favour: heads up to so many, or a share.
    People {
        most: Option<u32>,
    },
    /// Given or refused, and of delegations absent.
    YesOrNo,
    /// Up to so much, brought by so many people.
    Money {
        most: Option<Money>,
        givers: Option<u32>,
    },
    Score {
        low: Rational,
        high: Rational,
    },
    /// Votes up to so many, or a share of the voters.
    Votes {
        most: Option<u32>,
    },
    Count,
    Span {
        planned: Option<Lasts>,
        long_stop: Option<CalendarSpan>,
    },
    MembersMove {
        falls: bool,
    },
    IndicatorMove(IndicatorId),
    /// A question that is never asked: whatever is said stands.
    Anything,
}

/// What a value says of all answers: a law may reach beyond what can be, but not lie beyond it as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// The answer itself, or the middle of all answers.
    Certain,
    /// No answer is less.
    Least,
    /// No answer is more.
    Most,
    /// Nothing.
    Spread,
}

impl<'a> Resolver<'a> {
    pub(super) fn law(&self, part: Part<'a>, takes: &Takes) -> Option<Law> {
        self.law_of(part.first()?, takes)
    }

    pub(super) fn law_of(&self, inner: Part<'a>, takes: &Takes) -> Option<Law> {
        match inner.rule() {
            Rule::law_between => self.between(inner, takes),
            Rule::law_about => self.about(inner, takes),
            Rule::law_nine => self.nine_in_ten(inner, takes),
            Rule::law_average => self.average(inner, takes),
            Rule::law_each => self.each(inner, takes),
            Rule::law_one_of | Rule::law_either => self.one_of(inner, takes),
            Rule::law_column => {
                let file = inner.child(Rule::text)?.said();
                let column = inner.after(Rule::kw_column)?;
                let column = if column.rule() == Rule::text { column.said() } else { column.text().to_owned() };
                Some(Law::Column { file, column })
            }
            Rule::law_word => {
                let value = self.word(inner.child(Rule::answer_word)?, takes)?;
                match inner.child(Rule::share) {
                    Some(share) => Some(Law::Chance { value, chance: self.share_of_whole(share)? }),
                    None => Some(Law::Fixed(value)),
                }
            }
            _ => self.value(inner, None, takes, Weight::Certain).map(Law::Fixed),
        }
    }

    /// `given`, `refused`, `absent`.
    pub(super) fn word(&self, part: Part<'a>, takes: &Takes) -> Option<Value> {
        if !matches!(takes, Takes::YesOrNo | Takes::Anything) {
            let message = Message::new("run-word-for-amount").with("word", part.text()).with("wanted", takes.word(self));
            self.report(Diagnostic::new(codes::UNFIT_ANSWER, part.loc(), message));
            return None;
        }
        Some(match part.first()?.rule() {
            Rule::kw_given => Value::Yes,
            Rule::kw_refused => Value::No,
            _ => Value::Absent,
        })
    }

    /// The unit that a quantity or an amount names itself; a bare number names none.
    pub(super) fn written_unit(&self, part: Part<'a>) -> Option<Unit> {
        match part.child(Rule::unit) {
            Some(unit) if unit.has(Rule::currency) => crate::quantity::Currency::parse(unit.text()).map(Unit::Money),
            Some(unit) => dimension::unit(unit.first()?.rule()),
            None => None,
        }
    }

    /// A value of a law; a bare number takes the unit that its neighbour names.
    pub(super) fn value(&self, part: Part<'a>, neighbour: Option<Unit>, takes: &Takes, weight: Weight) -> Option<Value> {
        let mut written = self.written(part)?;
        if let (Unit::Number, Some(unit)) = (written.quantity.unit, neighbour.filter(|unit| *unit != Unit::Share)) {
            let minutes = Rational::from_integer(1);
            written.quantity = Quantity { value: written.quantity.value * minutes, unit, per: written.quantity.per };
        }
        self.fits(&written, takes, weight)?;
        if matches!(takes, Takes::MembersMove { .. } | Takes::IndicatorMove(_)) {
            // The rate is the trend's.
            written.quantity.per.clear();
        }
        Some(Value::Quantity(written.quantity))
    }

    fn fits(&self, written: &Written<'a>, takes: &Takes, weight: Weight) -> Option<()> {
        let Quantity { value, unit, per } = &written.quantity;
        let plain = per.is_empty();
        let (tops, bottoms) = (matches!(weight, Weight::Certain | Weight::Least), matches!(weight, Weight::Certain | Weight::Most));
        match takes {
            Takes::Anything => {}
            Takes::YesOrNo => {
                let message = Message::new("run-amount-for-word").with("found", written.part.text());
                self.report(
                    Diagnostic::new(codes::UNFIT_ANSWER, written.part.loc(), message).help(Message::new("run-amount-for-word-help")),
                );
                return None;
            }
            Takes::People { most } | Takes::Votes { most } => {
                let votes = matches!(takes, Takes::Votes { .. }) && matches!(unit, Unit::Votes | Unit::Number);
                if *unit == Unit::Share && plain {
                    return self.is_part_of_whole(written.part, *value).then_some(());
                }
                if !plain || !(unit.counts_heads() || votes) {
                    let wanted =
                        if matches!(takes, Takes::Votes { .. }) { "model-want-votes-or-share" } else { "model-want-heads-or-share" };
                    self.wrong_dimension(written, wanted);
                    return None;
                }
                let people = self.whole(written)?;
                if let Some(most) = most.filter(|most| tops && people > *most) {
                    return self.out_of_reach(written, "run-more-than-members", most.to_string());
                }
            }
            Takes::Money { most, .. } => {
                let money = self.money_of(written)?;
                if let Some(most) = most.filter(|most| tops && money.currency == most.currency && money.minor > most.minor) {
                    return self.out_of_reach(written, "run-more-than-source", most.to_string());
                }
            }
            Takes::Score { low, high } => {
                if *unit != Unit::Number || !plain {
                    self.wrong_dimension(written, "model-want-number");
                    return None;
                }
                if bottoms && value < low || tops && value > high {
                    let scale = format!("{}–{}", number::written(*low), number::written(*high));
                    return self.out_of_reach(written, "run-off-the-scale", scale);
                }
            }
            Takes::Count => {
                if !plain || !(unit.counts_heads() || matches!(unit, Unit::Number | Unit::Options | Unit::Votes)) {
                    self.wrong_dimension(written, "model-want-count");
                    return None;
                }
            }
            Takes::Span { planned, long_stop } => {
                let span = self.span_of(written)?;
                return self.fits_range(written, span, *planned, long_stop.is_some());
            }
            Takes::MembersMove { falls } => {
                if *unit == Unit::Share {
                    return (!falls || self.is_part_of_whole(written.part, *value)).then_some(());
                }
                if !unit.counts_heads() {
                    self.wrong_dimension(written, "model-want-heads-or-share");
                    return None;
                }
            }
            Takes::IndicatorMove(id) => return self.moves(written, *id),
        }
        Some(())
    }

    /// An indicator moves by its own unit, or by a bare number of it; a share also by points.
    fn moves(&self, written: &Written<'a>, id: IndicatorId) -> Option<()> {
        let Some((baseline, _)) = &self.model.indicators[id].baseline else { return Some(()) };
        let unit = written.quantity.unit;
        let fits = match baseline.unit {
            Unit::Share => matches!(unit, Unit::Share | Unit::Points),
            own => unit == own || unit == Unit::Number,
        };
        if fits {
            return Some(());
        }
        let found = Quantity::plain(written.quantity.value, unit);
        let mut diagnostic = super::quantity::mismatch(written.part, dimension::word(baseline), dimension::word(&found));
        if let Some(loc) = self.model.indicators[id].baseline_loc {
            diagnostic =
                diagnostic.label(loc, Message::new("model-baseline-fixes-unit").with("name", &self.model.indicators[id].name.text));
        }
        if baseline.unit == Unit::Share {
            diagnostic = diagnostic.help(Message::new("run-points-help"));
        }
        self.report(diagnostic);
        None
    }

    /// A written duration is one of the planned range, or with a long stop a later one.
    fn fits_range(&self, written: &Written<'a>, span: CalendarSpan, planned: Option<Lasts>, long_stop: bool) -> Option<()> {
        let (least, most) = match planned {
            Some(Lasts::For(span)) => (span, span),
            Some(Lasts::Range { least, most, .. }) => (least, most),
            _ => return Some(()),
        };
        if surely_shorter(span, least, &self.model.workdays) {
            return self.out_of_reach(written, "run-too-short", dimension::span_word(least));
        }
        if surely_shorter(most, span, &self.model.workdays) && !long_stop {
            return self.out_of_reach(written, "run-too-long", dimension::span_word(most));
        }
        Some(())
    }

    fn out_of_reach(&self, written: &Written<'a>, id: &'static str, limit: impl Into<Arg>) -> Option<()> {
        let message = Message::new(id).with("found", written.part.text()).with("limit", limit);
        self.report(Diagnostic::new(codes::OUT_OF_REACH, written.part.loc(), message));
        None
    }
}

impl Takes {
    /// What is taken, in words.
    pub(super) fn word(&self, resolver: &Resolver<'_>) -> Message {
        match self {
            Takes::IndicatorMove(id) => match &resolver.model.indicators[*id].baseline {
                Some((baseline, _)) => dimension::word(baseline),
                None => Message::new("model-dim-number"),
            },
            other => Message::new(match other {
                Takes::People { .. } | Takes::MembersMove { .. } => "model-want-heads-or-share",
                Takes::Votes { .. } => "model-want-votes-or-share",
                Takes::Money { .. } => "model-want-money",
                Takes::Score { .. } => "model-want-number",
                Takes::Span { .. } => "model-want-time",
                _ => "model-want-count",
            }),
        }
    }
}
