//! S25 language-gap: public texts that do not stand in every language of the charter.

use super::Findings;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Model, Title};
use crate::source::Loc;
use std::collections::BTreeSet;

/// How many texts a finding points at.
const SHOWN: usize = 3;

/// One finding for the whole charter: of a charter in two languages either nearly all texts are in both, and the few that
/// are not are worth a look, or few are, and then the promise of `languages` is what is wrong.
///
/// Public are the titles of the charter, its bodies, stages, duties, standards, indicators and promises, its boundary, and
/// what `governance` says of newcomers, personal data and safeguards.
/// Titles of parties and the territory are names, which are not translated; scenarios are working papers. A text without a
/// language mark is in one of the languages; which one is not asked.
pub(super) fn gaps(model: &Model, findings: &mut Findings) {
    let Some(charter) = &model.charter else { return };
    let languages: BTreeSet<&str> = charter.languages.iter().map(String::as_str).collect();
    if languages.len() < 2 {
        return;
    }
    let own = charter.name.loc;
    let mut texts: Vec<(Loc, &Title)> = vec![(own, &charter.title)];
    texts.extend(charter.boundary.iter().map(|title| (own, title)));
    texts.extend(model.bodies.values().map(|body| (body.name.loc, &body.title)));
    texts.extend(model.stages.values().map(|stage| (stage.name.loc, &stage.title)));
    texts.extend(model.duties.values().map(|duty| (duty.name.loc, &duty.title)));
    texts.extend(model.indicators.values().map(|indicator| (indicator.name.loc, &indicator.title)));
    texts.extend(model.promises.iter().map(|promise| (promise.name.loc, &promise.title)));
    if let Some(governance) = &model.governance {
        let newcomers = governance.newcomers.iter();
        let data = governance.personal_data.iter().map(|(title, ..)| title);
        let safeguards = governance.safeguards.iter().map(|(title, _)| title);
        texts.extend(newcomers.chain(data).chain(safeguards).map(|title| (governance.loc, title)));
    }
    texts.retain(|(_, title)| !title.text.is_empty());
    let lacking: Vec<Loc> = texts.iter().filter(|(_, title)| lacks(title, &languages)).map(|(loc, _)| *loc).collect();
    if lacking.is_empty() {
        return;
    }
    let message = Message::new("check-languages")
        .with("lacking", lacking.len())
        .with("texts", texts.len())
        .with("languages", languages.iter().copied().collect::<Vec<_>>().join(", "));
    let finding = Diagnostic::new(codes::LANGUAGE_GAP, charter.languages_loc.unwrap_or(own), message);
    let finding = lacking.iter().take(SHOWN).fold(finding, |finding, loc| finding.label(*loc, Message::new("check-language-missing")));
    let example = languages.iter().map(|language| format!("{language}: \"…\"")).collect::<Vec<_>>().join(", ");
    findings.push(finding.help(Message::new("check-languages-help").with("example", example)));
}

/// The unmarked text stands for one language, each mark for another.
fn lacks(title: &Title, languages: &BTreeSet<&str>) -> bool {
    let marked: BTreeSet<&str> = title.others.iter().map(|(language, _)| language.as_str()).filter(|of| languages.contains(of)).collect();
    marked.len() + 1 < languages.len()
}
