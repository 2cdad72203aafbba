//! The example charters, as meaning.

use super::{Resolved, resolve_text};
use charter::machine::{Machine, NoRecord, Question, Subject, World, YES};
use charter::model::*;
use charter::quantity::{CalendarSpan, Rational, TimeUnit, Unit};

fn example(name: &str) -> Resolved {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    resolve_text(&std::fs::read_to_string(path).expect("the example is there"))
}

fn stage<'m>(model: &'m Model, name: &str) -> &'m Stage {
    model.stages.values().find(|stage| stage.name.text == name).expect("a stage")
}

fn party(model: &Model, name: &str) -> PartyId {
    model.parties.iter().find(|(_, party)| party.name.text == name).expect("a party").0
}

#[test]
fn the_examples_are_sound() {
    for name in ["garden", "nursery", "health_budgets", "minibus", "bilancio_bologna", "dundee"] {
        assert_eq!(example(&format!("{name}.charter")).findings(), "", "{name}");
    }
}

#[test]
fn the_garden() {
    let Resolved { model, .. } = example("garden.charter");
    let fund = &stage(&model, "fund").fund;
    let lines: Vec<(&str, i64)> = fund.lines.iter().map(|line| (line.name.text.as_str(), line.amount.minor)).collect();
    assert_eq!(
        lines,
        [("insurance", 135_000), ("water", 220_000), ("tools", 115_000), ("soil", 100_000), ("workshops", 90_000), ("reserve", 60_000)]
    );
    assert_eq!(fund.cuts_first, [5, 4]);
    assert_eq!(fund.target.map(|target| (target.amount.minor, target.least.minor)), Some((720_000, 600_000)));
    let review = stage(&model, "review");
    assert!(matches!(review.gates[0].0, Gate::DecidedBy(Actor::Body(_))));
    assert!(matches!(review.gates[1].0, Gate::Rating { least, .. } if least == Rational::new(7, 2)));
    assert!(matches!(review.occasion, Occasion::Every { during: Some(_), .. }));
    assert_eq!(stage(&model, "layout").techniques[0].0, "q_workshops");
    let assembly = model.bodies.values().next().expect("the assembly");
    assert_eq!(assembly.title.others, [("it".to_owned(), "Assemblea degli ortisti".to_owned())]);
    assert_eq!(assembly.tie, Some(Tie::DecidedBy(party(&model, "committee"))));
    let usual = &model.scenarios[model.scenario("usual").expect("usual")];
    assert_eq!((usual.answers.len(), usual.trends.len(), usual.expectations.len()), (7, 2, 2));
    let empty = &model.scenarios[model.scenario("empty_chairs").expect("the story")];
    assert!(empty.is_story);
    assert_eq!(empty.parent, model.scenario("usual"));
}

#[test]
fn the_nursery() {
    let Resolved { model, .. } = example("nursery.charter");
    let fund = &stage(&model, "fund").fund;
    assert_eq!(fund.sources.iter().map(|source| source.amount.minor).sum::<i64>(), 18_000_000);
    assert_eq!(fund.lines[0].to, Some(Actor::Party(party(&model, "educators"))));
    assert!(fund.lines.iter().all(|line| line.stage.is_some()));
    let Occasion::On(dates) = &stage(&model, "term").occasion else { panic!("dates") };
    assert_eq!(dates.len(), 3);
    assert_eq!(stage(&model, "places").yields.as_deref(), Some("families"));
    assert!(matches!(stage(&model, "year").requires[0], Cond::All(ref parts) if parts.len() == 2));
    // A tie of the families' assembly is decided by another body.
    assert!(model.bodies.values().any(|body| matches!(body.tie, Some(Tie::DecidedByBody(_)))));
    let turnover = model.indicators.values().last().expect("turnover");
    assert_eq!(turnover.baseline.as_ref().map(|(quantity, _)| quantity.unit), Some(Unit::Share));
    let governance = model.governance.as_ref().expect("governance");
    assert_eq!(governance.returns[0].asset, Some("a_building"));
    assert!(matches!(governance.disputes[1].0, Who::Text(ref text) if text == "court"));
    assert_eq!(model.parties[party(&model, "half_fee")].belongs_to, Some(party(&model, "families")));
}

#[test]
fn the_health_budgets() {
    let Resolved { model, .. } = example("health_budgets.charter");
    let agreement = &stage(&model, "agreement").fund;
    let amounts: Vec<i64> = agreement.sources.iter().map(|source| source.amount.minor).collect();
    assert_eq!(amounts, [32_832_000, 13_680_000, 2_736_000, 5_472_000]);
    let lighter = stage(&model, "lighter");
    let Occasion::After { all, .. } = &lighter.occasion else { panic!("after") };
    assert_eq!(all[0].in_a_row, 2);
    assert_eq!(lighter.costs[0].heads, Some(4));
    assert_eq!(lighter.costs[0].line.map(|(_, index)| index), Some(2));
    assert!(lighter.replaces.is_some());
    assert_eq!(model.bodies.values().next().map(|body| body.veto.len()), Some(1));
}

#[test]
fn the_italian_ones() {
    let Resolved { model, .. } = example("minibus.charter");
    let servizio = stage(&model, "servizio");
    assert_eq!(servizio.needs[0].from.len(), 2);
    assert!(model.parties[party(&model, "sostituti")].brings[1].on_call);
    let certainties: Vec<Certainty> = stage(&model, "fondo").fund.sources.iter().map(|source| source.certainty).collect();
    use Certainty::{Committed, Conditional, Hoped, Pledged};
    assert_eq!(certainties, [Committed, Committed, Pledged, Hoped, Conditional]);
    let loan = &model.parties[party(&model, "cooperativa")].brings[1];
    assert_eq!((loan.nature, loan.back_on.map(|date| date.to_string())), (Some("loan"), Some("2028-09-30".to_owned())));
    let Resolved { model, .. } = example("bilancio_bologna.charter");
    let voto = stage(&model, "voto");
    let ballot = voto.ballot.as_ref().expect("a ballot");
    assert_eq!((ballot.districts.len(), ballot.minimum, ballot.kind), (6, Some(200), Some(BallotKind::Single)));
    assert!(matches!(ballot.options_from, Some(OptionsFrom { stage: Some(_), each_at_most: Some(_), .. })));
    assert_eq!(ballot.budget_from.as_ref().map(|name| name.text.as_str()), Some("progetti"));
    assert!(matches!(voto.gates[..], [(Gate::DecidedBy(Actor::Party(_)), _), (Gate::Ballot, _)]));
    let lavori = stage(&model, "lavori");
    assert!(matches!(lavori.lasts, Some(Lasts::Range { usually: Some(CalendarSpan { count: 24, unit: TimeUnit::Month }), .. })));
    assert!(model.parties[party(&model, "elettori")].admits.as_ref().is_some_and(|admits| {
        admits.least_age == Some(16) && admits.identified_by.as_deref() == Some("codice fiscale e numero di telefono")
    }));
}

#[test]
fn the_garden_runs() {
    let Resolved { model, .. } = example("garden.charter");
    let machine = Machine::new(&model, World::new(&model, model.scenario("usual"))).expect("a charter with a period");
    let mut kind = |question: &Question| match question.subject {
        Subject::Consent { .. } | Subject::Kept { .. } | Subject::Mended { .. } | Subject::Tie { .. } => YES,
        Subject::Duration { .. } => question.support.usually.unwrap_or(question.support.low),
        Subject::MembersMove { .. } => 15_000,
        Subject::IndicatorMove { .. } => 30_000,
        _ => question.support.high,
    };
    let outcome = machine.run(&mut kind, &mut NoRecord, &[]);
    assert_eq!((outcome.end, outcome.day.to_string()), (End::Completed, "2029-11-02".to_owned()));
    let mut nobody = |question: &Question| match question.subject {
        Subject::Consent { .. } => YES,
        _ => question.support.low.max(0),
    };
    let outcome = machine.run(&mut nobody, &mut NoRecord, &[]);
    assert_eq!(outcome.end, End::As("no agreement".to_owned()));
}
