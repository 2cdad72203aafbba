//! The defines that rules may use: those of their own files, then the shipped ones. In the order of what rests on what.

use super::kind::Kind;
use super::typing::{Scope, Typing, is_word};
use crate::diagnostic::{Diagnostic, Lang, Message, codes};
use crate::model::{Define, Expr, ExprKind, Model};
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
            let (ready, waiting): (Vec<&Define>, Vec<&Define>) = open
                .iter()
                .partition(|define| define.value.as_ref().is_none_or(|value| !rests_on(value).iter().any(|name| names.contains(name))));
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

/// Reports the defines that rest on themselves, with the path.
fn circle(waiting: &[&Define], found: &mut Vec<Diagnostic>) {
    let Some(first) = waiting.first() else { return };
    let mut path = vec![*first];
    while let Some(last) = path.last() {
        let named = last.value.as_ref().map(rests_on).unwrap_or_default();
        let Some(next) = waiting.iter().find(|define| named.contains(&define.name.text.as_str())) else { return };
        if let Some(from) = path.iter().position(|define| define.name.text == next.name.text) {
            let names: Vec<&str> = path[from..].iter().chain([next]).map(|define| define.name.text.as_str()).collect();
            let message = Message::new("rules-circle").with("circle", names.join(" → "));
            found.push(Diagnostic::new(codes::CIRCULAR_DEFINE, next.name.loc, message).help(Message::new("rules-circle-help")));
            return;
        }
        path.push(next);
    }
}

/// The names in an expression.
fn rests_on(expr: &Expr) -> Vec<&str> {
    let mut names = Vec::new();
    let mut open = vec![expr];
    while let Some(expr) = open.pop() {
        match &expr.kind {
            ExprKind::And(all) | ExprKind::Or(all) => open.extend(all),
            ExprKind::Not(one) | ExprKind::Stated(one) => open.push(one),
            ExprKind::Compare(a, _, b) | ExprKind::Is(a, b) => open.extend([&**a, &**b]),
            ExprKind::In(one, all) | ExprKind::Test(one, _, all) => {
                open.push(one);
                open.extend(all);
            }
            ExprKind::Sum(all) | ExprKind::Product(all) => open.extend(all.iter().map(|(_, one)| one)),
            ExprKind::Of(asked, of, within) => open.extend([&**asked, &**of].into_iter().chain(within.as_deref())),
            ExprKind::Quantified(_, binding, filter, meets) => {
                open.extend([Some(&*binding.list), filter.as_deref(), meets.as_deref()].into_iter().flatten());
            }
            ExprKind::Aggregate(_, value, binding, filter) => {
                open.extend([value.as_deref(), Some(&*binding.list), filter.as_deref()].into_iter().flatten());
            }
            ExprKind::Name(name) => names.push(name.as_str()),
            ExprKind::Quantity(_) | ExprKind::Date(_) | ExprKind::Text(_) | ExprKind::Charter | ExprKind::Word(_) | ExprKind::Value(_) => {}
        }
    }
    names
}
