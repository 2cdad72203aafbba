//! The defines that rules may use: those of their own files, then the shipped ones. In the order of what rests on what.

use super::kind::Kind;
use super::library::library;
use super::typing::{Scope, Typing, is_word};
use crate::diagnostic::{Diagnostic, Lang, Message, codes};
use crate::model::{Define, Expr, ExprKind, Model};
use crate::source::Loc;
use std::collections::HashMap;

/// A define, with the kind of its parameter and the kind that it gives; `None` where that could not be told.
pub(super) struct Found<'m> {
    pub(super) define: &'m Define,
    pub(super) kind: Option<(Option<Kind>, Kind)>,
}

/// Defines by name.
#[derive(Default)]
pub(super) struct Defines<'m> {
    own: HashMap<&'m str, Found<'m>>,
    shipped: Option<&'m Defines<'m>>,
}

impl<'m> Defines<'m> {
    /// The define of this name: an own one before a shipped one.
    pub(super) fn find(&self, name: &str) -> Option<&Found<'m>> {
        self.own.get(name).or_else(|| self.shipped.and_then(|shipped| shipped.find(name)))
    }

    /// Types the defines of a model, each after those that it rests on.
    pub(super) fn of(model: &'m Model, shipped: Option<&'m Defines<'m>>, lang: Lang, found: &mut Vec<Diagnostic>) -> Defines<'m> {
        let mut defines = Defines { own: HashMap::new(), shipped };
        let mut open: Vec<&'m Define> = model.defines.iter().filter(|define| !define.name.text.is_empty()).collect();
        loop {
            let names: Vec<&str> = open.iter().map(|define| define.name.text.as_str()).collect();
            let (ready, waiting): (Vec<&Define>, Vec<&Define>) =
                open.iter().partition(|define| !named(define).iter().any(|name| names.contains(name)));
            if ready.is_empty() {
                circle(&waiting, found);
                for define in waiting {
                    defines.own.insert(&define.name.text, Found { define, kind: None });
                }
                return defines;
            }
            for define in ready {
                if is_word(&define.name.text) {
                    let message = Message::new("rules-variable-is-a-word").with("name", &define.name.text);
                    found.push(Diagnostic::new(codes::UNKNOWN_WORD, define.name.loc, message));
                }
                let mut typing = Typing { defines: &defines, declared: Some(model), lang, found: Vec::new() };
                let mut scope = Scope::new();
                let kind = kind_of(define, &mut typing, &mut scope);
                found.append(&mut typing.found);
                defines.own.insert(&define.name.text, Found { define, kind });
            }
            if waiting.is_empty() {
                return defines;
            }
            open = waiting;
        }
    }
}

fn kind_of(define: &Define, typing: &mut Typing<'_>, scope: &mut Scope) -> Option<(Option<Kind>, Kind)> {
    let parameter = match &define.parameter {
        Some(binding) => {
            typing.bound(binding, scope)?;
            scope.last().map(|(_, kind)| *kind)
        }
        None => None,
    };
    let gives = typing.kind(define.value.as_ref()?, scope)?;
    Some((parameter, gives))
}

/// Reports each circle of defines that rest on themselves, once, with its path.
fn circle(waiting: &[&Define], found: &mut Vec<Diagnostic>) {
    let mut told: Vec<&str> = Vec::new();
    for first in waiting {
        let mut path = vec![*first];
        while let Some(last) = path.last().filter(|last| !told.contains(&last.name.text.as_str())) {
            let rests_on = named(last);
            let Some(next) = waiting.iter().find(|define| rests_on.contains(&define.name.text.as_str())) else { break };
            if let Some(from) = path.iter().position(|define| define.name.text == next.name.text) {
                let names: Vec<&str> = path.iter().skip(from).chain([next]).map(|define| define.name.text.as_str()).collect();
                found.push(circular(next.name.loc, &names));
                break;
            }
            path.push(next);
        }
        told.extend(path.iter().map(|define| define.name.text.as_str()));
    }
}

fn circular(loc: Loc, path: &[&str]) -> Diagnostic {
    let message = Message::new("rules-circle").with("circle", path.join(" → "));
    Diagnostic::new(codes::CIRCULAR_DEFINE, loc, message).help(Message::new("rules-circle-help"))
}

/// Reports the values that profiles set and that rest on what they set: with what any profile sets, since any may be followed.
pub(super) fn circles_of_settings(model: &Model, defines: &Defines<'_>, found: &mut Vec<Diagnostic>) {
    let sets = || library().model.profiles.iter().chain(&model.profiles).flat_map(|profile| &profile.sets);
    for (name, value) in model.profiles.iter().flat_map(|profile| &profile.sets) {
        // Each name that is rested on, with the place in this list of the one that rests on it.
        let mut reached: Vec<(&str, Option<usize>)> = Vec::new();
        let mut next: Vec<(&str, Option<usize>)> = rests_on(value).into_iter().map(|name| (name, None)).collect();
        while !next.is_empty() {
            let from = reached.len();
            for (name, by) in next {
                if !reached.iter().any(|(other, _)| *other == name) {
                    reached.push((name, by));
                }
            }
            next = Vec::new();
            for (at, (name, _)) in reached.iter().enumerate().skip(from) {
                let own = defines.find(name).map(|found| named(found.define)).unwrap_or_default();
                let set = sets().filter(|(other, _)| other.text == *name).map(|(_, value)| value);
                next.extend(own.into_iter().chain(set.flat_map(rests_on)).map(|name| (name, Some(at))));
            }
        }
        if let Some(&(end, by)) = reached.iter().find(|(reached, _)| *reached == name.text) {
            let (mut path, mut by) = (vec![end], by);
            while let Some((through, before)) = by.and_then(|at| reached.get(at)) {
                path.push(through);
                by = *before;
            }
            path.push(&name.text);
            path.reverse();
            found.push(circular(name.loc, &path));
        }
    }
}

/// The names in an expression that are not its own variables.
fn rests_on(expr: &Expr) -> Vec<&str> {
    let mut names = Vec::new();
    gather(expr, &mut Vec::new(), &mut names);
    names
}

fn gather<'e>(expr: &'e Expr, bound: &mut Vec<&'e str>, names: &mut Vec<&'e str>) {
    match &expr.kind {
        ExprKind::And(all) | ExprKind::Or(all) => all.iter().for_each(|one| gather(one, bound, names)),
        ExprKind::Not(one) | ExprKind::Stated(one) => gather(one, bound, names),
        ExprKind::Compare(a, _, b) | ExprKind::Is(a, b) => [a, b].into_iter().for_each(|one| gather(one, bound, names)),
        ExprKind::In(one, all) | ExprKind::Test(one, _, all) => {
            std::iter::once(&**one).chain(all).for_each(|one| gather(one, bound, names));
        }
        ExprKind::Sum(all) | ExprKind::Product(all) => all.iter().for_each(|(_, one)| gather(one, bound, names)),
        ExprKind::Of(asked, of, within) => {
            [&**asked, &**of].into_iter().chain(within.as_deref()).for_each(|one| gather(one, bound, names));
        }
        ExprKind::Quantified(_, binding, one, other) | ExprKind::Aggregate(_, one, binding, other) => {
            gather(&binding.list, bound, names);
            bound.push(&binding.name.text);
            [one, other].into_iter().flatten().for_each(|one| gather(one, bound, names));
            bound.pop();
        }
        ExprKind::Name(name) => names.extend((!bound.contains(&name.as_str())).then_some(name.as_str())),
        ExprKind::Quantity(_) | ExprKind::Date(_) | ExprKind::Text(_) | ExprKind::Charter | ExprKind::Word(_) | ExprKind::Value(_) => {}
    }
}

/// The names that a define rests on.
fn named(define: &Define) -> Vec<&str> {
    let mut names = Vec::new();
    let mut bound: Vec<&str> = define.parameter.iter().map(|parameter| parameter.name.text.as_str()).collect();
    define.value.iter().for_each(|value| gather(value, &mut bound, &mut names));
    define.parameter.iter().for_each(|parameter| gather(&parameter.list, &mut Vec::new(), &mut names));
    names
}
