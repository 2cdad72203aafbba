//! The structural checks: for each a charter that fails it, one that passes, and one at the boundary; and what they say of
//! the five charters of the design, which was read by hand.

use charter::diagnostic::{Arg, Catalogue, Diagnostic, Lang, Message, Severity};
use charter::model::{check, resolve};
use charter::source::Sources;
use charter::syntax::parse;
use std::path::PathBuf;

/// The findings on a text, which must be free of errors before.
fn findings(text: &str) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add(PathBuf::from("test.charter"), text.to_owned());
    let (tree, mut found) = parse(file, text);
    let (model, more) = resolve(&sources, &[&tree]);
    found.extend(more);
    let catalogue = Catalogue::new(Lang::En);
    let errors: Vec<String> = found
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| format!("{} {}: {}", finding.code.id, sources.text(finding.loc), catalogue.text(&finding.message)))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{text}");
    let found = check(&model);
    texts_exist(&found);
    (sources, found)
}

/// Every message that a finding uses has a text in both languages.
fn texts_exist(found: &[Diagnostic]) {
    fn look(message: &Message, catalogue: &Catalogue) {
        assert!(catalogue.has(message.id), "{} has no text in {:?}", message.id, catalogue.lang());
        let text = catalogue.text(message);
        assert!(!text.contains("{$"), "{} lacks a value: {text}", message.id);
        for (_, arg) in message.args.iter() {
            if let Arg::Message(inner) = arg {
                look(inner, catalogue);
            }
        }
    }
    for catalogue in Lang::ALL.map(Catalogue::new) {
        for finding in found {
            let labels = finding.labels.iter().map(|label| &label.message);
            for message in [&finding.message].into_iter().chain(labels).chain(&finding.notes).chain(&finding.help) {
                look(message, &catalogue);
            }
        }
    }
}

/// The texts at which a code is found.
fn places(code: &str, text: &str) -> Vec<String> {
    let (sources, found) = findings(text);
    found.iter().filter(|finding| finding.code.id == code).map(|finding| sources.text(finding.loc).to_owned()).collect()
}

/// What a code says.
fn says(code: &str, text: &str) -> Vec<(Severity, String)> {
    let (_, found) = findings(text);
    let catalogue = Catalogue::new(Lang::En);
    found.iter().filter(|finding| finding.code.id == code).map(|finding| (finding.severity, catalogue.text(&finding.message))).collect()
}

const HEAD: &str = "charter c \"A charter\"\n  period 2027-01-01 to 2028-12-31\n  currency EUR\n";
const TOWN: &str = "party town \"Town\" is municipality\n";
const PEOPLE: &str = "party people \"People\" is residents, beneficiary\n  members 10 people\n";

/// A charter of a town and its residents with these declarations besides.
fn with(rest: &str) -> String {
    format!("{HEAD}\n{TOWN}\n{PEOPLE}\n{rest}\n")
}

/// The same with `brings` clauses of the town.
fn town_brings(brings: &str, rest: &str) -> String {
    format!("{HEAD}\n{TOWN}{brings}\n{PEOPLE}\n{rest}\n")
}

fn people_bring(brings: &str, rest: &str) -> String {
    format!("{HEAD}\n{TOWN}\n{PEOPLE}{brings}\n{rest}\n")
}

const RUN: &str = "co-management run \"Run\"\n  led by town\n  with people\n";

#[test]
fn s03_idle_party() {
    let idle = "party club \"Club\" is association\n";
    assert_eq!(places("S03", &with(&format!("{idle}{RUN}"))), ["club"]);
    assert!(places("S03", &with(RUN)).is_empty());
    // Money enters the books, being informed is a part, and so is a group.
    for some in [
        "party club \"Club\" is association\n  brings money 10 EUR on 2027-02-01\n",
        "party club \"Club\" is association\n  belongs to people\n",
    ] {
        assert!(places("S03", &with(&format!("{some}{RUN}"))).is_empty(), "{some}");
    }
    for some in ["  informs club\n", "  yields club, at least 3\n"] {
        assert!(places("S03", &with(&format!("{idle}{RUN}{some}"))).is_empty(), "{some}");
    }
    // What an idle party brings is idle with it: one finding.
    let skilled = "party club \"Club\" is association\n  brings skill \"chess\"\n";
    assert_eq!(places("S03", &with(&format!("{skilled}{RUN}"))), ["club"]);
    assert!(places("S04", &with(&format!("{skilled}{RUN}"))).is_empty());
}

#[test]
fn s04_idle_money() {
    let money = "  brings money 100 EUR on 2027-02-01\n";
    assert_eq!(places("S04", &town_brings(money, RUN)), ["brings money 100 EUR on 2027-02-01"]);
    assert!(places("S04", &town_brings(money, &format!("{RUN}  costs 100 EUR\n"))).is_empty());
    let source = "co-financing fund \"Fund\"\n  from town 100 EUR committed\n";
    assert!(places("S04", &town_brings(money, &format!("{RUN}{source}"))).is_empty());
}

#[test]
fn s04_idle_time() {
    let idle = "party club \"Club\" is association\n  brings time 10 hours per month\n";
    assert_eq!(places("S04", &with(&format!("{idle}{RUN}  informs club\n"))), ["brings time 10 hours per month"]);
    assert!(places("S04", &with(&format!("{idle}{RUN}  needs 5 hours per month from club\n"))).is_empty());
    assert!(places("S04", &with(&format!("{idle}{RUN}  consults club\n"))).is_empty());
    // Offered during a stage that does not know of it, though the party takes part in another.
    let during = "party club \"Club\" is association\n  brings time 10 hours per month during run\n";
    let other = "co-design plan \"Plan\"\n  lasts 3 weeks\n  led by club\n";
    assert_eq!(places("S04", &with(&format!("{during}{RUN}{other}"))), ["brings time 10 hours per month during run"]);
    assert!(places("S04", &with(&format!("{during}{RUN}  involves club\n{other}"))).is_empty());
}

#[test]
fn s04_idle_asset() {
    let idle = "party club \"Club\" is association\n  brings space \"a hall\"\n";
    assert_eq!(places("S04", &with(&format!("{idle}{RUN}  informs club\n"))), ["brings space \"a hall\""]);
    let during = "party club \"Club\" is association\n  brings space \"a hall\" during run\n";
    assert!(places("S04", &with(&format!("{during}{RUN}  informs club\n"))).is_empty());
    // Through the group to which it belongs.
    let group = "party club \"Club\" is association\n  belongs to people\n  brings space \"a hall\"\n";
    assert!(places("S04", &with(&format!("{group}{RUN}"))).is_empty());
}

fn fund(clauses: &str) -> String {
    format!("co-financing fund \"Fund\"\n  lasts 4 weeks\n{clauses}{RUN}")
}

#[test]
fn s05_shares() {
    let shares = |people: &str| {
        with(&fund(&format!("  from town 60% of target committed\n  from people {people} of target committed\n  target 1_000 EUR\n")))
    };
    assert_eq!(places("S05", &shares("30%")), ["from people 30% of target committed"]);
    assert_eq!(says("S05", &shares("30%"))[0].1, "the sources are shares of the target and add up to 90%, not to 100%");
    assert!(places("S06", &shares("30%")).is_empty(), "one mistake, one finding");
    assert!(places("S05", &shares("2/5")).is_empty());
    // Thirds of 1 000 EUR are 999.99 EUR in cents, and the whole all the same.
    let thirds = ["town", "people", "club"].map(|party| format!("  from {party} 1/3 of target committed\n")).concat();
    let thirds = with(&format!("party club \"Club\" is association\n{}", fund(&format!("{thirds}  target 1_000 EUR\n"))));
    assert!(places("S05", &thirds).is_empty());
    assert!(places("S06", &thirds).is_empty());
    let mixed = with(&fund("  from town 60% of target committed\n  from people 400 EUR committed\n  target 1_000 EUR\n"));
    assert!(places("S05", &mixed).is_empty());
    assert!(places("S06", &mixed).is_empty());
}

#[test]
fn s06_sources_and_target() {
    let target = |target: &str, certainty: &str| {
        with(&fund(&format!("  from town 600 EUR committed\n  from people 400 EUR {certainty}\n  target {target}\n")))
    };
    assert_eq!(places("S06", &target("1_001 EUR", "committed")), ["target 1_001 EUR"]);
    assert_eq!(places("S06", &target("999 EUR", "committed")), ["target 999 EUR"]);
    assert!(places("S06", &target("1_000 EUR", "committed")).is_empty());
    // Uncertain money may come in part.
    for amount in ["600", "999", "1_000"] {
        assert!(places("S06", &target(&format!("{amount} EUR, at least 600 EUR"), "hoped")).is_empty(), "{amount}");
    }
    assert_eq!(places("S06", &target("599 EUR", "hoped")), ["target 599 EUR"]);
}

#[test]
fn s06_uses() {
    let uses = |last: &str, rest: &str| {
        with(&fund(&format!(
            "  from town 1_000 EUR committed\n  target 1_000 EUR\n  spends rent 600 EUR in run, food {last} in run\n{rest}"
        )))
    };
    assert_eq!(places("S06", &uses("401 EUR", "")), ["rent 600 EUR in run"]);
    assert_eq!(says("S06", &uses("399 EUR", ""))[0].1, "the uses add up to 999 EUR, so 1 EUR of 1_000 EUR has no use");
    assert!(places("S06", &uses("400 EUR", "")).is_empty());
    // What no line pays for may take the rest.
    assert!(places("S06", &format!("{}  costs 1 EUR\n", uses("399 EUR", "").trim_end().to_owned() + "\n")).is_empty());
    // So may lines of a stage without money; and another fund without uses may pay for more.
    let shop = "stage shop \"Shop\"\n  lasts 3 weeks\n  led by town\n";
    assert!(places("S06", &format!("{}{shop}  spends stock 1 EUR in shop\n", uses("399 EUR", ""))).is_empty());
    assert!(places("S06", &format!("{}{shop}  from town 1 EUR committed\n", uses("401 EUR", ""))).is_empty());
    // Without a target, against the sources.
    let open =
        |line: &str| with(&fund(&format!("  from town 600 EUR committed\n  from people 400 EUR hoped\n  spends rent {line} in run\n")));
    assert_eq!(places("S06", &open("1_001 EUR")), ["rent 1_001 EUR in run"]);
    assert!(places("S06", &open("1_000 EUR")).is_empty());
    assert!(places("S06", &open("600 EUR")).is_empty());
    assert_eq!(places("S06", &open("599 EUR")), ["rent 599 EUR in run"]);
}

#[test]
fn s06_ballot() {
    let ballot = |each: &str| {
        with(&format!(
            "{}co-prioritisation vote \"Vote\"\n  starts after fund\n  lasts 3 weeks\n  decided by people\n  districts north, south\n  \
             option swings \"Swings\" 100 EUR in north\n  option bench \"Bench\" 100 EUR in south\n  budget {each} each from projects\n  \
             ballot single vote\n  wins with at least 1 votes\n",
            fund("  from town 1_000 EUR committed\n  target 1_000 EUR\n  spends projects 1_000 EUR in run\n")
        ))
    };
    assert_eq!(places("S06", &ballot("501 EUR")), ["projects"]);
    assert!(places("S06", &ballot("500 EUR")).is_empty());
}

#[test]
fn s07_tranches() {
    let source = fund("  from town 1_000 EUR committed\n  target 1_000 EUR\n");
    let brings = |a: &str, b: &str| town_brings(&format!("  brings money {a} on 2027-02-01\n  brings money {b} on 2027-08-01\n"), &source);
    assert_eq!(places("S07", &brings("500 EUR", "400 EUR")), ["from town 1_000 EUR committed"]);
    assert_eq!(says("S07", &brings("500 EUR", "400 EUR"))[0].1, "`town` pledges 1_000 EUR but brings 900 EUR, 100 EUR less");
    assert!(places("S07", &brings("500 EUR", "500 EUR")).is_empty());
    // A loan goes back: it is no part of the pledge.
    let loan = "  brings money 1_000 EUR on 2027-02-01\n  brings money 300 EUR on 2027-02-01 as loan, back on 2028-01-31\n";
    assert!(places("W01", &town_brings(loan, &source)).is_empty());
    let with_loan = fund("  from town 1_300 EUR committed\n  target 1_300 EUR\n");
    assert!(places("W01", &town_brings(loan, &with_loan)).is_empty(), "unless the pledge counts it");
    assert!(places("S07", &town_brings(loan, &with_loan)).is_empty());
    let instalments =
        |amount: &str| town_brings(&format!("  brings money {amount} in 3 instalments every 2 months from 2027-02-01\n"), &source);
    assert_eq!(places("S07", &instalments("999 EUR")).len(), 1);
    assert!(places("S07", &instalments("1_000 EUR")).is_empty());
}

#[test]
fn w01_pledges() {
    let source = fund("  from town 1_000 EUR committed\n  target 1_000 EUR\n");
    let once = |amount: &str| town_brings(&format!("  brings money {amount} on 2027-02-01\n"), &source);
    assert_eq!(says("W01", &once("999 EUR"))[0].0, Severity::Warning);
    assert_eq!(says("W01", &once("1_001 EUR"))[0].0, Severity::Advice);
    assert!(places("W01", &once("1_000 EUR")).is_empty());
    // 50 EUR × 10 people × 2 years of the period.
    let fees = |fee: &str| {
        people_bring(
            &format!("  brings money {fee} per member per year as fee\n"),
            &fund("  from people 1_000 EUR committed\n  target 1_000 EUR\n"),
        )
    };
    assert!(places("W01", &fees("50 EUR")).is_empty());
    assert_eq!(places("W01", &fees("40 EUR")), ["from people 1_000 EUR committed"]);
    // How often it comes is not said, or the stage has no fixed dates: silent.
    let open = "  brings money 10 EUR whenever run opens\n";
    assert!(places("W01", &town_brings(open, &source)).is_empty());
    let during = "  brings money 1 EUR per month during later\n";
    let after = "co-management later \"Later\"\n  starts after fund\n  lasts 4 to 8 weeks\n  led by town\n";
    assert!(places("W01", &town_brings(during, &format!("{source}{after}"))).is_empty());
}

#[test]
fn s09_end_before_start() {
    let chain = |until: &str| {
        with(&format!(
            "co-design plan \"Plan\"\n  starts on 2027-02-01\n  lasts 4 to 6 weeks\n  led by town\n\
             co-management run \"Run\"\n  starts 1 week after plan\n  lasts until {until}\n  led by town\n  with people\n"
        ))
    };
    // 2027-02-01 + 4 weeks = 03-01, + 1 week = 03-08.
    assert_eq!(places("S09", &chain("2027-03-07")), ["lasts until 2027-03-07"]);
    assert!(places("S09", &chain("2027-03-08")).is_empty());
    // A plan that may be skipped may be over at once.
    let skipped =
        chain("2027-02-08").replace("  lasts 4 to 6 weeks", "  only if members of people at least 20 people\n  lasts 4 to 6 weeks");
    assert!(places("S09", &skipped).is_empty());
}

#[test]
fn s09_insurance_after_the_end() {
    let insured = |from: &str| {
        with(&format!(
            "co-management run \"Run\"\n  requires people are insured\n  lasts until 2027-06-30\n  led by town\n  with people\n\
             governance\n  insurance people for accident from {from} paid by town\n"
        ))
    };
    assert_eq!(places("S09", &insured("2027-07-01")), ["insurance people for accident from 2027-07-01 paid by town"]);
    assert!(places("S09", &insured("2027-06-30")).is_empty());
}

#[test]
fn s09_options_and_measures() {
    let vote = |starts: &str| {
        with(&format!(
            "co-design plan \"Plan\"\n  lasts until 2027-03-31\n  led by people\n  yields \"projects\"\n\
             co-prioritisation vote \"Vote\"\n  starts {starts}\n  lasts 3 weeks\n  decided by people\n  options from plan\n  budget 100 EUR\n  \
             ballot single vote\n  wins with at least 1 votes\n{RUN}"
        ))
    };
    assert_eq!(places("S09", &vote("on 2027-03-31")), ["starts on 2027-03-31"]);
    assert_eq!(says("S09", &vote("on 2027-03-31"))[0].0, Severity::Warning);
    assert!(places("S09", &vote("on 2027-04-01")).is_empty());
    assert!(places("S09", &vote("after plan")).is_empty());
    let measured = |target: &str| with(&format!("{RUN}{}", indicator("higher", "40", "2027-06-01", "50", target)));
    assert_eq!(places("S09", &measured("2027-06-01")), ["target 50 by 2027-06-01"]);
    assert!(places("S09", &measured("2027-06-02")).is_empty());
}

fn indicator(better: &str, baseline: &str, on: &str, target: &str, by: &str) -> String {
    format!(
        "indicator i \"An indicator\"\n  level outcome\n  of people\n  better {better}\n  baseline {baseline} on {on}\n  \
         target {target} by {by}\n  measured every 6 months by town\n"
    )
}

#[test]
fn s10_dates_outside() {
    let duty = |due: &str| with(&format!("{RUN}duty d \"D\"\n  town must \"do it\"\n  due {due}\n  owed to people\n"));
    assert_eq!(places("S10", &duty("by 2029-01-01")), ["due by 2029-01-01"]);
    assert_eq!(places("S10", &duty("by 2026-12-31")), ["due by 2026-12-31"]);
    assert!(places("S10", &duty("by 2028-12-31")).is_empty());
    assert!(places("S10", &duty("by 2027-01-01")).is_empty());
    let money = |when: &str| town_brings(&format!("  brings money 10 EUR {when}\n"), &format!("{RUN}  costs 10 EUR\n"));
    assert_eq!(says("S10", &money("on 2029-01-01"))[0].0, Severity::Error);
    assert_eq!(says("S10", &money("on 2026-12-31"))[0].0, Severity::Warning);
    assert!(places("S10", &money("on 2028-12-31")).is_empty());
    assert!(places("S10", &money("in 2 instalments every 1 year from 2027-12-31")).is_empty());
    assert_eq!(places("S10", &money("in 2 instalments every 1 year from 2028-01-01")).len(), 1);
    let series = |last: &str| {
        with(&format!("co-evaluation polls \"Polls\"\n  starts on 2028-01-01, {last}\n  lasts 3 weeks\n  led by people\n{RUN}"))
    };
    assert_eq!(places("S10", &series("2029-01-01")), ["starts on 2028-01-01, 2029-01-01"]);
    assert!(places("S10", &series("2028-12-01")).is_empty());
    let insurance = |from: &str| with(&format!("{RUN}governance\n  insurance people for accident from {from} paid by town\n"));
    assert_eq!(places("S10", &insurance("2029-01-01")).len(), 1);
    assert!(places("S10", &insurance("2026-06-01")).is_empty(), "an insurance may already run");
    let target = |by: &str, persists: &str| with(&format!("{RUN}{}{persists}", indicator("higher", "40", "2027-01-01", "50", by)));
    assert_eq!(places("S10", &target("2029-01-01", "")), ["target 50 by 2029-01-01"]);
    assert!(places("S10", &target("2028-12-31", "")).is_empty());
    assert!(places("S10", &target("2029-01-01", "  persists 12 months after run\n")).is_empty(), "it is followed up");
}

#[test]
fn s10_facts() {
    let fact = |date: &str| with(&format!("{RUN}scenario s \"S\"\n  on {date} people leaves\n"));
    assert_eq!(says("S10", &fact("2029-01-01"))[0].0, Severity::Error);
    assert!(places("S10", &fact("2028-12-31")).is_empty());
}

#[test]
fn s10_stages_too_late() {
    let chain = |lasts: &str| {
        with(&format!(
            "co-design plan \"Plan\"\n  starts on 2028-11-01\n  lasts {lasts}\n  led by town\n\
             co-design next \"Next\"\n  starts after plan\n  lasts 1 week\n  led by town\n  with people\n"
        ))
    };
    // 2028-11-01 + 60 days = 12-31; then `next` would close on 2029-01-07.
    assert_eq!(places("S10", &chain("60 days")), ["lasts 1 week"]);
    assert!(places("S10", &chain("53 days")).is_empty());
    // The first that is too late, not what waits for it.
    assert_eq!(places("S10", &chain("62 days")), ["lasts 62 days"]);
}

#[test]
fn w12_until_the_last_day() {
    let until = |date: &str| with(&format!("co-management run \"Run\"\n  lasts until {date}\n  led by town\n  with people\n"));
    assert_eq!(places("W12", &until("2028-12-31")), ["lasts until 2028-12-31"]);
    assert!(places("W12", &until("2028-12-30")).is_empty());
    assert_eq!(places("S10", &until("2029-01-01")), ["lasts until 2029-01-01"]);
    assert!(places("W12", &with(RUN)).is_empty(), "without `lasts` it closes on the last day");
}

#[test]
fn s17_orphans() {
    let duty = |clauses: &str| with(&format!("{RUN}duty d \"D\"\n{clauses}  due every 1 month\n"));
    assert_eq!(places("S17", &duty("  owed to people\n")), ["d"]);
    assert_eq!(says("S17", &duty("  town must \"do it\"\n"))[0].1, "`d` is owed to nobody");
    assert!(places("S17", &duty("  town must \"do it\"\n  owed to people\n")).is_empty());
    assert!(places("S17", &duty("  town may \"do it\"\n")).is_empty(), "a permission is owed to nobody");
    let standard = |clauses: &str| with(&format!("{RUN}standard s \"S\"\n{clauses}  checked every 1 month by people\n"));
    assert_eq!(places("S17", &standard("  measures \"hours\" at least 20 hours\n  owed to people\n")), ["s"]);
    assert!(places("S17", &standard("  kept by town\n  measures \"hours\" at least 20 hours\n  owed to people\n")).is_empty());
}

#[test]
fn s18_undated() {
    let duty = |word: &str, due: &str| with(&format!("{RUN}duty d \"D\"\n  town {word} \"do it\"\n{due}  owed to people\n"));
    assert_eq!(places("S18", &duty("must", "")), ["d"]);
    assert!(places("S18", &duty("must", "  due whenever run opens\n")).is_empty());
    assert!(places("S18", &duty("must not", "")).is_empty(), "forbidden at all times");
    let standard = |checked: &str| {
        with(&format!("{RUN}standard s \"S\"\n  kept by town\n  measures \"hours\" at least 20 hours\n{checked}  owed to people\n"))
    };
    assert_eq!(places("S18", &standard("")), ["s"]);
    assert!(places("S18", &standard("  checked every 1 month by people\n")).is_empty());
}

#[test]
fn s19_conflicts() {
    let duties = |word: &str, text: &str, during: &str| {
        with(&format!(
            "{RUN}co-delivery other \"Other\"\n  lasts 3 weeks\n  led by town\n\
             duty opening \"Opening\"\n  town {word} \"open the hall at night\"\n  due every 1 month during run\n  owed to people\n\
             duty quiet \"Quiet\"\n  town must not \"{text}\"\n  due every 1 month {during}\n  owed to people\n"
        ))
    };
    assert_eq!(places("S19", &duties("must", "Open the  hall at night", "")), ["town must not \"Open the  hall at night\""]);
    assert_eq!(places("S19", &duties("may", "open the hall at night", "during run")).len(), 1);
    assert!(places("S19", &duties("must", "open the hall by day", "")).is_empty());
    assert!(places("S19", &duties("must", "open the hall at night", "during other")).is_empty(), "each during another stage");
}

#[test]
fn s20_hours() {
    let rates = |need: &str| people_bring("  brings time 12 hours per member per year\n", &format!("{RUN}  needs {need} from people\n"));
    // 12 × 10 hours a year are 10 a month.
    assert_eq!(places("S20", &rates("11 hours per month")), ["11 hours per month from people"]);
    assert_eq!(says("S20", &rates("11 hours per month"))[0].1, "`run` needs 11 hours a month from `people`, who offer 10");
    assert!(places("S20", &rates("10 hours per month")).is_empty());
    let totals = |need: &str| people_bring("  brings time 12 hours per member during run\n", &format!("{RUN}  needs {need} from people\n"));
    assert_eq!(places("S20", &totals("121 hours")), ["121 hours from people"]);
    assert!(places("S20", &totals("120 hours")).is_empty());
    // A rate against a total: 52 weeks of 3 hours from 10 people.
    let mixed = |need: &str| {
        people_bring(
            "  brings time 3 hours per person per week during run\n",
            &format!("co-management run \"Run\"\n  lasts 52 weeks\n  led by town\n  needs {need} from people\n"),
        )
    };
    assert!(places("S20", &mixed("1_560 hours")).is_empty());
    assert_eq!(places("S20", &mixed("1_600 hours")).len(), 1);
    // 24 hours a week and 104 a month are the same to a year of 52 weeks.
    let weekly = |need: &str| people_bring("  brings time 104 hours per month\n", &format!("{RUN}  needs {need} from people\n"));
    assert!(places("S20", &weekly("24 hours per week")).is_empty());
    assert_eq!(places("S20", &weekly("25 hours per week")).len(), 1);
    // Offered during another stage only.
    let elsewhere = people_bring(
        "  brings time 9 hours per month during shop\n",
        &format!("{RUN}  needs 1 hours per month from people\nco-delivery shop \"Shop\"\n  lasts 3 weeks\n  led by town\n  with people\n"),
    );
    assert_eq!(says("S20", &elsewhere)[0].1, "`run` needs 1 hours a month from `people`, who offer 0");
    // Nobody says how many hours the town gives: silent. Who steps in counts, also on call.
    assert!(places("S20", &with(&format!("{RUN}  needs 500 hours per month from town\n"))).is_empty());
    let stand_in = "party helpers \"Helpers\" is staff\n  brings time at most 5 hours per month\n";
    let both = people_bring(
        "  brings time 12 hours per member per year\n",
        &format!("{stand_in}{RUN}  needs 15 hours per month from people or helpers\n"),
    );
    assert!(places("S20", &both).is_empty());
}

#[test]
fn s20_hours_of_stages_together() {
    let stages = |need: &str, starts: &str| {
        people_bring(
            "  brings time 12 hours per member per year\n",
            &format!(
                "co-management run \"Run\"\n  starts on 2027-02-01\n  lasts until 2027-12-31\n  led by town\n  needs 6 hours per month from people\n\
                 co-delivery shop \"Shop\"\n  starts on {starts}\n  lasts until 2028-03-31\n  led by town\n  needs {need} from people\n"
            ),
        )
    };
    assert_eq!(places("S20", &stages("5 hours per month", "2027-03-01")), ["5 hours per month from people"]);
    assert!(places("S20", &stages("4 hours per month", "2027-03-01")).is_empty());
    assert!(places("S20", &stages("5 hours per month", "2028-01-01")).is_empty(), "one after the other");
}

#[test]
fn s20_people_and_burden() {
    let people = |need: &str| with(&format!("{RUN}  needs {need} from people\n"));
    assert_eq!(places("S20", &people("11 people")), ["11 people from people"]);
    assert!(places("S20", &people("10 people")).is_empty());
    let burden = |hours: &str| people_bring(&format!("  brings time {hours}\n"), RUN);
    assert_eq!(
        says("S20", &burden("9 hours per member per week")),
        [(Severity::Warning, "each member of `people` would give 9 unpaid hours a week, more than 8".to_owned())]
    );
    assert!(places("S20", &burden("8 hours per member per week")).is_empty());
    assert_eq!(places("S20", &burden("81 hours per week")).len(), 1);
    assert!(places("S20", &burden("80 hours per week")).is_empty());
    assert!(places("S20", &burden("9 hours per member per week as pay")).is_empty());
    let both = people_bring("  brings time 5 hours per member per week\n  brings time 4 hours per member per week during run\n", RUN);
    assert_eq!(places("S20", &both), ["brings time 4 hours per member per week during run"]);
    assert!(places("S20", &burden("at most 9 hours per member per week")).is_empty(), "on call is no average");
}

fn body(clauses: &str) -> String {
    with(&format!(
        "party club \"Club\" is association\nbody board \"Board\"\n{clauses}\
         co-design plan \"Plan\"\n  lasts 3 weeks\n  led by town\n  with people\n  decided by board\n"
    ))
}

#[test]
fn s21_quorum() {
    let quorum = |quorum: &str| body(&format!("  seats people 1 per member, town 3\n  quorum {quorum}\n  tie rejects\n"));
    assert_eq!(places("S21", &quorum("14 people")), ["quorum 14 people"]);
    assert!(places("S21", &quorum("13 people")).is_empty());
    assert!(places("S21", &quorum("100% of members")).is_empty());
    assert_eq!(places("S21", &quorum("50% of members, second call 14 people after 1 week")).len(), 1);
    assert!(places("S21", &quorum("50% of members, second call 13 people after 1 week")).is_empty());
    // Two blocs of which both must be there: harsh, not impossible.
    assert!(places("S21", &body("  seats town 3, club 3\n  quorum 6 seats\n  tie rejects\n")).is_empty());
    assert_eq!(places("S21", &body("  decides by majority of votes\n  tie rejects\n")), ["board"]);
}

#[test]
fn s21_ballot_minimum() {
    let ballot = |least: u32, kind: &str| {
        with(&format!(
            "co-prioritisation vote \"Vote\"\n  lasts 3 weeks\n  decided by people\n  option swings \"Swings\" 100 EUR\n  budget 100 EUR\n  \
             ballot {kind}\n  wins with at least {least} votes\n{RUN}"
        ))
    };
    assert_eq!(places("S21", &ballot(11, "single vote")), ["ballot single vote"]);
    assert!(places("S21", &ballot(10, "single vote")).is_empty());
    assert!(places("S21", &ballot(11, "points 5")).is_empty(), "one person can give several");
    assert_eq!(places("S21", &ballot(51, "points 5")).len(), 1);
}

#[test]
fn s22_ties() {
    // Three blocs of 3, 2 and 1 votes can stand 3 to 3; of 3, 1 and 1 they cannot while all are there.
    assert_eq!(places("S22", &body("  seats town 3, people 2, club 1\n")), ["board"]);
    assert_eq!(
        says("S22", &body("  seats town 3, people 2, club 1\n"))[0].1,
        "a vote of `board` can end 3 to 3, and nothing says what then holds"
    );
    assert!(places("S22", &body("  seats town 3, people 1, club 1\n")).is_empty());
    // With a quorum somebody may be absent: 1 to 1 with 2 there, never with 5.
    assert_eq!(places("S22", &body("  seats town 3, people 1, club 1\n  quorum 2 seats\n")).len(), 1);
    assert!(places("S22", &body("  seats town 3, people 1, club 1\n  quorum 3 seats\n")).is_empty());
    // People come or not: 9 of 10 are not even, 8 are.
    assert_eq!(places("S22", &body("  seats people 1 per member\n  quorum 9 people\n")).len(), 1);
    assert_eq!(
        says("S22", &body("  seats people 1 per member\n  quorum 9 people\n"))[0].1,
        "a vote of `board` can end 5 to 5, and nothing says what then holds"
    );
    // Two crowds of one vote each are one crowd; people with two votes each pair off as well.
    assert_eq!(places("S22", &body("  seats people 2 per member, town 2\n  quorum 22 seats\n")).len(), 0);
    assert_eq!(places("S22", &body("  seats people 2 per member, town 4\n  quorum 24 seats\n")).len(), 1);
    // Other methods end evenly with a result of their own.
    for method in ["by majority of members", "without objection", "by 2/3 of votes", "by silent assent"] {
        assert!(places("S22", &body(&format!("  seats people 1 per member\n  decides {method}\n"))).is_empty(), "{method}");
    }
    assert!(places("S22", &body("  seats people 1 per member\n  tie by lot\n")).is_empty());
    // A body that decides nothing.
    let idle = with(&format!("body board \"Board\"\n  seats people 1 per member\n{RUN}"));
    assert!(places("S22", &idle).is_empty());
}

#[test]
fn s22_large_crowds() {
    let crowd = format!(
        "{HEAD}{TOWN}party people \"People\" is citizens, beneficiary\n  members 379_999 people\n\
         body board \"Board\"\n  seats people 1 per member, town 2\n  quorum 100% of members\n\
         co-design plan \"Plan\"\n  lasts 3 weeks\n  led by town\n  decided by board\n"
    );
    // 380 001 votes, all of which must be there: odd.
    assert!(places("S22", &crowd).is_empty());
    let even = crowd.replace("379_999", "380_000");
    assert_eq!(says("S22", &even)[0].1, "a vote of `board` can end 190001 to 190001, and nothing says what then holds");
}

#[test]
fn s23_indicators() {
    let whole = indicator("higher", "40", "2027-01-01", "50", "2028-01-01");
    assert!(places("S23", &with(&format!("{RUN}{whole}"))).is_empty());
    for line in ["  better higher\n", "  baseline 40 on 2027-01-01\n", "  target 50 by 2028-01-01\n", "  measured every 6 months by town\n"]
    {
        let lacking = whole.replace(line, "");
        assert_ne!(lacking, whole);
        assert_eq!(says("S23", &with(&format!("{RUN}{lacking}")))[0].1, "`i` cannot be measured as written: one clause is missing");
    }
    let bare = "indicator i \"An indicator\"\n  of people\n";
    assert_eq!(says("S23", &with(&format!("{RUN}{bare}")))[0].1, "`i` cannot be measured as written: 4 clauses are missing");
}

#[test]
fn s24_direction() {
    let goal = |better: &str, target: &str| with(&format!("{RUN}{}", indicator(better, "40", "2027-01-01", target, "2028-01-01")));
    assert_eq!(places("S24", &goal("higher", "39")), ["target 39 by 2028-01-01"]);
    assert_eq!(places("S24", &goal("higher", "40")).len(), 1);
    assert!(places("S24", &goal("higher", "41")).is_empty());
    assert_eq!(places("S24", &goal("lower", "41")).len(), 1);
    assert!(places("S24", &goal("lower", "39")).is_empty());
    assert_eq!(places("S24", &goal("steady", "41")).len(), 1);
    assert!(places("S24", &goal("steady", "40")).is_empty());
    assert!(places("S24", &goal("steady", "39")).is_empty(), "a loss may be allowed for");
}

#[test]
fn s25_languages() {
    let titled = |languages: &str, title: &str, stage: &str| {
        format!(
            "charter c {title}\n  languages {languages}\n  period 2027-01-01 to 2028-12-31\n{TOWN}\nco-management run {stage}\n  led by town\n"
        )
    };
    assert_eq!(places("S25", &titled("it, en", "\"Charter\" it: \"Carta\"", "\"Run\"")), ["languages it, en"]);
    assert_eq!(
        says("S25", &titled("it, en", "\"Charter\"", "\"Run\""))[0].1,
        "2 of the 2 public texts are not in every language of the charter (en, it)"
    );
    assert!(places("S25", &titled("it, en", "\"Charter\" it: \"Carta\"", "\"Run\" it: \"Gestione\"")).is_empty());
    assert!(places("S25", &titled("en", "\"Charter\"", "\"Run\"")).is_empty());
    // No text at all is no gap.
    assert!(places("S25", &titled("it, en", "\"Charter\" it: \"Carta\"", "")).is_empty());
}

fn plan(clauses: &str) -> String {
    format!("co-design plan \"Plan\"\n  lasts 3 weeks\n  led by town\n  with people\n{clauses}")
}

#[test]
fn w02_reopening_in_vain() {
    let run = |starts: &str| {
        with(&format!(
            "{}co-management run \"Run\"\n{starts}  lasts until 2028-06-30\n  led by town\n  rated by people 1 to 5, at least 3\n  \
             otherwise reopen plan at most 1 time, then end as \"over\"\n",
            plan("")
        ))
    };
    assert_eq!(places("W02", &run("  starts on 2027-06-01\n")), ["reopen plan at most 1 time"]);
    assert!(places("W02", &run("  starts after plan\n")).is_empty());
    assert!(
        places("W02", &run("  starts every 6 months\n").replace("  lasts until 2028-06-30", "  lasts 3 weeks")).is_empty(),
        "the next occasion comes anyway"
    );
}

#[test]
fn w03_not_done_again() {
    let chain = |reopen: &str| {
        with(&format!(
            "{}co-financing fund \"Fund\"\n  starts after plan\n  lasts 3 weeks\n  led by town\n\
             co-management run \"Run\"\n  starts after fund\n  lasts until 2028-06-30\n  led by town\n  with people\n\
             co-evaluation review \"Review\"\n  starts every 6 months during run\n  lasts 3 weeks\n  led by people\n  rated by people 1 to 5, at least 3\n  \
             otherwise reopen {reopen} at most 1 time, then end as \"over\"\n",
            plan("")
        ))
    };
    assert_eq!(places("W03", &chain("plan")), ["reopen plan at most 1 time"]);
    assert_eq!(says("W03", &chain("plan"))[0].1, "`fund` comes after `plan` and is not done again when `plan` is reopened");
    assert!(places("W03", &chain("plan and fund")).is_empty());
    assert!(places("W03", &chain("fund")).is_empty(), "the host of the series is still open");
}

#[test]
fn w04_idle_otherwise() {
    let otherwise = |clauses: &str| with(&plan(&format!("{clauses}  otherwise end as \"over\"\n")));
    assert_eq!(places("W04", &otherwise("")), ["otherwise end as \"over\""]);
    assert_eq!(places("W04", &otherwise("  yields \"a plan\"\n")).len(), 1, "a product without a number is no gate");
    assert!(places("W04", &otherwise("  yields \"plans\", at least 2\n")).is_empty());
    assert!(places("W04", &otherwise("  decided by town\n")).is_empty());
    assert!(places("W04", &otherwise("").replace("lasts 3 weeks", "lasts 3 weeks, long stop 6 weeks")).is_empty());
    let insured = "governance\n  insurance people for accident from 2027-01-01 paid by town\n";
    let waits = otherwise("  requires people are insured\n").replace("lasts 3 weeks", "lasts until 2027-06-30");
    assert!(places("W04", &format!("{waits}{insured}")).is_empty(), "it may wait past its own end");
}

#[test]
fn w05_due_after_the_end() {
    let duty = |due: &str| with(&format!("{RUN}duty d \"D\"\n  town must \"do it\"\n  due {due}\n  owed to people\n"));
    assert_eq!(places("W05", &duty("every 12 months, within 31 days")), ["due every 12 months, within 31 days"]);
    assert!(places("W05", &duty("every 12 months")).is_empty(), "due on the last day itself");
    assert!(places("W05", &duty("every 12 months from 2027-07-01, within 31 days")).is_empty(), "the last cycle is not over");
    // Ends 2028-11-30: due 2028-12-31 or one day later.
    assert!(places("W05", &duty("every 1 year from 2027-12-01, within 31 days")).is_empty());
    assert_eq!(places("W05", &duty("every 1 year from 2027-12-01, within 32 days")).len(), 1);
    assert!(places("W05", &duty("every 12 months during run, within 31 days")).is_empty(), "when it starts is not known");
}

#[test]
fn w06_overlapping_cycles() {
    let duty = |due: &str| with(&format!("{RUN}duty d \"D\"\n  town must \"do it\"\n  due {due}\n  owed to people\n"));
    assert_eq!(places("W06", &duty("every 2 weeks, within 14 days")), ["due every 2 weeks, within 14 days"]);
    assert!(places("W06", &duty("every 2 weeks, within 13 days")).is_empty());
}

#[test]
fn w07_votes_twice() {
    let tie = |tie: &str| {
        with(&format!(
            "body other \"Other\"\n  seats people 1 per member\n  tie decided by {tie}\n\
             body board \"Board\"\n  seats people 1 per member, town 2\n  tie decided by other\n{}",
            plan("  decided by board\n")
        ))
    };
    assert_eq!(places("W07", &tie("board")).len(), 2, "each settles the other's ties");
    assert_eq!(places("W07", &tie("other")), ["tie decided by other"]);
    assert!(places("W07", &tie("town")).is_empty());
}

#[test]
fn w08_hope_without_minimum() {
    let target = |target: &str, certainty: &str| {
        with(&fund(&format!("  from town 600 EUR committed\n  from people 400 EUR {certainty}\n  target {target}\n")))
    };
    assert_eq!(places("W08", &target("1_000 EUR", "hoped")), ["target 1_000 EUR"]);
    assert!(places("W08", &target("1_000 EUR", "committed")).is_empty());
    assert!(places("W08", &target("1_000 EUR, at least 1_000 EUR", "hoped")).is_empty(), "said, however strict");
    assert!(places("W08", &target("600 EUR", "hoped")).is_empty(), "the committed part is enough");
}

#[test]
fn w09_long_decision() {
    let run = |lasts: &str| {
        with(&format!(
            "co-management run \"Run\"\n  starts on 2027-02-01\n  lasts {lasts}\n  led by town\n  with people\n  decided by town\n"
        ))
    };
    assert_eq!(places("W09", &run("7 months")), ["decided by town"]);
    assert!(places("W09", &run("6 months")).is_empty());
    // The morning after 2027-07-31 is six months after 2027-02-01.
    assert!(places("W09", &run("until 2027-07-31")).is_empty());
    assert_eq!(places("W09", &run("until 2027-08-01")).len(), 1);
    assert!(places("W09", &run("5 to 9 months")).is_empty());
}

#[test]
fn w10_no_long_stop() {
    let works = |kind: &str, lasts: &str| with(&format!("{kind} works \"Works\"\n  lasts {lasts}\n  led by town\n  informs people\n"));
    assert_eq!(places("W10", &works("stage", "4 to 8 months")), ["lasts 4 to 8 months"]);
    assert!(places("W10", &works("stage", "4 to 8 months, long stop 12 months")).is_empty());
    assert_eq!(places("W10", &works("stage", "7 months")).len(), 1);
    assert!(places("W10", &works("stage", "30 days")).is_empty());
    assert!(places("W10", &works("co-design", "4 to 8 months")).is_empty());
}

#[test]
fn w11_skipped_funding() {
    let skipped = |starts: &str, rung: &str| {
        with(&format!(
            "co-financing fund \"Fund\"\n  lasts 3 weeks\n  led by town\n  from town 100 EUR committed\n  target 100 EUR\n  \
             spends rent 100 EUR in run\n  otherwise {rung}\n\
             co-management run \"Run\"\n  starts {starts}\n  led by town\n  with people\n"
        ))
    };
    assert_eq!(places("W11", &skipped("after fund", "skip")), ["skip"]);
    assert!(places("W11", &skipped("after fund", "end as \"not funded\"")).is_empty());
    assert!(places("W11", &skipped("on 2027-06-01", "skip")).is_empty());
}

/// Every finding on the examples, read by hand.
#[test]
fn examples() {
    for name in ["bilancio_bologna", "garden", "health_budgets", "minibus", "nursery"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples").join(name).with_extension("charter");
        let text = std::fs::read_to_string(&path).expect("an example");
        let (sources, found) = findings(&text);
        let catalogue = Catalogue::new(Lang::En);
        let lines: Vec<String> = found
            .iter()
            .map(|finding| {
                let at = sources.position(finding.loc);
                format!("{}:{} {} {}", at.line, at.column, finding.code.id, catalogue.text(&finding.message))
            })
            .collect();
        insta::assert_snapshot!(name, lines.join("\n"));
    }
}

/// One charter with a mistake of nearly every kind, and all that is said of it, in both languages.
const FAULTY: &str = "charter c \"A charter\"
  languages it, en
  period 2027-01-01 to 2028-12-31
  currency EUR

party town \"Town\" is municipality
  brings money 500 EUR on 2027-02-01
  brings money 400 EUR on 2029-08-01
party people \"People\" is residents, beneficiary
  members 10 people
  brings time 9 hours per member per week
  brings money 500 EUR on 2027-02-01
party club \"Club\" is association
party choir \"Choir\" is association
  brings time 2 hours per month
  brings skill \"singing\"

body board \"Board\"
  seats people 1 per member, town 2
  quorum 13 seats
body committee \"Committee\"
  seats town 2, people 2
  tie decided by committee

co-design plan \"Plan\"
  lasts until 2027-03-31
  led by town
  decided by board
  otherwise retry at most 1 time, then end as \"no plan\"
co-financing fund \"Fund\"
  starts after plan
  lasts 4 weeks
  from town 1_000 EUR committed
  from people 200 EUR hoped
  target 1_100 EUR
  spends rent 900 EUR in run
  otherwise skip
co-management run \"Run\"
  starts after fund
  lasts until 2027-04-15
  led by town
  with people
  needs 11 people from people
  needs 500 hours per month from people
  otherwise end as \"over\"
co-evaluation review \"Review\"
  starts 2 weeks after run
  lasts 8 months
  led by people
  decided by town
  otherwise reopen plan at most 1 time, then end as \"closed\"
co-evaluation again \"Again\"
  starts on 2028-12-01
  lasts 31 days
  rated by people 1 to 5, at least 3
  otherwise reopen plan at most 1 time, then end as \"closed\"
stage works \"Works\"
  starts on 2028-06-01
  lasts 4 to 9 months
  led by town
  informs choir

duty report \"Report\"
  town must \"open the hall\"
  due every 12 months, within 13 months
duty quiet \"Quiet\"
  town must not \"open the hall\"
  owed to people
duty once \"Once\"
  owed to people
duty late \"Late\"
  town must \"tidy up\"
  due by 2029-06-30
  owed to people

indicator friends \"Friends\"
  of people
  better higher
  baseline 5 on 2027-01-01
  target 4 by 2028-12-31

promise fine
  possible that charter ends as completed
";

#[test]
fn wording() {
    let (sources, found) = findings(FAULTY);
    let lines = Lang::ALL.map(|lang| {
        let catalogue = Catalogue::new(lang);
        let shown = found.iter().map(|finding| {
            let at = sources.position(finding.loc);
            let mut lines = vec![format!("{}:{} {} {}", at.line, at.column, finding.code.id, catalogue.text(&finding.message))];
            for label in &finding.labels {
                lines.push(format!("    at {}: {}", sources.position(label.loc).line, catalogue.text(&label.message)));
            }
            lines.extend(finding.notes.iter().map(|note| format!("    note: {}", catalogue.text(note))));
            lines.extend(finding.help.iter().map(|help| format!("    help: {}", catalogue.text(help))));
            lines.join("\n")
        });
        shown.collect::<Vec<_>>().join("\n")
    });
    insta::assert_snapshot!(lines.join("\n\n"));
}
