//! Conditions, events, endings, ladders.

use super::{assert_one, with};
use charter::model::{
    Actor, Atom, Cond, DutyState, Event, HoursOf, Occasion, Operand, PromiseForm, Reading, RungAct, StageEvent, StageState,
};

fn forms(text: &str) -> Vec<PromiseForm> {
    let resolved = with(&format!("promise p\n  {text}\n"));
    assert_eq!(resolved.findings(), "", "{text}");
    resolved.model.promises[0].forms.iter().map(|(form, _)| form.clone()).collect()
}

fn atom(text: &str) -> Atom {
    match forms(&format!("possible that {text}")).remove(0) {
        PromiseForm::Possible(Cond::Atom(atom, _)) => atom,
        other => panic!("{other:?}"),
    }
}

#[test]
fn states_and_events_are_told_apart() {
    assert!(matches!(atom("run is open"), Atom::Stage(_, StageState::Open)));
    assert!(matches!(atom("run is suspended"), Atom::Stage(_, StageState::Suspended)));
    assert!(matches!(atom("run opens"), Atom::Event(Event::Stage(_, StageEvent::Opens))));
    assert!(matches!(atom("review is missed"), Atom::Event(Event::Stage(_, StageEvent::Missed))));
    assert!(matches!(atom("accounts is kept"), Atom::Duty(_, DutyState::Kept)));
    assert!(matches!(atom("calm is met"), Atom::Met(_)));
    assert!(matches!(atom("people are insured"), Atom::Insured(_)));
    let form = forms("whenever run is suspended then run resumes within 30 days").remove(0);
    assert!(matches!(
        form,
        PromiseForm::Whenever {
            event: Event::Stage(_, StageEvent::Suspended),
            then: Event::Stage(_, StageEvent::Resumes),
            within: Some(_)
        }
    ));
    let form = forms("whenever accounts is broken then accounts is mended").remove(0);
    assert!(matches!(form, PromiseForm::Whenever { event: Event::Duty(_, DutyState::Broken), within: None, .. }));
}

#[test]
fn conditions_are_joined() {
    let form = forms("always run is not open or people are insured").remove(0);
    let PromiseForm::Always(Cond::Any(parts)) = form else { panic!("{form:?}") };
    assert!(matches!(parts[0], Cond::Not(_)));
    assert!(matches!(
        forms("never run is open for 24 months without review closes").remove(0),
        PromiseForm::NeverWithout { span: Some(_), .. }
    ));
    assert!(matches!(forms("never run is suspended for 3 months").remove(0), PromiseForm::NeverFor { .. }));
    assert!(matches!(forms("never run is open and plan is failed").remove(0), PromiseForm::Never(Cond::All(_))));
}

#[test]
fn readings_know_whose_they_are() {
    let reading = |text: &str| match atom(text) {
        Atom::Compare(comparison) => comparison.reading,
        other => panic!("{other:?}"),
    };
    assert!(matches!(reading("spent of tools at most 100 EUR"), Reading::Spent(Some((_, 0)))));
    assert!(matches!(reading("hours missing of run at most 3 hours"), Reading::HoursMissing(HoursOf::Stage(_))));
    assert!(matches!(reading("hours given of people at least 3 hours"), Reading::HoursGiven(HoursOf::Party(_))));
    assert!(matches!(reading("rating of review at least 3.5"), Reading::Rating(_)));
    assert!(matches!(reading("duration of plan at most 9 weeks"), Reading::Duration(_)));
    assert!(matches!(reading("contribution of fund at least 3_000 EUR"), Reading::Raised(_)));
    assert!(matches!(reading("calm at most 4"), Reading::Indicator(_)));
    let Atom::Compare(comparison) = atom("turnout of plan at least 2% of people") else { panic!("a comparison") };
    assert!(matches!(comparison.operand, Operand::ShareOfMembers(..)));
}

#[test]
fn what_cannot_be_said() {
    let cases = [
        ("always town opens", "town opens", "`opens` cannot be said of `town`, which is a party"),
        ("always accounts succeeds", "accounts succeeds", "`succeeds` cannot be said of `accounts`, which is a duty"),
        ("always calm is kept", "calm is kept", "`is kept` cannot be said of `calm`, which is an indicator"),
        ("always plan is met", "plan is met", "`is met` cannot be said of `plan`, which is a stage"),
        ("always assembly is open", "assembly is open", "`is open` cannot be said of `assembly`, which is a body"),
        ("always people is open", "people is open", "`is open` cannot be said of `people`, which is a party"),
        ("always plan wins", "plan wins", "`wins` cannot be said of `plan`, which is a stage"),
        ("always cash of town at least 0 EUR", "town", "`cash` is that of the whole charter, not of one of its parts"),
        ("always members at least 3 people", "members", "`members` does not say of what"),
    ];
    for (text, place, message) in cases {
        assert_one(&with(&format!("promise p\n  {text}\n")), "N12", place, message);
    }
}

#[test]
fn a_state_is_no_event() {
    let resolved = with("promise p\n  run is open only after plan succeeds\n");
    let message = "`run is open` is how the stage stands; something that happens on a day is expected here";
    assert_one(&resolved, "N12", "run is open", message);
    assert_eq!(resolved.found[0].fixes[0].edits[0].text, "opens");
    let resolved = with("promise p\n  run opens only after people are insured\n");
    assert_eq!(resolved.places(), [("N12", "people are insured")]);
}

#[test]
fn an_end_is_no_guard() {
    let resolved = with("stage next\n  requires charter ends as completed\n");
    let message = "`charter ends as completed`: while the charter runs it has not ended, so this never holds";
    assert_one(&resolved, "N12", "charter ends as completed", message);
}

#[test]
fn successes_are_counted_in_a_row() {
    assert_eq!(with("stage next\n  starts after review succeeds 2 times in a row\n").findings(), "");
    let resolved = with("stage next\n  starts after accounts is kept 2 times in a row\n");
    assert_one(&resolved, "N12", "2 times in a row", "`is kept` cannot be counted in a row");
}

#[test]
fn endings_are_those_of_the_rungs() {
    let resolved = with("promise p\n  possible that charter ends as \"no plam\"\n");
    assert_one(&resolved, "N13", "\"no plam\"", "nothing ends this charter as `no plam`");
    assert_eq!(resolved.found[0].fixes[0].edits[0].text, "\"no plan\"");
    assert_eq!(with("promise p\n  possible that charter ends as \"run failed\"\n").findings(), "");
}

#[test]
fn comparisons_have_the_unit_of_what_they_read() {
    let cases = [
        ("calm at most 4 people", "4 people", "a bare number is expected here; `4 people` is a number of people"),
        ("jobs at least 5", "5", "a share is expected here; `5` is a bare number"),
        ("spent at most 5 hours", "5 hours", "an amount of money is expected here; `5 hours` is hours of work"),
        ("hours missing at most 5 days", "5 days", "a number of hours is expected here; `5 days` is a span of time"),
        ("members of people at least 5 EUR", "5 EUR", "a number of people or a share is expected here; `5 EUR` is an amount of money"),
        ("rating of review at least 3 people", "3 people", "a bare number is expected here; `3 people` is a number of people"),
        (
            "duration of plan at most 9 hours",
            "9 hours",
            "a span of days, weeks, months or years is expected here; `9 hours` is hours of work",
        ),
    ];
    for (text, place, message) in cases {
        assert_one(&with(&format!("promise p\n  always {text}\n")), "S08", place, message);
    }
    let resolved = with("promise p\n  always turnout of plan at least 20%\n");
    assert_one(&resolved, "N17", "20%", "`20%` does not say of what");
    let resolved = with("promise p\n  always turnout of plan at least 20% of seats\n");
    assert_eq!(resolved.places(), [("N19", "of seats")]);
}

#[test]
fn what_no_run_can_know() {
    let resolved = with("promise p\n  always rating of plan at least 3\n");
    assert_one(&resolved, "N23", "rating of plan", "`rating of plan` can never be known: nobody rates this stage");
    let cases = [
        ("yield of plan at least 3", "this stage does not say what it yields"),
        ("turnout of fund at least 3 people", "nobody decides this stage"),
        ("support of fund at least 3 people", "nobody decides this stage"),
        ("contribution of plan at least 3 EUR", "this stage has no target"),
    ];
    for (text, why) in cases {
        let resolved = with(&format!("promise p\n  always {text}\n"));
        let what = resolved.text(resolved.found[0].loc).to_owned();
        assert_one(&resolved, "N23", &what, &format!("`{what}` can never be known: {why}"));
    }
    let resolved = with("co-prioritisation vote\n  option slide \"A slide\" 10 EUR\npromise p\n  always votes of slide at least 3 votes\n");
    assert_one(&resolved, "N12", "votes of slide", "the votes of `slide` cannot be compared");
}

#[test]
fn rungs_stand_where_they_can_act() {
    let resolved = with("duty d\n  town must \"act\"\n  due by 2028-01-01\n  if broken remind, then retry at most 1 time\n");
    assert_one(&resolved, "N14", "retry at most 1 time", "`retry at most 1 time` cannot answer a broken duty");
    let resolved = with("stage s\n  if money runs short skip\n");
    assert_one(&resolved, "N14", "skip", "`skip` cannot answer a shortage");
    assert_eq!(with("duty d\n  town must \"act\"\n  due by 2028-01-01\n  if broken reopen plan at most 1 time\n").findings(), "");
    let resolved = with("stage s\n  otherwise reopen review at most 1 time\n");
    assert_one(&resolved, "N15", "review", "`review` starts again and again by itself and cannot be reopened");
    let resolved = with("stage s\n  otherwise suspend town\n");
    assert_eq!(resolved.places(), [("S01", "town")]);
}

#[test]
fn ladders_are_read() {
    let resolved = with(
        "duty d\n  town must \"act\"\n  due whenever plan fails\n  if broken remind with 10 days to mend, then remedy \"a letter\" worth 20 EUR within 5 days, \
         then pay 100 EUR to school, then exclude school, then suspend run until mended, then end as \"over\"\n\
         stage s\n  starts after any of plan, fund\n  replaces review\n  otherwise retry after 0 days, then reopen plan and fund, then skip\n",
    );
    assert_eq!(resolved.findings(), "");
    let duty = resolved.model.duties.values().last().expect("the duty");
    let rungs = &duty.if_broken.as_ref().expect("a ladder").rungs;
    assert!(matches!((&rungs[0].act, rungs[0].mend.map(|span| span.count)), (RungAct::Remind, Some(10))));
    assert!(
        matches!(&rungs[1].act, RungAct::Remedy { text, worth: Some(worth), within: Some(_) } if text == "a letter" && worth.minor == 2_000)
    );
    assert!(matches!(&rungs[2].act, RungAct::Pay { amount, to: Some(Actor::Party(_)) } if amount.minor == 10_000));
    assert!(matches!(rungs[3].act, RungAct::Exclude(_)));
    assert!(matches!(rungs[4].act, RungAct::Suspend(_)));
    assert!(matches!(&rungs[5].act, RungAct::EndAs(text) if text == "over"));
    let stage = resolved.model.stages.values().last().expect("the stage");
    assert!(matches!(&stage.occasion, Occasion::AfterAny(stages) if stages.len() == 2));
    assert!(stage.replaces.is_some());
    let rungs = &stage.otherwise.as_ref().expect("a ladder").rungs;
    // A rung that does not say how often acts once.
    assert!(matches!(rungs[0].act, RungAct::Retry { times: 1, after: Some(span) } if span.count == 0));
    assert!(matches!(&rungs[1].act, RungAct::Reopen { stages, times: 1 } if stages.len() == 2));
    assert!(matches!(rungs[2].act, RungAct::Skip));
}
