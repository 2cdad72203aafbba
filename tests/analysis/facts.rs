//! Stages, taking part, cash and hours of whole charters.

use super::model;
use charter::analysis::cash::{Counted, cash, concentration, money_given, stage_money};
use charter::analysis::coproduction::{co_production, four_cos, resilience, watched_duties};
use charter::analysis::flows::{by_side, given};
use charter::analysis::hours::{burden, needed, promised};
use charter::analysis::stages::{Blocker, StageGraph, Why};
use charter::analysis::taking_part::{Act, Level, acts, level};
use charter::model::{Model, PartyId, Reason, Schedule, StageId};
use charter::quantity::{Date, Day, Exact, Rational};

const GARDEN: &str = include_str!("../../examples/garden.charter");

fn r(numer: i128, denom: i128) -> Exact {
    Exact::from(Rational::new(numer, denom))
}

fn party(model: &Model, name: &str) -> PartyId {
    model.parties.iter().find(|(_, party)| party.name.text == name).unwrap().0
}

fn stage(model: &Model, name: &str) -> StageId {
    model.stages.iter().find(|(_, stage)| stage.name.text == name).unwrap().0
}

fn chain(model: &Model, path: &[charter::analysis::stages::Wait]) -> Vec<(String, Why)> {
    path.iter().map(|wait| (model.stages[wait.on].name.text.clone(), wait.why)).collect()
}

const HEAD: &str = "charter c \"C\"\n  period 2027-01-01 to 2027-12-31\n  currency EUR\n\n";

#[test]
fn the_garden_depends_on_its_layout() {
    let model = model(GARDEN);
    let graph = StageGraph::of(&model);
    let of = |name| stage(&model, name);
    let path = graph.depends_on(of("review"), of("layout")).unwrap();
    let expected = [("garden", Why::During), ("fund", Why::Starts), ("layout", Why::Starts)];
    assert_eq!(chain(&model, &path), expected.map(|(name, why)| (name.to_owned(), why)));
    assert!(graph.depends_on(of("layout"), of("review")).is_none() && graph.cycles().is_empty());
    assert!(model.stages.ids().all(|stage| graph.can_open(stage).is_ok()));
    assert_eq!(graph.failures(of("layout")), [Reason::Quorum, Reason::Vote]);
    assert_eq!(graph.lost_with(of("fund")), [of("garden"), of("review")]);
    assert!(model.stages.ids().all(|stage| !graph.is_unanswered(stage) || stage == of("garden")));
}

#[test]
fn circles_and_stages_that_never_open() {
    let text = format!(
        "{HEAD}party p \"P\" is residents\n\nstage one \"1\"\n  starts after three\n  lasts 1 week\n\nstage two \"2\"\n  starts after one\n  lasts 1 week\n\n\
         stage three \"3\"\n  starts after two\n  lasts 1 week\n\nstage four \"4\"\n  starts after three\n  lasts 1 week\n\nstage five \"5\"\n  lasts 2 months\n\n\
         stage six \"6\"\n  starts after five fails\n  lasts 1 week\n\nstage seven \"7\"\n  starts after five\n  lasts 13 months\n\nstage eight \"8\"\n  starts after seven\n  lasts 1 week\n"
    );
    let model = model(&text);
    let graph = StageGraph::of(&model);
    let of = |name| stage(&model, name);
    assert_eq!(graph.cycles().len(), 1);
    assert_eq!(chain(&model, &graph.cycles()[0]).len(), 3);
    for name in ["one", "two", "three", "four"] {
        assert!(matches!(graph.can_open(of(name)).unwrap_err()[..], [Blocker::Stage(wait)] if wait.why == Why::Starts), "{name}");
    }
    // Nothing judges the fifth, so that it cannot fail.
    assert!(graph.can_open(of("six")).is_err() && graph.can_open(of("seven")).is_ok());
    assert!(matches!(graph.can_open(of("eight")).unwrap_err()[..], [Blocker::TooLate(_)]));
}

/// All money of the works comes when the works are done.
#[test]
fn money_that_waits_for_what_it_pays() {
    let text = |when: &str| {
        format!(
            "{HEAD}party p \"P\" is municipality\n  brings money 100 EUR {when}\n\nco-financing fund \"F\"\n  lasts 1 month\n  led by p\n  from p 100 EUR\n  target 100 EUR\n  \
             spends material 100 EUR in works\n\nstage works \"W\"\n  starts after fund\n  lasts 1 month\n  led by p\n"
        )
    };
    let late = model(&text("after works"));
    let graph = StageGraph::of(&late);
    assert_eq!(chain(&late, &graph.cycles()[0]), [("works".to_owned(), Why::Money(party(&late, "p")))]);
    let early = model(&text("whenever works opens, at most 1 times"));
    assert!(StageGraph::of(&early).cycles().is_empty());
}

#[test]
fn levels_in_the_garden() {
    let model = model(GARDEN);
    let of = |who, at| level(&model, party(&model, who), stage(&model, at)).unwrap();
    assert_eq!(of("comune", "proposal"), Level::Decides);
    assert_eq!(of("gardeners", "proposal"), Level::Consulted);
    assert_eq!(of("gardeners", "layout"), Level::Decides);
    assert_eq!(of("committee", "layout"), Level::Collaborates);
    assert_eq!(of("comune", "fund"), Level::None);
    assert_eq!(acts(&model, party(&model, "gardeners"), stage(&model, "garden")), [Act::WorksAlong, Act::GivesHours]);
    assert_eq!(acts(&model, party(&model, "comune"), stage(&model, "fund")), [Act::GivesMoney]);
}

/// A seat without power is not a decision, and what a part does counts for the whole.
#[test]
fn a_dummy_does_not_decide() {
    let text = format!(
        "{HEAD}party big \"B\" is municipality\n\nparty small \"S\" is users, beneficiary\n\nparty part \"P\" is peers\n  belongs to small\n\nbody board \"B\"\n  seats big 3, part 1\n\n\
         co-design layout \"L\"\n  lasts 1 month\n  led by big\n  consults small\n  decided by board\n"
    );
    let model = model(&text);
    let of = |who| level(&model, party(&model, who), stage(&model, "layout")).unwrap();
    assert_eq!((of("big"), of("part"), of("small")), (Level::Decides, Level::Collaborates, Level::Collaborates));
}

#[test]
fn hours_of_the_garden() {
    let model = model(GARDEN);
    let schedule = Schedule::of(&model);
    let gardeners = promised(&model, &schedule, party(&model, "gardeners")).unwrap();
    // 36 people × 10 hours × 3 years: exactly, whatever the leap years.
    assert_eq!((gardeners.hours.clone(), gardeners.monthly), (r(1080, 1), r(30, 1)));
    assert_eq!(promised(&model, &schedule, party(&model, "school")).unwrap().hours, r(240, 1));
    // The garden runs from the fund's planned end (8 weeks after 30 days, then 12 weeks) to 2029-11-01.
    let needed = needed(&model, &schedule, stage(&model, "garden"), None).unwrap();
    assert_eq!(needed.monthly, r(30, 1));
    let burden = burden(&model, &schedule).unwrap();
    assert_eq!((burden.unpaid_of_beneficiaries, burden.all), (r(1320, 1), r(1380, 1)));
}

#[test]
fn cash_of_a_small_year() {
    let text = format!(
        "{HEAD}party p \"P\" is municipality\n  brings money 1_200 EUR in 2 instalments every 6 months from 2027-03-01\n\nparty d \"D\" is donors\n  brings money 600 EUR on 2027-02-01\n\n\
         co-financing fund \"F\"\n  lasts 31 days\n  led by p\n  from p 1_200 EUR committed\n  from d 600 EUR hoped\n  target 1_800 EUR, at least 1_200 EUR\n  spends rent 1_800 EUR in service\n\n\
         co-delivery service \"S\"\n  starts on 2027-01-01\n  lasts until 2027-12-31\n  led by p\n"
    );
    let model = model(&text);
    let found = cash(&model, &Schedule::of(&model)).unwrap();
    assert!(found.undated.is_empty());
    // 365 days of 1 800 EUR: 31 in January, 59 by February, in cents.
    let spent = |days: i128| (180_000 * days * 2 + 365) / 730;
    let (day, lowest) = found.lowest(Counted::All);
    assert_eq!((day.to_string(), lowest), ("2027-01-31".to_owned(), -spent(31)));
    assert_eq!(found.curve(Counted::All).last(), Some(&("2027-12-31".parse::<Date>().map(Day::of).unwrap(), 0)));
    assert_eq!((found.end(Counted::All), found.end(Counted::Certain)), (0, 0));
    // Without the donation the rent is cut to 1 200 EUR.
    let (day, lowest) = found.lowest(Counted::Certain);
    assert_eq!((day.to_string(), lowest), ("2027-08-31".to_owned(), 60_000 - 79_890));
    let fund = stage_money(&model, stage(&model, "fund")).unwrap().unwrap();
    assert_eq!((fund.committed, fund.hoped, fund.uses), (120_000, 60_000, 180_000));
    assert_eq!((fund.coverage, fund.uncertain), (Some(r(2, 3)), Some(r(1, 3))));
    assert_eq!(concentration(&[3, 1]), Some((r(3, 4), r(5, 8))));
    assert_eq!(money_given(&model, &Schedule::of(&model), party(&model, "p")).unwrap(), 120_000);
}

#[test]
fn without_a_period_nothing_is_reckoned() {
    let model = model("charter c \"C\"\n  currency EUR\n\nparty p \"P\" is residents\n  brings time 1 hour per week\n");
    let schedule = Schedule::of(&model);
    assert_eq!(cash(&model, &schedule).unwrap_err().what.id, "analysis-no-period");
    assert_eq!(promised(&model, &schedule, party(&model, "p")).unwrap_err().what.id, "analysis-no-period");
}

/// Planning 4 (the committee leads), design 5, financing 4, management 4, evaluation 5; no priorities, no delivery.
#[test]
fn co_production_of_the_garden() {
    let model = model(GARDEN);
    let found = co_production(&model, [1; 7]).unwrap();
    let levels = found.levels.map(|(_, level)| level.number());
    assert_eq!(levels, [4, 5, 0, 4, 4, 0, 5]);
    assert_eq!((found.index.clone(), found.breadth.clone(), found.depth.clone()), (Some(r(22, 35)), r(5, 7), Some(r(22, 5))));
    assert!(found.is_full());
    assert_eq!(co_production(&model, [0, 1, 0, 0, 0, 0, 0]).unwrap().index, Some(r(1, 1)));
    assert_eq!((co_production(&model, [0; 7]).unwrap().index, four_cos(&model)), (None, [true; 4]));
}

/// 3 000 EUR of the municipality in cash, land of 3 600, 60 hours of 28, and 240 hours of 12 from the school; others give 4 200 EUR
/// and 1 080 hours of 12.
#[test]
fn leverage_of_the_garden() {
    let model = model(GARDEN);
    let given = given(&model, &Schedule::of(&model)).unwrap();
    let [public, others] = by_side(&model, &given);
    assert_eq!((public, others), ((r(300_000, 1), r(816_000, 1)), (r(420_000, 1), r(1_296_000, 1))));
    assert_eq!(given.iter().map(|given| given.unvalued.len()).sum::<usize>(), 1, "the skills of the gardeners");
}

/// What a rule asks most: all of it together, for each party without which the charter would be poorest.
#[test]
fn what_is_left_of_the_garden() {
    let model = model(GARDEN);
    let all = resilience(&model, &Schedule::of(&model));
    let of = |name| &all[party(&model, name).index()];
    assert_eq!(of("committee").duties, Some(r(0, 1)));
    assert_eq!(of("gardeners").hours.clone().unwrap(), Some(r(300, 1380)));
    assert_eq!(of("comune").money.clone().unwrap(), Some(r(4200, 7200)));
    assert_eq!(of("gardeners").votes.clone().unwrap(), Some(r(0, 1)));
    assert_eq!((watched_duties(&model).part, watched_duties(&model).of), (2, 2));
}
