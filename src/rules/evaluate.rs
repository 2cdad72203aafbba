//! Expressions of rules, worked out over a charter: three-valued, and with everything that was looked at.

use super::book::Setting;
use super::defines::{Defines, Found};
use super::relations;
use super::thing::{self, Thing};
use super::value::{Amount, Answer, Span, Unknown, Value};
use super::vocabulary::{self, Facts};
use super::words;
use crate::diagnostic::{Arg, Message, Seen};
use crate::model::{Aggregate, Binding, Expr, ExprKind, Quantifier, Sign, Test};
use crate::quantity::{CalendarSpan, Day, TimeUnit, Workdays};
use crate::source::Loc;
use std::cmp::Ordering;
use std::collections::HashMap;

/// Works out expressions that have been typed.
pub(super) struct Evaluator<'a, 'm> {
    pub(super) facts: &'a Facts<'m>,
    pub(super) defines: &'a Defines<'a>,
    /// The defines that settings of the charter's own profiles may use.
    pub(super) all_defines: &'a Defines<'a>,
    /// Values that profiles set in place of those of defines.
    pub(super) settings: &'a HashMap<&'a str, Setting<'a>>,
    /// What was looked at, each once, in order; `None` where nobody wants to know, which is much faster.
    pub(super) seen: Option<Vec<Seen>>,
}

/// The values of variables, the innermost last.
pub(super) type Variables = Vec<(String, Value)>;

impl<'m> Evaluator<'_, 'm> {
    fn workdays(&self) -> &'m Workdays {
        &self.facts.model.workdays
    }

    /// Whether a condition holds.
    pub(super) fn truth(&mut self, expr: &Expr, variables: &mut Variables) -> Answer<bool> {
        match self.value(expr, variables)? {
            Value::Truth(truth) => Ok(truth),
            _ => Err(untyped()),
        }
    }

    /// The elements of a list.
    pub(super) fn elements(&mut self, binding: &Binding, variables: &mut Variables) -> Answer<Vec<Value>> {
        match self.value(&binding.list, variables)? {
            Value::List(all) => Ok(all),
            _ => Err(untyped()),
        }
    }

    pub(super) fn value(&mut self, expr: &Expr, variables: &mut Variables) -> Answer {
        let truth = match &expr.kind {
            ExprKind::And(all) => self.joined(all, false, variables)?,
            ExprKind::Or(all) => self.joined(all, true, variables)?,
            ExprKind::Not(one) => !self.truth(one, variables)?,
            ExprKind::Compare(left, sign, right) => {
                let (left, right) = (self.value(left, variables)?, self.value(right, variables)?);
                compared(&left, *sign, &right, self.workdays())?
            }
            ExprKind::Stated(one) => {
                let known = self.value(one, variables).is_ok();
                if !known {
                    self.see_missing(one, variables);
                }
                known
            }
            ExprKind::Is(left, right) => {
                let left = self.value(left, variables)?;
                self.is(&left, right, variables)?
            }
            ExprKind::In(left, list) => {
                let left = self.value(left, variables)?;
                self.any(list, variables, |evaluator, item, variables| evaluator.is_in(&left, item, variables))?
            }
            ExprKind::Test(who, test, of) => self.test(who, *test, of, variables)?,
            ExprKind::Quantified(how, binding, filter, meets) => {
                self.quantified(*how, binding, filter.as_deref(), meets.as_deref(), variables)?
            }
            ExprKind::Aggregate(how, value, binding, filter) => {
                return self.aggregated(*how, value.as_deref(), binding, filter.as_deref(), variables);
            }
            ExprKind::Sum(all) => return self.sum(all, variables),
            ExprKind::Product(all) => {
                let mut whole = Amount::plain(1);
                for (at, (divided, one)) in all.iter().enumerate() {
                    let next = amount(self.value(one, variables)?)?;
                    whole = if at == 0 && !divided { next } else { whole.times(next, *divided)? };
                }
                return Ok(Value::Amount(whole));
            }
            ExprKind::Of(asked, of, within) => return self.of(asked, of, within.as_deref(), variables),
            ExprKind::Quantity(quantity) => {
                let span = quantity.span().map(|span| Value::Span(Span::Written(span)));
                return span.or_else(|| Amount::of(quantity).map(Value::Amount)).ok_or_else(untyped);
            }
            ExprKind::Date(date) => return Ok(Value::Date(*date)),
            ExprKind::Text(text) => return Ok(Value::Text(text.clone())),
            ExprKind::Charter => return Ok(Value::Thing(Thing::Charter)),
            ExprKind::Word(id) => return self.ask(id, Thing::Charter, None),
            ExprKind::Name(name) => return self.name(name, variables),
            ExprKind::Value(_) => return Err(untyped()),
        };
        Ok(Value::Truth(truth))
    }

    /// `and` (or `or`), after Kleene: one that decides is enough, whatever the others are.
    fn joined(&mut self, all: &[Expr], or: bool, variables: &mut Variables) -> Answer<bool> {
        let mut unknown = None;
        for one in all {
            match self.truth(one, variables) {
                Ok(truth) if truth == or => return Ok(or),
                Ok(_) => {}
                Err(why) => unknown = unknown.or(Some(why)),
            }
        }
        unknown.map_or(Ok(!or), Err)
    }

    /// Whether something holds of one of these, after Kleene.
    fn any<T>(
        &mut self,
        all: &[T],
        variables: &mut Variables,
        mut holds: impl FnMut(&mut Self, &T, &mut Variables) -> Answer<bool>,
    ) -> Answer<bool> {
        let mut unknown = None;
        for one in all {
            match holds(self, one, variables) {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(why) => unknown = unknown.or(Some(why)),
            }
        }
        unknown.map_or(Ok(false), Err)
    }

    fn name(&mut self, name: &str, variables: &Variables) -> Answer {
        if let Some((_, value)) = variables.iter().rev().find(|(variable, _)| variable == name) {
            return Ok(value.clone());
        }
        if let Some(Found { define, .. }) = self.defines.find(name) {
            let (value, defines) = match self.settings.get(name) {
                Some(set) => (set.value, if set.own { self.all_defines } else { self.defines }),
                None => (define.value.as_ref().ok_or_else(untyped)?, self.defines),
            };
            let before = std::mem::replace(&mut self.defines, defines);
            let found = self.value(value, &mut Variables::new());
            self.defines = before;
            if let Ok(found) = &found {
                self.see(found, |_| (Arg::from(format!("`{name}`")), Vec::new()));
            }
            return found;
        }
        super::names::thing(self.facts.model, name).map(Value::Thing).ok_or_else(untyped)
    }

    fn of(&mut self, asked: &Expr, of: &Expr, within: Option<&Expr>, variables: &mut Variables) -> Answer {
        let of = self.value(of, variables)?;
        let within = match within {
            Some(within) => Some(thing_of(&self.value(within, variables)?)?),
            None => None,
        };
        match &asked.kind {
            ExprKind::Word(id) => self.ask(id, thing_of(&of)?, within),
            ExprKind::Name(name) => {
                let Some(Found { define, .. }) = self.defines.find(name) else { return Err(untyped()) };
                let (Some(parameter), Some(value)) = (&define.parameter, &define.value) else { return Err(untyped()) };
                self.value(value, &mut vec![(parameter.name.text.clone(), of)])
            }
            _ => Err(untyped()),
        }
    }

    /// Asks a thing, and notes what it answered and where that is written.
    fn ask(&mut self, id: &'static str, of: Thing, within: Option<Thing>) -> Answer {
        let attribute = vocabulary::find(id, of.kind(), within.is_some()).ok_or_else(untyped)?;
        let answer = (attribute.ask)(self.facts, of, within);
        if let Ok(value) = &answer {
            self.see(value, |evaluator| {
                let mut places = evaluator.places(attribute, of, within);
                // A clause is written where it stands, not where it was asked for.
                if let Value::Thing(clause) = value
                    && clause.is_clause()
                {
                    places.splice(..0, clause.loc(evaluator.facts.model));
                }
                (evaluator.asked(id, of, within), places)
            });
        }
        answer
    }

    fn places(&self, attribute: &vocabulary::Attribute, of: Thing, within: Option<Thing>) -> Vec<Loc> {
        let model = self.facts.model;
        let mut places = of.places(model, attribute.reads);
        places.extend(within.into_iter().flat_map(|within| within.places(model, attribute.reads)));
        places
    }

    /// `votes of parents in committee`, in the language of the reader.
    fn asked(&self, id: &str, of: Thing, within: Option<Thing>) -> Arg {
        let gap = || Arg::from(" ");
        let model = self.facts.model;
        let mut pieces = vec![thing::word(id)];
        if of != Thing::Charter {
            pieces.extend([gap(), thing::word("of"), gap(), of.shown(model)]);
        }
        if let Some(within) = within {
            pieces.extend([gap(), thing::word("in"), gap(), within.shown(model)]);
        }
        Arg::Pieces(pieces)
    }

    /// Notes what was looked at and where it is written, if somebody wants to know.
    fn see(&mut self, value: &Value, looked_at: impl FnOnce(&Self) -> (Arg, Vec<Loc>)) {
        if self.seen.is_some() {
            let (what, places) = looked_at(self);
            let value = value.shown(self.facts.model);
            self.note(Seen { what, value, places });
        }
    }

    /// Notes that something is not stated, and the thing that does not state it.
    fn see_missing(&mut self, expr: &Expr, variables: &mut Variables) {
        if self.seen.is_none() {
            return;
        }
        if let ExprKind::Of(asked, of, None) = &expr.kind
            && let ExprKind::Word(id) = asked.kind
            && let Ok(Value::Thing(of)) = self.value(of, variables)
        {
            let what = self.asked(id, of, None);
            self.note_missing(what, of);
        } else if let ExprKind::Word(id) = expr.kind {
            self.note_missing(thing::word(id), Thing::Charter);
        }
    }

    fn note_missing(&mut self, what: Arg, of: Thing) {
        let places = of.loc(self.facts.model).into_iter().collect();
        self.note(Seen { what, value: Arg::from(Message::new("rules-is-not-stated")), places });
    }

    fn note(&mut self, new: Seen) {
        if let Some(seen) = &mut self.seen
            && !seen.iter().any(|seen| seen.what == new.what)
        {
            seen.push(new);
        }
    }

    /// `x is WORD`, or `x is y`.
    fn is(&mut self, left: &Value, right: &Expr, variables: &mut Variables) -> Answer<bool> {
        let ExprKind::Value(text) = &right.kind else {
            return compared(left, Sign::Equal, &self.value(right, variables)?, self.workdays());
        };
        match left {
            Value::Word(id) => Ok(crate::syntax::keywords().of_id(id).is_some_and(|keyword| words::find(text, &[keyword]).is_some())),
            Value::Thing(thing) => {
                let id = words::find(text, &words::of_kind(thing.kind()));
                let truth = id.is_some_and(|id| words::true_of(self.facts.model, *thing).contains(&id));
                if let Some(id) = id {
                    self.see(&Value::Truth(truth), |evaluator| {
                        let model = evaluator.facts.model;
                        let pieces = vec![thing.shown(model), Arg::from(" "), thing::word("is"), Arg::from(" "), thing::word(id)];
                        (Arg::Pieces(pieces), thing.loc(model).into_iter().collect())
                    });
                }
                Ok(truth)
            }
            _ => Err(untyped()),
        }
    }

    fn is_in(&mut self, left: &Value, item: &Expr, variables: &mut Variables) -> Answer<bool> {
        if matches!(item.kind, ExprKind::Value(_)) {
            return self.is(left, item, variables);
        }
        match self.value(item, variables)? {
            Value::List(all) => self.any(&all, variables, |this, one, _| compared(left, Sign::Equal, one, this.workdays())),
            one => compared(left, Sign::Equal, &one, self.workdays()),
        }
    }

    fn test(&mut self, who: &Expr, test: Test, of: &[Expr], variables: &mut Variables) -> Answer<bool> {
        let who = thing_of(&self.value(who, variables)?)?;
        let model = self.facts.model;
        match (test, who) {
            (Test::Acts | Test::HasVoice, Thing::Party(party)) => self.any(of, variables, |evaluator, item, variables| {
                let stages = match &item.kind {
                    ExprKind::Value(text) => {
                        let activity = words::find(text, &words::of_group("activity")).and_then(words::activity);
                        let of = model.stages.iter().filter(|(_, stage)| Some(stage.activity) == activity);
                        of.map(|(id, _)| id).collect()
                    }
                    _ => match evaluator.value(item, variables)? {
                        Value::Thing(Thing::Stage(id)) => vec![id],
                        Value::List(all) => all
                            .iter()
                            .filter_map(|one| match one {
                                Value::Thing(Thing::Stage(id)) => Some(*id),
                                _ => None,
                            })
                            .collect(),
                        _ => return Err(untyped()),
                    },
                };
                evaluator.any(&stages, variables, |evaluator, stage, _| {
                    let (truth, places) = if test == Test::Acts {
                        relations::acts(evaluator.facts, party, *stage)
                    } else {
                        relations::has_voice(evaluator.facts, party, *stage)?
                    };
                    let word = if test == Test::Acts { "x_acts" } else { "x_voice" };
                    if truth {
                        evaluator.see_relation(who, word, Some(Thing::Stage(*stage)), truth, places);
                    }
                    Ok(truth)
                })
            }),
            (Test::CanWin | Test::CanBlock, Thing::Party(party)) => self.any(of, variables, |evaluator, item, variables| {
                let Thing::Body(body) = thing_of(&evaluator.value(item, variables)?)? else { return Err(untyped()) };
                let wins = test == Test::CanWin;
                let truth = if wins {
                    relations::can_win(evaluator.facts, party, body)?
                } else {
                    relations::can_block(evaluator.facts, party, body)?
                };
                let places = Thing::Body(body).places(model, &["seats", "decides", "veto"]);
                evaluator.see_relation(who, if wins { "x_can_win" } else { "x_can_block" }, Some(Thing::Body(body)), truth, places);
                Ok(truth)
            }),
            (Test::CanFail, Thing::Stage(stage)) => Ok(relations::can_fail(self.facts, stage)),
            (Test::CanBeReached, Thing::Stage(stage)) => {
                let truth = relations::can_be_reached(self.facts, stage);
                let places = who.places(model, &["starts", "requires"]);
                self.see_relation(who, "x_reachable", None, truth, places);
                Ok(truth)
            }
            (Test::DependsOn, Thing::Stage(stage)) => self.any(of, variables, |evaluator, item, variables| {
                let Thing::Stage(on) = thing_of(&evaluator.value(item, variables)?)? else { return Err(untyped()) };
                let path = relations::depends_on(evaluator.facts, stage, on);
                if let Some(places) = &path {
                    evaluator.see_relation(who, "x_depends", Some(Thing::Stage(on)), true, places.clone());
                }
                Ok(path.is_some())
            }),
            _ => Err(untyped()),
        }
    }

    /// Notes `p can block b: yes`.
    fn see_relation(&mut self, who: Thing, word: &str, of: Option<Thing>, truth: bool, places: Vec<Loc>) {
        self.see(&Value::Truth(truth), |evaluator| {
            let model = evaluator.facts.model;
            let mut pieces = vec![who.shown(model), Arg::from(" "), thing::word(word)];
            if let Some(of) = of {
                pieces.extend([Arg::from(" "), of.shown(model)]);
            }
            (Arg::Pieces(pieces), places)
        });
    }

    fn quantified(
        &mut self,
        how: Quantifier,
        binding: &Binding,
        filter: Option<&Expr>,
        meets: Option<&Expr>,
        variables: &mut Variables,
    ) -> Answer<bool> {
        let all = self.elements(binding, variables)?;
        // `every x meets C` fails where some x does not.
        let wanted = how != Quantifier::Every;
        let found = self.any(&all, variables, |evaluator, one, variables| {
            variables.push((binding.name.text.clone(), one.clone()));
            let truth = evaluator.both(filter, meets, wanted, variables);
            variables.pop();
            truth
        })?;
        Ok(found == (how == Quantifier::Some))
    }

    /// Whether the filter holds and the other condition is as wanted, after Kleene.
    fn both(&mut self, filter: Option<&Expr>, meets: Option<&Expr>, wanted: bool, variables: &mut Variables) -> Answer<bool> {
        let filtered = filter.map_or(Ok(true), |filter| self.truth(filter, variables));
        if filtered == Ok(false) {
            return Ok(false);
        }
        let met = meets.map_or(Ok(true), |meets| self.truth(meets, variables).map(|truth| truth == wanted));
        if met == Ok(false) { Ok(false) } else { filtered.and(met) }
    }

    fn aggregated(
        &mut self,
        how: Aggregate,
        value: Option<&Expr>,
        binding: &Binding,
        filter: Option<&Expr>,
        variables: &mut Variables,
    ) -> Answer {
        let all = self.elements(binding, variables)?;
        let mut found: Vec<Value> = Vec::new();
        for one in all {
            variables.push((binding.name.text.clone(), one.clone()));
            let taken = filter.map_or(Ok(true), |filter| self.truth(filter, variables));
            let result = match taken {
                Ok(false) => Ok(None),
                Ok(true) => value.map_or(Ok(one), |value| self.value(value, variables)).map(Some),
                Err(why) => Err(why),
            };
            variables.pop();
            found.extend(result?);
        }
        match how {
            Aggregate::Count => Ok(Value::Amount(Amount::count(found.len()))),
            Aggregate::Sum => {
                let mut sum: Option<Amount> = None;
                for value in found {
                    let next = amount(value)?;
                    sum = Some(sum.map_or(Ok(next), |sum| sum.plus(next, false))?);
                }
                // Nothing adds up to nothing, in whatever unit.
                Ok(Value::Amount(sum.unwrap_or_else(|| Amount::plain(0))))
            }
            Aggregate::Highest | Aggregate::Lowest => {
                let wanted = if how == Aggregate::Highest { Ordering::Greater } else { Ordering::Less };
                let mut best: Option<Value> = None;
                for value in found {
                    best = Some(match best {
                        Some(best) if order(&value, &best, self.workdays())? != wanted => best,
                        _ => value,
                    });
                }
                best.ok_or_else(|| Unknown::because(Message::new("rules-none-to-compare")))
            }
        }
    }

    fn sum(&mut self, all: &[(bool, Expr)], variables: &mut Variables) -> Answer {
        let mut whole: Option<Value> = None;
        for (minus, one) in all {
            let next = self.value(one, variables)?;
            whole = Some(match (whole, next) {
                (None, next) => next,
                (Some(Value::Amount(sum)), Value::Amount(next)) => Value::Amount(sum.plus(next, *minus)?),
                (Some(Value::Date(date)), Value::Span(Span::Written(span))) => Value::Date(moved(date, span, *minus, self.workdays())),
                (Some(Value::Date(date)), Value::Span(Span::Between(from, to))) => {
                    let days = Day::of(to).0.saturating_sub(Day::of(from).0);
                    Value::Date(Day::of(date).plus(if *minus { days.saturating_neg() } else { days }).date())
                }
                (Some(Value::Date(to)), Value::Date(from)) => Value::Span(Span::Between(from, to)),
                _ => return Err(untyped()),
            });
        }
        whole.ok_or_else(untyped)
    }
}

/// A date so much later, or earlier.
fn moved(date: crate::quantity::Date, span: CalendarSpan, back: bool, workdays: &Workdays) -> crate::quantity::Date {
    if !back {
        return span.after(Day::of(date), 1, workdays).date();
    }
    let days = |n: u32| Day::of(date).plus(-i32::try_from(n).unwrap_or(i32::MAX)).date();
    match span.unit {
        TimeUnit::Day => days(span.count),
        TimeUnit::WorkingDay => workdays.before(Day::of(date), span.count).date(),
        TimeUnit::Week => days(span.count.saturating_mul(7)),
        // The day from which so many months lead here, clamped as ever.
        TimeUnit::Month | TimeUnit::Year => {
            let months = if span.unit == TimeUnit::Year { span.count.saturating_mul(12) } else { span.count };
            date.checked_sub(jiff::Span::new().months(i64::from(months.min(12_000)))).unwrap_or(date)
        }
    }
}

/// What typing forbids. Said rather than guessed at, should it ever happen.
fn untyped() -> Unknown {
    Unknown::because(Message::new("rules-asked-elsewhere"))
}

fn amount(value: Value) -> Answer<Amount> {
    match value {
        Value::Amount(amount) => Ok(amount),
        _ => Err(untyped()),
    }
}

fn thing_of(value: &Value) -> Answer<Thing> {
    match value {
        Value::Thing(thing) => Ok(*thing),
        _ => Err(untyped()),
    }
}

fn order(a: &Value, b: &Value, workdays: &Workdays) -> Answer<Ordering> {
    match (a, b) {
        (Value::Amount(a), Value::Amount(b)) => a.order(*b),
        (Value::Date(a), Value::Date(b)) => Ok(a.cmp(b)),
        (Value::Span(a), Value::Span(b)) => a.order(*b, workdays),
        _ => Err(untyped()),
    }
}

fn compared(a: &Value, sign: Sign, b: &Value, workdays: &Workdays) -> Answer<bool> {
    if !matches!(a, Value::Amount(_) | Value::Date(_) | Value::Span(_)) {
        return match sign {
            Sign::Equal => Ok(a == b),
            Sign::Unequal => Ok(a != b),
            _ => Err(untyped()),
        };
    }
    let order = order(a, b, workdays)?;
    Ok(match sign {
        Sign::Equal => order.is_eq(),
        Sign::Unequal => order.is_ne(),
        Sign::Less => order.is_lt(),
        Sign::Greater => order.is_gt(),
        Sign::AtMost => order.is_le(),
        Sign::AtLeast => order.is_ge(),
    })
}
