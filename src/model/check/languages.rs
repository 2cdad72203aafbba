//! S25 language-gap: public texts that do not stand in every language of the charter.

use super::Findings;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Model, Name, Title};
use std::collections::BTreeSet;

/// How many texts a finding points at.
const SHOWN: usize = 3;

/// One finding for the whole charter: of a charter in two languages either nearly all texts are in both, and the few that
/// are not are worth a look, or few are, and then the promise of `languages` is what is wrong.
///
/// Public are the titles of the charter, its bodies, stages, duties, standards, indicators and promises, and its boundary.
/// Titles of parties and the territory are names, which are not translated; scenarios are working papers. A text without a
/// language mark is in one of the languages; which one is not asked.
pub(super) fn gaps(model: &Model, findings: &mut Findings) {
    let Some(charter) = &model.charter else { return };
    let languages: BTreeSet<&str> = charter.languages.iter().map(String::as_str).collect();
    if languages.len() < 2 {
        return;
    }
    let mut texts: Vec<(&Name, &Title)> = vec![(&charter.name, &charter.title)];
    texts.extend(charter.boundary.iter().map(|title| (&charter.name, title)));
    texts.extend(model.bodies.values().map(|body| (&body.name, &body.title)));
    texts.extend(model.stages.values().map(|stage| (&stage.name, &stage.title)));
    texts.extend(model.duties.values().map(|duty| (&duty.name, &duty.title)));
    texts.extend(model.indicators.values().map(|indicator| (&indicator.name, &indicator.title)));
    texts.extend(model.promises.iter().map(|promise| (&promise.name, &promise.title)));
    texts.retain(|(_, title)| !title.text.is_empty());
    let lacking: Vec<&Name> = texts.iter().filter(|(_, title)| lacks(title, &languages)).map(|(name, _)| *name).collect();
    if lacking.is_empty() {
        return;
    }
    let message = Message::new("check-languages")
        .with("lacking", lacking.len())
        .with("texts", texts.len())
        .with("languages", languages.iter().copied().collect::<Vec<_>>().join(", "));
    let finding = Diagnostic::new(codes::LANGUAGE_GAP, charter.name.loc, message);
    let shown = lacking.iter().filter(|name| name.loc != charter.name.loc).take(SHOWN);
    let finding = shown.fold(finding, |finding, name| finding.label(name.loc, Message::new("check-language-missing")));
    let example = languages.iter().map(|language| format!("{language}: \"…\"")).collect::<Vec<_>>().join(", ");
    findings.push(finding.help(Message::new("check-languages-help").with("example", example)));
}

/// The unmarked text stands for one language, each mark for another.
fn lacks(title: &Title, languages: &BTreeSet<&str>) -> bool {
    let marked: BTreeSet<&str> = title.others.iter().map(|(language, _)| language.as_str()).filter(|of| languages.contains(of)).collect();
    marked.len() + 1 < languages.len()
}
