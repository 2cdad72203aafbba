//! Names: what is declared under them.

use super::super::amount::{self, Reckoned, said};
use super::super::cursor::Cursor;
use super::super::mention::Mention;
use super::super::symbol::Symbol;
use super::super::words::{code, plain};
use super::super::{Project, SymbolKind};
use super::sheet::Sheet;
use super::{body, party, stage};
use crate::diagnostic::pages::{page, summary};
use crate::diagnostic::{Arg, Message};
use crate::model::{Duty, Indicator, Model, Piece, Rule, RuleText, Scenario};
use crate::project::Unit;
use crate::rules::library::{self, library};
use crate::source::Loc;

/// What a symbol is, as far as its charter could be read; else what stands there.
pub(in crate::ide) fn symbol(project: &Project<'_>, unit: Option<&Unit>, symbol: &Symbol<'_>) -> String {
    let doc = symbol.declaration.doc.as_deref().filter(|_| symbol.inside.is_none());
    let resolved = unit.and_then(|unit| resolved(project, unit, symbol, doc));
    resolved.unwrap_or_else(|| as_written(project, symbol, doc))
}

fn resolved(project: &Project<'_>, unit: &Unit, symbol: &Symbol<'_>, doc: Option<&str>) -> Option<String> {
    let reckoned = Reckoned::of(unit);
    let model = reckoned.model;
    let name = symbol.loc;
    Some(match symbol.kind {
        SymbolKind::Party => {
            let (id, found) = reckoned.party_at(name)?;
            party::party(project, &reckoned, id, found, doc)
        }
        SymbolKind::Body => {
            let (id, found) = model.bodies.iter().find(|(_, body)| body.name.loc == name)?;
            body::body(project, model, id, found, doc)
        }
        SymbolKind::Stage => {
            let (id, found) = reckoned.stage_at(name)?;
            stage::stage(project, &reckoned, id, found, doc)
        }
        SymbolKind::Duty | SymbolKind::Standard => {
            let duty = model.duties.values().find(|duty| duty.name.loc == name)?;
            of_duty(project, model, symbol, duty, doc)
        }
        SymbolKind::Indicator => {
            let indicator = model.indicators.values().find(|indicator| indicator.name.loc == name)?;
            of_indicator(project, symbol, indicator, doc)
        }
        SymbolKind::Scenario | SymbolKind::Story => {
            let scenario = model.scenarios.values().find(|scenario| scenario.name.loc == name)?;
            of_scenario(project, model, scenario, doc)
        }
        SymbolKind::Line => {
            let stage = model.stages.values().find(|stage| stage.fund.lines.iter().any(|line| line.name.loc == name))?;
            let line = stage.fund.lines.iter().find(|line| line.name.loc == name)?;
            let whole = amount::sum(stage.fund.lines.iter().map(|line| line.amount)).filter(|sum| sum.minor > 0);
            let mut sheet = Sheet::default();
            sheet.line(format!("**{}** — {}", line.name.text, line.amount));
            if let Some(whole) = whole {
                let share = crate::quantity::Exact::from(crate::quantity::Rational::new(line.amount.minor.into(), whole.minor.into()));
                let message = Message::new("ide-line").with("share", amount::percent(&share)).with("stage", &stage.name.text);
                sheet.line(project.say(&message));
            }
            sheet.markdown()
        }
        SymbolKind::Option => {
            let options = model.stages.values().filter_map(|stage| Some((stage, stage.ballot.as_ref()?)));
            let (stage, ballot, option) = options
                .flat_map(|(stage, ballot)| ballot.options.iter().map(move |option| (stage, ballot, option)))
                .find(|(.., option)| option.name.loc == name)?;
            let mut sheet = Sheet::default();
            sheet.line(project.heading(&option.name, &option.title));
            sheet.line(project.say(&Message::new("ide-option").with("cost", option.cost.to_string()).with("stage", &stage.name.text)));
            sheet.line(
                option.district.and_then(|at| ballot.districts.get(at)).map(|district| format!("`{}`", district.text)).unwrap_or_default(),
            );
            sheet.markdown()
        }
        SymbolKind::Rule => {
            let rule = model.rules.iter().find(|rule| rule.name.loc == name)?;
            of_rule(project, rule, doc)
        }
        _ => return None,
    })
}

/// The heading of a declaration and its first lines, as they stand in the text.
fn as_written(project: &Project<'_>, symbol: &Symbol<'_>, doc: Option<&str>) -> String {
    let text = project.text(symbol.loc.file);
    let mut sheet = Sheet::default();
    let kind = project.word(symbol.kind.word());
    let title = match symbol.inside {
        Some(node) => project.title_below(text, node),
        None => project.title_of(text, symbol.declaration),
    };
    let title = title.map(|title| format!(" — {}", plain(&title))).unwrap_or_default();
    sheet.line(format!("**{}**{title} ({kind})", symbol.name));
    sheet.line(doc.unwrap_or_default());
    let whole = symbol.whole();
    let lines: Vec<&str> = project.sources.text(whole).lines().take(MOST_LINES).collect();
    sheet.line(format!("```charter\n{}\n```", lines.join("\n")));
    sheet.markdown()
}

/// The longest declaration that is shown whole.
const MOST_LINES: usize = 12;

fn clauses(project: &Project<'_>, symbol: &Symbol<'_>, ids: &[&str]) -> Vec<String> {
    let own = symbol.declaration.clauses.iter().filter(|clause| ids.contains(&clause.id));
    own.map(|clause| code(project.sources.text(Loc::new(symbol.loc.file, clause.span)))).collect()
}

fn of_duty(project: &Project<'_>, model: &Model, symbol: &Symbol<'_>, duty: &Duty, doc: Option<&str>) -> String {
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&duty.name, &duty.title));
    sheet.line(doc.unwrap_or_default());
    let name = |actor: &crate::model::Actor| match actor {
        crate::model::Actor::Party(id) => format!("`{}`", model.parties[*id].name.text),
        crate::model::Actor::Body(id) => format!("`{}`", model.bodies[*id].name.text),
    };
    let mut who = Vec::new();
    who.extend(duty.debtor.as_ref().map(|debtor| project.say(&Message::new("ide-owed-by").with("party", name(debtor)))));
    if !duty.owed_to.is_empty() {
        let to: Vec<String> = duty.owed_to.iter().map(name).collect();
        who.push(project.say(&Message::new("ide-owed-to").with("parties", to.join(", "))));
    }
    who.extend(duty.watched_by.as_ref().map(|by| project.say(&Message::new("ide-watched-by").with("party", name(by)))));
    sheet.list(&project.word("ide-who"), who);
    let lines = clauses(project, symbol, &["must", "measures", "due", "checked", "shown_by", "if_broken"]);
    sheet.list(&project.word("ide-what"), lines);
    sheet.markdown()
}

fn of_indicator(project: &Project<'_>, symbol: &Symbol<'_>, indicator: &Indicator, doc: Option<&str>) -> String {
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&indicator.name, &indicator.title));
    sheet.line(doc.unwrap_or_default());
    let ids = ["level", "of_clause", "scale", "better", "baseline", "target_ind", "persists", "measured", "pays"];
    sheet.list(&project.word("ide-what"), clauses(project, symbol, &ids));
    sheet.markdown()
}

fn of_scenario(project: &Project<'_>, model: &Model, scenario: &Scenario, doc: Option<&str>) -> String {
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&scenario.name, &scenario.title));
    sheet.line(doc.unwrap_or_default());
    let parent = scenario.parent.map(|parent| model.scenarios[parent].name.text.as_str());
    sheet.line(said(project, parent.map(|parent| Message::new("ide-based-on").with("scenario", parent))).unwrap_or_default());
    let counts = [
        ("ide-answers", scenario.answers.len()),
        ("ide-trends", scenario.trends.len()),
        ("ide-facts", scenario.facts.len()),
        ("ide-expects", scenario.expectations.len()),
    ];
    let lines = counts.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| project.say(&Message::new(id).with("count", count)));
    sheet.list(&project.word("ide-what"), lines);
    sheet.markdown()
}

/// A rule: what it asks, why, and from where.
fn of_rule(project: &Project<'_>, rule: &Rule, doc: Option<&str>) -> String {
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&rule.name, &rule.title));
    sheet.line(doc.unwrap_or_default());
    if let Some(because) = &rule.because {
        sheet.line(project.say(&Message::new("ide-because").with("text", text_of(because))));
    }
    if let Some(suggest) = &rule.suggest {
        sheet.line(project.say(&Message::new("ide-suggests").with("text", text_of(suggest))));
    }
    sheet.list(&project.word("ide-sources"), rule.sources.iter().map(|source| plain(source)));
    let profiles: Vec<String> = rule.profiles.iter().map(|profile| format!("`{}`", profile.text)).collect();
    if !profiles.is_empty() {
        sheet.line(project.say(&Message::new("ide-in-profiles").with("profiles", profiles.join(", "))));
    }
    sheet.markdown()
}

/// A text of a rule, what is worked out in it left as it is written.
fn text_of(text: &RuleText) -> Arg {
    let own = text.iter().map(|(lang, pieces)| {
        let pieces = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(_) => "…".to_owned(),
        });
        (*lang, Arg::from(pieces.collect::<String>()))
    });
    Arg::ByLanguage(own.collect())
}

/// A profile, rule, number or code that comes with the program.
pub(in crate::ide) fn shipped(project: &Project<'_>, name: &str) -> Option<String> {
    let shipped = &library().model;
    if let Some(rule) = shipped.rules.iter().find(|rule| rule.name.text == name) {
        let mut text = of_rule(project, rule, None);
        if let Some(code) = library::code(name) {
            let page = page(code, project.catalogue.lang());
            text.push_str(&format!("\n\n{} ({})", summary(page), code.id));
        }
        return Some(text);
    }
    if let Some(profile) = shipped.profiles.iter().find(|profile| profile.name.text == name) {
        let mut sheet = Sheet::default();
        sheet.line(project.heading(&profile.name, &profile.title));
        sheet.line(project.word("ide-shipped-profile"));
        let rules = shipped.rules.iter().filter(|rule| rule.profiles.iter().any(|of| of.text == name)).count();
        sheet.line(project.say(&Message::new("ide-rules-in-it").with("count", rules)));
        sheet.list(&project.word("ide-sources"), profile.sources.iter().map(|source| plain(source)));
        return Some(sheet.markdown());
    }
    if shipped.defines.iter().any(|define| define.name.text == name) {
        return Some(project.say(&Message::new("ide-shipped-number").with("name", name)));
    }
    let code = library::code(name)?;
    Some(format!("**{}** ({})\n\n{}", code.name, code.id, summary(page(code, project.catalogue.lang()))))
}

/// A variable of a rule: where it comes from.
pub(super) fn variable(project: &Project<'_>, cursor: &Cursor<'_>, mention: &Mention<'_>) -> String {
    let span = match mention.sense {
        super::super::mention::Sense::Variable(span) => span,
        _ => mention.span,
    };
    let rest = cursor.text.get(span.end as usize..).unwrap_or_default();
    // `in LIST`, up to what follows it in the line.
    let line = rest.lines().next().unwrap_or_default();
    let end =
        [",", " where ", " dove ", " meets ", " soddisfa ", ")", "}"].iter().filter_map(|stop| line.find(stop)).min().unwrap_or(line.len());
    let list = line.get(..end).unwrap_or_default().trim();
    let message = Message::new("ide-variable").with("name", mention.text).with("list", code(&format!("{} {list}", mention.text)));
    project.say(&message)
}
