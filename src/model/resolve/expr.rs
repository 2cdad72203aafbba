//! The expressions of rules, from their parts.

use super::Resolver;
use super::part::Part;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Aggregate, Expr, ExprKind, Quantifier, Sign, Test};
use crate::source::{Loc, Span};
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    /// Any expression, from the loosest binding to the tightest.
    pub(super) fn expr(&self, part: Part<'a>) -> Option<Expr> {
        let kind = match part.rule() {
            Rule::expr => return self.joined(part, Rule::expr_and, ExprKind::Or),
            Rule::expr_and => return self.joined(part, Rule::expr_not, ExprKind::And),
            Rule::expr_not => {
                let inside = self.expr(part.child(Rule::expr_compare)?)?;
                // Two denials cancel out, also of what is not known.
                if part.all(Rule::kw_not).count().is_multiple_of(2) {
                    return Some(inside);
                }
                ExprKind::Not(Box::new(inside))
            }
            Rule::expr_compare => {
                let left = self.expr(part.first()?)?;
                match part.child(Rule::expr_test) {
                    Some(test) => self.test(left, test)?,
                    None => return Some(left),
                }
            }
            Rule::expr_item | Rule::expr_alone => return self.expr(part.first()?),
            Rule::value_word => ExprKind::Value(part.text().split_whitespace().collect::<Vec<_>>().join(" ")),
            Rule::expr_sum => return self.signed(part, Rule::minus, ExprKind::Sum),
            Rule::expr_product => return self.signed(part, Rule::divided, ExprKind::Product),
            Rule::expr_postfix => return self.postfix(part),
            Rule::expr_atom => return self.atom(part),
            _ => return None,
        };
        Some(Expr { kind, loc: part.loc() })
    }

    /// `a or b or c`; one alone is itself.
    fn joined(&self, part: Part<'a>, of: Rule, join: fn(Vec<Expr>) -> ExprKind) -> Option<Expr> {
        let mut all = part.all(of).map(|part| self.expr(part)).collect::<Option<Vec<Expr>>>()?;
        if all.len() == 1 {
            return all.pop();
        }
        Some(Expr { kind: join(all), loc: part.loc() })
    }

    /// `a + b − c`, `a × b ÷ c`; one alone is itself.
    fn signed(&self, part: Part<'a>, turning: Rule, join: fn(Vec<(bool, Expr)>) -> ExprKind) -> Option<Expr> {
        let mut all = Vec::new();
        let mut turned = false;
        for child in part.children() {
            match child.rule() {
                Rule::plus | Rule::minus | Rule::times | Rule::divided => turned = child.rule() == turning,
                _ => all.push((turned, self.expr(child)?)),
            }
        }
        if let [(false, _)] = all.as_slice() {
            return all.pop().map(|(_, alone)| alone);
        }
        Some(Expr { kind: join(all), loc: part.loc() })
    }

    /// `a of b of c in d`: `a`, asked of `b of c`, within `d`.
    fn postfix(&self, part: Part<'a>) -> Option<Expr> {
        let parts: Vec<Part<'a>> = part.children().collect();
        let (chain, within) = match parts.as_slice() {
            [chain @ .., keyword, within] if keyword.rule() == Rule::kw_in => (chain, Some(self.expr(*within)?)),
            chain => (chain, None),
        };
        let mut atoms = chain.iter().filter(|part| part.rule() == Rule::expr_atom).rev();
        let mut whole = self.expr(*atoms.next()?)?;
        let mut rest: Vec<Part<'a>> = atoms.copied().collect();
        let outermost = rest.pop();
        for atom in rest {
            let (asked, loc) = (self.expr(atom)?, atom.loc_to(part));
            whole = Expr { kind: ExprKind::Of(Box::new(asked), Box::new(whole), None), loc };
        }
        match (outermost, within) {
            (Some(atom), within) => {
                let asked = Box::new(self.expr(atom)?);
                Some(Expr { kind: ExprKind::Of(asked, Box::new(whole), within.map(Box::new)), loc: part.loc() })
            }
            (None, None) => Some(whole),
            // `density in …`: nothing is asked of anything within something.
            (None, Some(within)) => Some(Expr { kind: ExprKind::In(Box::new(whole), vec![within]), loc: part.loc() }),
        }
    }

    fn atom(&self, part: Part<'a>) -> Option<Expr> {
        let of = part.first()?;
        let kind = match of.rule() {
            Rule::expr => return self.expr(of),
            Rule::quantifier => {
                let how = match of.first()?.rule() {
                    Rule::kw_x_every => Quantifier::Every,
                    Rule::kw_x_some => Quantifier::Some,
                    _ => Quantifier::No,
                };
                let (filter, meets) = (self.after(of, Rule::kw_where)?, self.after(of, Rule::kw_x_meets)?);
                ExprKind::Quantified(how, self.over(of)?, filter, meets)
            }
            Rule::aggregate => {
                let how = match of.first()?.rule() {
                    Rule::kw_x_count => Aggregate::Count,
                    Rule::kw_x_sum => Aggregate::Sum,
                    Rule::kw_x_max => Aggregate::Highest,
                    _ => Aggregate::Lowest,
                };
                let value = of.has(Rule::kw_for).then(|| of.child(Rule::expr_postfix)).flatten();
                let value = value.map(|value| self.expr(value).map(Box::new));
                let value = if let Some(read) = value { Some(read?) } else { None };
                ExprKind::Aggregate(how, value, self.over(of)?, self.after(of, Rule::kw_where)?)
            }
            Rule::date => ExprKind::Date(self.date(of)?),
            Rule::quantity => ExprKind::Quantity(self.written(of)?.quantity),
            Rule::text => ExprKind::Text(of.said()),
            Rule::kw_charter => ExprKind::Charter,
            Rule::name => ExprKind::Name(of.text().to_owned()),
            _ => ExprKind::Word(super::keyword::id(of)?),
        };
        Some(Expr { kind, loc: of.loc() })
    }

    /// `x in L` of a quantifier or an aggregate.
    fn over(&self, part: Part<'a>) -> Option<crate::model::Binding> {
        let list = part.after(Rule::kw_in)?;
        Some(crate::model::Binding { name: part.child(Rule::name)?.name(), list: Box::new(self.expr(list)?) })
    }

    /// The expression after a keyword, where there is one; `None` if it cannot be read.
    #[expect(clippy::option_option, reason = "not there, there and read, there and not read")]
    fn after(&self, part: Part<'a>, keyword: Rule) -> Option<Option<Box<Expr>>> {
        match part.after(keyword) {
            Some(there) => self.expr(there).map(|read| Some(Box::new(read))),
            None => Some(None),
        }
    }

    fn test(&self, left: Expr, test: Part<'a>) -> Option<ExprKind> {
        let left = Box::new(left);
        let listed = || match test.child(Rule::expr_list) {
            Some(list) => list.all(Rule::expr_item).map(|item| self.expr(item)).collect::<Option<Vec<Expr>>>(),
            None => test.child(Rule::expr_postfix).map(|part| self.expr(part).map(|of| vec![of])).unwrap_or(Some(Vec::new())),
        };
        let denied = |kind: ExprKind| {
            if test.has(Rule::kw_not) { ExprKind::Not(Box::new(Expr { kind, loc: test.loc() })) } else { kind }
        };
        if let Some(sign) = test.child(Rule::compare_sign) {
            let sign = match sign.text() {
                ">" => Sign::Greater,
                "<" => Sign::Less,
                ">=" | "≥" => Sign::AtLeast,
                "<=" | "≤" => Sign::AtMost,
                "≠" => Sign::Unequal,
                _ => Sign::Equal,
            };
            return Some(ExprKind::Compare(left, sign, Box::new(self.expr(test.child(Rule::expr_sum)?)?)));
        }
        let first = test.children().find(|part| part.rule() != Rule::kw_not)?.rule();
        let kind = match first {
            Rule::kw_at_least | Rule::kw_at_most => {
                let sign = if first == Rule::kw_at_least { Sign::AtLeast } else { Sign::AtMost };
                ExprKind::Compare(left, sign, Box::new(self.expr(test.child(Rule::expr_sum)?)?))
            }
            Rule::kw_is => {
                let kind = if test.has(Rule::kw_x_stated) {
                    ExprKind::Stated(left)
                } else {
                    let right = test.child(Rule::value_word).or_else(|| test.child(Rule::expr_sum))?;
                    ExprKind::Is(left, Box::new(self.expr(right)?))
                };
                denied(kind)
            }
            Rule::kw_in => denied(ExprKind::In(left, listed()?)),
            _ => {
                let test = match first {
                    Rule::kw_x_acts => Test::Acts,
                    Rule::kw_x_voice => Test::HasVoice,
                    Rule::kw_x_can_win => Test::CanWin,
                    Rule::kw_x_can_block => Test::CanBlock,
                    Rule::kw_x_can_fail => Test::CanFail,
                    Rule::kw_x_reachable => Test::CanBeReached,
                    _ => Test::DependsOn,
                };
                ExprKind::Test(left, test, listed()?)
            }
        };
        Some(kind)
    }

    /// An expression inside a text: between these two bytes of it.
    pub(super) fn embedded(&self, text: Part<'a>, from: usize, to: usize) -> Option<Expr> {
        let start = text.loc().span.start as usize;
        let span = Span::new(start + from, start + to);
        let Some(node) = text.expression(span) else {
            let written = text.raw().get(from..to).unwrap_or_default();
            let message = Message::new("rules-unreadable-value").with("text", written);
            let help = Message::new("rules-unreadable-value-help");
            self.report(Diagnostic::new(codes::UNREADABLE_VALUE, Loc::new(text.loc().file, span), message).help(help));
            return None;
        };
        self.expr(text.of_node(&node).first()?)
    }
}
