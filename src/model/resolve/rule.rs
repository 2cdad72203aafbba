//! Profiles, rules and defines. What their words mean, and whether the rules that they name exist, the rule engine says.

use super::Resolver;
use super::part::{Decl, Part, unescaped};
use crate::diagnostic::{Lang, Severity};
use crate::model::{Binding, Define, Example, On, Otherwise, Piece, Profile, Rule as WrittenRule, RuleText};
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn profile_decl(&self, decl: Decl<'a>) -> Profile {
        let treats = decl.every("treats").filter_map(|clause| Some((clause.child(Rule::name)?.name(), severity(clause)?)));
        let sets = decl.every("sets").filter_map(|clause| Some((clause.child(Rule::name)?.name(), self.expr(clause.child(Rule::expr)?)?)));
        Profile {
            name: decl.name(),
            title: decl.title(),
            version: decl.head().and_then(|head| head.child(Rule::number)).map(|number| number.text().to_owned()),
            sources: sources(decl),
            treats: treats.collect(),
            sets: sets.collect(),
        }
    }

    pub(super) fn rule_decl(&self, decl: Decl<'a>) -> WrittenRule {
        let named =
            decl.head().and_then(|head| head.child(Rule::names)).into_iter().flat_map(|names| names.all(Rule::name).collect::<Vec<_>>());
        let text = |id: &str| decl.clause(id).and_then(|clause| clause.child(Rule::title)).map(|title| self.rule_text(title));
        let domain = decl.clause("rule_for");
        let examples = ["fails_in", "passes_in"].into_iter().flat_map(|id| {
            decl.every(id).filter_map(move |clause| {
                let written = clause.child(Rule::text)?;
                let text = charter_text(written);
                let is_charter = text.contains('\n') || written.text().starts_with("\"\"\"");
                Some(Example { text, is_charter, fails: id == "fails_in", on: clause.child(Rule::name).map(Part::name), loc: clause.loc() })
            })
        });
        let mut examples: Vec<Example> = examples.collect();
        examples.sort_by_key(|example| example.loc);
        WrittenRule {
            name: decl.name(),
            title: decl.title(),
            profiles: named.filter(|name| self.profile(*name)).map(Part::name).collect(),
            bindings: domain.map(|clause| clause.all(Rule::binding).filter_map(|part| self.binding(part)).collect()).unwrap_or_default(),
            filter: domain.and_then(|clause| clause.child(Rule::expr)).and_then(|part| self.expr(part)),
            writes_require: decl.writes("require"),
            writes_otherwise: decl.writes("rule_else"),
            require: decl.clause("require").and_then(|clause| self.expr(clause.child(Rule::expr)?)),
            otherwise: decl.clause("rule_else").and_then(|clause| {
                let on = if clause.has(Rule::kw_charter) {
                    Some(On::Charter)
                } else {
                    clause.child(Rule::name).map(|name| On::Variable(name.name()))
                };
                Some(Otherwise { severity: severity(clause)?, on, text: self.rule_text(clause.child(Rule::title)?) })
            }),
            because: text("because"),
            sources: sources(decl),
            suggest: text("suggest"),
            examples,
            loc: decl.head_loc(),
        }
    }

    pub(super) fn define_decl(&self, decl: Decl<'a>) -> Define {
        let head = decl.head();
        Define {
            name: decl.name(),
            parameter: head.and_then(|head| head.child(Rule::binding)).and_then(|part| self.binding(part)),
            value: head.and_then(|head| head.child(Rule::expr)).and_then(|part| self.expr(part)),
            loc: decl.head_loc(),
        }
    }

    pub(super) fn binding(&self, part: Part<'a>) -> Option<Binding> {
        Some(Binding { name: part.child(Rule::name)?.name(), list: Box::new(self.expr(part.child(Rule::expr_postfix)?)?) })
    }

    /// A text in the language of its file, and its translations; of each, the expressions in braces.
    fn rule_text(&self, title: Part<'a>) -> RuleText {
        let own = self.languages.get(&title.loc().file).copied().unwrap_or_default();
        let first = title.child(Rule::text).map(|text| (own, self.pieces(text)));
        let others = title.all(Rule::translation).filter_map(|other| {
            let lang = Lang::from_tag(other.child(Rule::lang_code)?.text())?;
            Some((lang, self.pieces(other.child(Rule::text)?)))
        });
        first.into_iter().chain(others).collect()
    }

    fn pieces(&self, text: Part<'a>) -> Vec<Piece> {
        let Some(inner) = text.first() else { return Vec::new() };
        let raw = inner.raw();
        let mut pieces = Vec::new();
        let mut at = 0;
        while let Some(open) = raw[at..].find('{').map(|open| at + open) {
            let Some(close) = raw[open..].find('}').map(|close| open + close) else { break };
            pieces.push(Piece::Text(unescaped(&raw[at..open])));
            if let Some(value) = self.embedded(inner, open + 1, close) {
                pieces.push(Piece::Value(value));
            }
            at = close + 1;
        }
        pieces.push(Piece::Text(unescaped(&raw[at..])));
        pieces
    }
}

/// The text of an example. A charter of several lines stands indented in the rule: as it would stand in a file of its own, its
/// first line starts at the margin.
fn charter_text(text: Part<'_>) -> String {
    let said = text.said();
    let raw = text.first().map(Part::raw).filter(|_| said.contains('\n')).unwrap_or_default();
    let Some(first) = raw.lines().find(|line| !line.trim().is_empty()) else { return said };
    let margin = first.len() - first.trim_start().len();
    let lines = raw.lines().map(|line| {
        let indent = line.len() - line.trim_start().len();
        line.get(margin.min(indent)..).unwrap_or_default()
    });
    lines.skip_while(|line| line.trim().is_empty()).fold(String::new(), |text, line| text + line.trim_end() + "\n")
}

fn sources(decl: Decl<'_>) -> Vec<String> {
    decl.clause("source_text").and_then(|clause| clause.child(Rule::texts)).map(Part::texts).unwrap_or_default()
}

fn severity(clause: Part<'_>) -> Option<Severity> {
    Some(match clause.child(Rule::rule_severity)?.first()?.rule() {
        Rule::kw_error => Severity::Error,
        Rule::kw_warning => Severity::Warning,
        Rule::kw_advice => Severity::Advice,
        _ => return None,
    })
}
