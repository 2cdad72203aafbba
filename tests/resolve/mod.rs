//! From text to the model: names, dimensions, dates, amounts, scenarios.

mod examples;
mod names;
mod numbers;
mod scenarios;
mod sentences;
mod trees;

use charter::diagnostic::{Catalogue, Diagnostic, Lang, Message};
use charter::model::{Model, resolve};
use charter::source::{Loc, Sources};

/// A project of one file: its model and what is found in it.
struct Resolved {
    sources: Sources,
    model: Model,
    found: Vec<Diagnostic>,
}

fn resolve_text(text: &str) -> Resolved {
    let mut sources = Sources::default();
    let file = sources.add("test.charter".into(), text.to_owned());
    let (tree, _) = charter::syntax::parse(file, text);
    let (model, found) = resolve(&sources, &[&tree]);
    Resolved { sources, model, found }
}

impl Resolved {
    /// Code, text at the place, and the message, one finding a line.
    fn findings(&self) -> String {
        let catalogue = Catalogue::new(Lang::En);
        let lines = self.found.iter().map(|found| {
            let text = self.sources.text(found.loc);
            format!("{} {text:?} {}\n", found.code.id, catalogue.text(&found.message))
        });
        lines.collect()
    }

    /// Code and text at the place.
    fn places(&self) -> Vec<(&'static str, &str)> {
        self.found.iter().map(|found| (found.code.id, self.sources.text(found.loc))).collect()
    }

    fn text(&self, loc: Loc) -> &str {
        self.sources.text(loc)
    }
}

/// A small sound charter, for what a test adds to it.
const BASE: &str = r#"charter base "A base"
  period 2027-01-01 to 2029-12-31
  currency EUR

party town "The town" is municipality
  brings money 3_000 EUR on 2027-01-31

party people "The people" is residents, beneficiary
  members 36 people
  brings money 25 EUR per member per year as fee

party school "The school" is public school

body assembly "Assembly"
  seats people 1 per member
  decides by majority of votes
  quorum 19 people, second call 12 people after 2 weeks
  tie decided by town

body board "Board"
  seats town 2, people 1
  decides by majority of members
  quorum 2 seats

co-design plan "Plan"
  lasts 6 to 10 weeks, usually 8 weeks
  decided by assembly
  otherwise retry at most 1 time after 4 weeks, then end as "no plan"

co-financing fund "Fund"
  starts after plan
  lasts 12 weeks, long stop 20 weeks
  from town 3_000 EUR committed
  from school 1_000 EUR hoped
  target 4_000 EUR, at least 3_000 EUR
  spends tools 2_000 EUR, reserve 2_000 EUR

co-management run "Running"
  starts after fund
  lasts until 2029-10-31
  decided by board

co-evaluation review "Review"
  starts every 12 months during run
  lasts 3 weeks
  rated by people 1 to 5, at least 3
  yields "reports", at least 2

duty accounts "Accounts"
  town must publish "accounts"
  due every 12 months, within 31 days
  if broken warn with 30 days to mend

indicator calm "Calm"
  baseline 5.1 on 2027-01-01
  target 4.3 by 2029-12-31

indicator jobs "Jobs"
  baseline 10% of people on 2027-01-01
  target 20% of people by 2029-12-31

"#;

/// The base with more declarations after it.
fn with(more: &str) -> Resolved {
    resolve_text(&format!("{BASE}{more}"))
}

/// The base with one part of its text replaced.
fn instead(old: &str, new: &str) -> Resolved {
    assert!(BASE.contains(old), "{old}");
    resolve_text(&BASE.replacen(old, new, 1))
}

/// One finding: its code, the text at its place, and its message.
#[track_caller]
fn assert_one(resolved: &Resolved, code: &str, place: &str, message: &str) {
    assert_eq!(resolved.findings(), format!("{code} {place:?} {message}\n"));
    assert_texts(&resolved.found);
}

/// Every text of these findings exists in both languages.
#[track_caller]
fn assert_texts(found: &[Diagnostic]) {
    fn messages<'m>(message: &'m Message, all: &mut Vec<&'m Message>) {
        all.push(message);
        for (_, arg) in message.args.iter() {
            if let charter::diagnostic::Arg::Message(inner) = arg {
                messages(inner, all);
            }
        }
    }
    let mut all = Vec::new();
    for found in found {
        messages(&found.message, &mut all);
        found.labels.iter().for_each(|label| messages(&label.message, &mut all));
        found.notes.iter().chain(&found.help).for_each(|message| messages(message, &mut all));
        found.fixes.iter().for_each(|fix| messages(&fix.title, &mut all));
    }
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for message in &all {
            assert!(catalogue.has(message.id), "{} lacks {}", lang.code(), message.id);
            let text = catalogue.text(message);
            assert!(!text.contains("{$"), "{text}");
        }
    }
}

#[test]
fn the_base_is_sound() {
    assert_eq!(with("").findings(), "");
}
