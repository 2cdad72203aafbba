//! Waivers: findings that the charter accepts, with a reason and an end.

use super::book::all_names;
use super::library::{code, is_named};
use crate::diagnostic::{Applicability, Code, Diagnostic, Message, Severity, Waived, closest, codes};
use crate::model::{Model, Name, Waiver};
use crate::quantity::Date;
use std::sync::Arc;

/// Codes of what cannot be accepted: a text that is not understood, or means nothing; a waiver itself; a run.
fn cannot_be_waived(code: &Code) -> bool {
    codes::is_of_language(code) || code.id.starts_with(['V', 'A'])
}

/// The name by which a charter waives a finding, if it can be waived: that of its rule, or of its check.
#[must_use]
pub fn can_be_waived(finding: &Diagnostic) -> Option<String> {
    if cannot_be_waived(finding.code) || finding.waived.is_some() {
        return None;
    }
    if let Some(rule) = &finding.rule {
        return Some(rule.clone());
    }
    let name = finding.code.name.replace('-', "_");
    check_named(&name).map(|_| name)
}

/// All names that a charter can waive: rules, shipped and its own, and checks.
#[must_use]
pub fn waivable(model: &Model) -> Vec<String> {
    let checks = codes::all().map(|code| code.name.replace('-', "_")).filter(|name| check_named(name).is_some());
    let mut all: Vec<String> = all_names(model).map(str::to_owned).chain(checks).collect();
    all.sort();
    all.dedup();
    all
}

/// The code of a check that is no rule, by its name with `_`.
fn check_named(name: &str) -> Option<&'static Code> {
    let code = codes::written(name)?;
    (!cannot_be_waived(code) && code != codes::OWN_RULE).then_some(code)
}

/// Waivers of rules that there are not.
pub(super) fn unknown(model: &Model) -> Vec<Diagnostic> {
    let waivers = model.charter.iter().flat_map(|charter| &charter.waivers);
    waivers.filter(|waiver| !is_known(model, &waiver.rule)).map(|waiver| unknown_rule(model, &waiver.rule)).collect()
}

/// Whether there is a rule or check of this name.
pub(super) fn is_known(model: &Model, name: &Name) -> bool {
    all_names(model).any(|rule| rule == name.text) || check_named(&name.text).is_some()
}

/// A rule that is named and does not exist.
pub(super) fn unknown_rule(model: &Model, name: &Name) -> Diagnostic {
    if let Some(code) = code(&name.text).filter(|code| cannot_be_waived(code)) {
        let message = Message::new("rules-cannot-be-waived").with("name", code.name);
        return Diagnostic::new(codes::UNKNOWN_RULE, name.loc, message).help(Message::new("rules-cannot-be-waived-help"));
    }
    let message = Message::new("rules-unknown-rule").with("name", &name.text);
    let diagnostic = Diagnostic::new(codes::UNKNOWN_RULE, name.loc, message);
    let checks: Vec<String> = codes::all().filter(|code| !cannot_be_waived(code)).map(|code| code.name.replace('-', "_")).collect();
    match closest(&name.text, all_names(model).chain(checks.iter().map(String::as_str))) {
        Some(near) => {
            let title = Message::new("model-did-you-mean").with("name", near);
            diagnostic.help(title.clone()).fix(title, name.loc, near, Applicability::Suggested)
        }
        None => diagnostic.help(Message::new("rules-unknown-rule-help")),
    }
}

/// Marks the findings that the charter waives on a day (of a charter that is over, on its last day), and reports the waivers that do not serve: without reason or end, out
/// of date, or of what is not found.
pub fn waive(model: &Model, today: Option<Date>, found: &mut Vec<Arc<Diagnostic>>) {
    let last = model.charter.as_ref().and_then(|charter| charter.period).map(|(_, last)| last);
    let today = today.map(|today| last.map_or(today, |last| today.min(last)));
    let waivers = model.charter.iter().flat_map(|charter| &charter.waivers);
    let mut told = Vec::new();
    for waiver in waivers {
        let Some(because) = waiver.because.as_ref().filter(|text| !text.trim().is_empty()) else {
            let message = Message::new("rules-waiver-without-reason").with("rule", &waiver.rule.text);
            told.push(Diagnostic::new(codes::WAIVER_WITHOUT_REASON, waiver.loc, message).help(Message::new("rules-waiver-help")));
            continue;
        };
        let Some(until) = waiver.until else {
            let message = Message::new("rules-waiver-without-end").with("rule", &waiver.rule.text);
            told.push(Diagnostic::new(codes::WAIVER_WITHOUT_REASON, waiver.loc, message).help(Message::new("rules-waiver-help")));
            continue;
        };
        if today.is_some_and(|today| until < today) {
            let message = Message::new("rules-waiver-expired").with("rule", &waiver.rule.text).with("date", until.to_string());
            told.push(Diagnostic::new(codes::WAIVER_EXPIRED, waiver.loc, message).help(Message::new("rules-waiver-expired-help")));
            continue;
        }
        let mut used = false;
        for finding in found.iter_mut().filter(|finding| is_of(waiver, finding)) {
            Arc::make_mut(finding).waived = Some(Waived { because: because.clone(), until: Some(until), loc: waiver.loc });
            used = true;
        }
        if !used {
            let message = match &waiver.on {
                Some(on) => Message::new("rules-waiver-unused-on").with("rule", &waiver.rule.text).with("on", &on.text),
                None => Message::new("rules-waiver-unused").with("rule", &waiver.rule.text),
            };
            let title = Message::new("rules-remove-waiver");
            told.push(Diagnostic::new(codes::WAIVER_UNUSED, waiver.loc, message).fix(title, waiver.loc, "", Applicability::Suggested));
        }
    }
    found.extend(told.into_iter().map(Arc::new));
    crate::diagnostic::sort(found);
}

/// Whether a waiver is of a finding: of its rule, and on what it is about. An undecided rule can be waived too.
fn is_of(waiver: &Waiver, finding: &Diagnostic) -> bool {
    let name = &waiver.rule.text;
    let own = finding.code == codes::OWN_RULE;
    let of_rule = finding.rule.as_ref().is_some_and(|rule| name == rule || !own && is_named(name, rule))
        || !own && check_named(name) == Some(finding.code);
    let on = waiver.on.as_ref().is_none_or(|on| finding.about.as_ref() == Some(&on.text));
    of_rule && on && !cannot_be_waived(finding.code) && finding.severity >= Severity::Advice
}
