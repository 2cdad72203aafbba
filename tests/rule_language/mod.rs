//! The language of rules: what is wrong with a rule is told before it runs; what it finds is worked out with three truths.

mod any_text;
mod profiles;
mod typing;
mod values;
mod waivers;

use charter::diagnostic::{Catalogue, Diagnostic, Lang};
use charter::project::{Files, Workspace};
use charter::source::Sources;
use std::collections::HashMap;
use std::io;
use std::path::Path;

/// Files that are only in memory.
struct Written(HashMap<&'static str, String>);

impl Files for Written {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let name = path.to_string_lossy();
        self.0.get(name.as_ref()).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A charter on which rules are tried, without the line of the profiles that it follows: where things stand is told by names.
const CHARTER: &str = r#"
  good         common
  currency     EUR
  period       2027-01-01 to 2028-12-31

party council "Council" is municipality

party residents "Residents" is residents, beneficiary
  members      10 people
  brings       time 2 hours per week

party shop "Shop" is business

body board "Board"
  seats        council 1, residents 2, shop 1
  decides      by majority of votes
  tie          rejects

co-design layout "Layout"
  lasts        8 weeks
  led by       council
  with         residents
  decided by   board

co-financing fund "Fund"
  starts       after layout
  lasts        1 month
  led by       council
  target       900 EUR
  from         council 600 EUR committed
  from         residents 300 EUR hoped

co-delivery upkeep "Upkeep"
  starts       after fund
  lasts        1 year
  led by       residents
"#;

const CARTA: &str = r#"
  bene         comune
  valuta       EUR
  periodo      dal 2027-01-01 al 2028-12-31

parte ente "Comune" è comune

parte residenti "Residenti" è residenti, beneficiario
  membri       10 persone

parte bottega "Bottega" è impresa
  apporta      denaro 50 EUR

organo giunta "Giunta"
  seggi        ente 1, residenti 2, bottega 1
  decide       a maggioranza dei voti
  in caso di parità respinge

co-progettazione disegno "Disegno"
  dura         8 settimane
  a cura di    ente
  con          residenti
  decisa da    giunta
"#;

fn head(lang: Lang, follows: &str) -> String {
    let (charter, word) = if lang == Lang::En { (CHARTER, "follows") } else { (CARTA, "segue") };
    let follows = if follows.is_empty() { String::new() } else { format!("  {word} {follows}\n") };
    format!("{} c \"C\"\n{follows}{}", if lang == Lang::En { "charter" } else { "carta" }, charter.trim_start_matches('\n'))
}

/// What is found in a charter with these lines after it.
struct Found {
    all: Vec<Diagnostic>,
    sources: Sources,
}

/// All that is found in the first of some files.
fn look(files: &[(&'static str, String)], today: Option<&str>) -> Found {
    let written = Written(files.iter().cloned().collect());
    let mut workspace = Workspace::new(&written);
    workspace.today = today.map(|day| day.parse().unwrap());
    let root = workspace.file(Path::new(files[0].0)).unwrap();
    let unit = workspace.unit(root);
    let all = workspace.diagnostics(&[unit]);
    Found { all, sources: workspace.sources }
}

/// The charter with rules after it.
fn with(rules: &str) -> Found {
    look(&[("c.charter", format!("{}\n{rules}", head(Lang::En, "")))], None)
}

/// The charter that follows profiles, with rules after it.
fn following(follows: &str, rules: &str) -> Found {
    look(&[("c.charter", format!("{}\n{rules}", head(Lang::En, follows)))], None)
}

fn con(rules: &str) -> Found {
    look(&[("c.charter", format!("{}\n{rules}", head(Lang::It, "")))], None)
}

impl Found {
    /// What is written at the place of a finding.
    fn text(&self, one: &Diagnostic) -> &str {
        &self.sources.file(one.loc.file).text[one.loc.span.range()]
    }

    fn of<'f>(&'f self, ids: &'f [&str]) -> impl Iterator<Item = &'f Diagnostic> {
        self.all.iter().filter(|one| ids.iter().any(|id| one.id().starts_with(id)))
    }

    /// Of the language of rules: code, what stands there, the message.
    fn mistakes(&self, lang: Lang) -> Vec<String> {
        let catalogue = Catalogue::new(lang);
        self.of(&["T", "L", "N"]).map(|one| format!("{} `{}`: {}", one.code.id, self.text(one), catalogue.text(&one.message))).collect()
    }

    /// The help of the only mistake.
    fn help(&self, lang: Lang) -> String {
        let catalogue = Catalogue::new(lang);
        self.of(&["T"]).flat_map(|one| &one.help).map(|help| catalogue.text(help)).collect::<Vec<_>>().join(" | ")
    }

    /// What own rules found: the severity, on what, the message; an undecided one with `?`.
    fn own(&self, lang: Lang) -> Vec<String> {
        let catalogue = Catalogue::new(lang);
        let own = self.all.iter().filter(|one| one.code.id == "U01");
        own.map(|one| {
            let sign = if one.is_undecided() { "? " } else { "" };
            let severity = format!("{:?}", one.severity).to_lowercase();
            let waived = if one.waived.is_some() { "(waived) " } else { "" };
            format!("{waived}{sign}{severity} on {}: {}", one.about.as_deref().unwrap_or("-"), catalogue.text(&one.message))
        })
        .collect()
    }
}

/// Whether a condition holds of the charter: yes, no, or why it is not known.
fn truth(condition: &str) -> String {
    truth_of("", condition)
}

/// The same of a rule that looks at something.
fn truth_of(looks_at: &str, condition: &str) -> String {
    let found = with(&format!("rule tried \"Tried\"\n{looks_at}  require {condition}\n  else warning \"no\"\n"));
    let mistakes = found.mistakes(Lang::En);
    assert!(mistakes.is_empty(), "{condition}: {mistakes:?}");
    let own = found.own(Lang::En);
    match own.as_slice() {
        [] => "yes".to_owned(),
        [one] if one == "warning on c: no" => "no".to_owned(),
        [one] => one.strip_prefix("? advice on c: “Tried” could not be decided: ").unwrap_or(one).to_owned(),
        several => several.join(" | "),
    }
}

/// A value as a finding shows it.
fn shown(value: &str) -> String {
    let found = with(&format!("rule tried \"Tried\"\n  require 1 = 2\n  else warning \"{{{value}}}\"\n"));
    let mistakes = found.mistakes(Lang::En);
    assert!(mistakes.is_empty(), "{value}: {mistakes:?}");
    found.own(Lang::En).join(" | ").trim_start_matches("warning on c: ").to_owned()
}
