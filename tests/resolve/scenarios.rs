//! Scenarios and stories: laws, limits, ranks, lines that are never asked.

use super::{Resolved, assert_one, with};
use charter::diagnostic::Severity;
use charter::model::{Fact, Law, ObservationKind, Topic, TrendOf, Value, Within};
use charter::quantity::{Rational, TimeUnit, Unit};

fn scenario(lines: &str) -> Resolved {
    with(&format!("scenario s\n  {lines}\n"))
}

#[test]
fn laws_are_read() {
    let resolved = scenario(
        "turnout of people in assembly is 20%, then 60%\n  support of people in plan is one of 50% with chance 1/3, 70% with chance 2/3\n  \
         consent of town in board is absent with chance 10%\n  contribution of school in fund is about 800 ± 200 EUR skewed\n  \
         duration of plan is between 6 and 9 weeks, usually 7 weeks\n  rating of people in review is from \"past.csv\" column score\n  \
         yield of review is about 3 ± 1\n  tie of town in plan is given\n  accounts is broken, then kept with chance 90%\n  rest is adverse",
    );
    assert_eq!(resolved.findings(), "");
    let s = resolved.model.scenarios.values().last().expect("the scenario");
    assert_eq!(s.answers.len(), 9);
    assert_eq!(s.answers[0].laws.len(), 2);
    let Law::OneOf(cases) = &s.answers[1].laws[0] else { panic!("cases") };
    assert_eq!(cases.len(), 2);
    assert!(matches!(&s.answers[2].laws[0], Law::Chance { value: Value::Absent, .. }));
    // The unit that stands after the deviation is that of the mean.
    let Law::About { mean, skewed: true, .. } = &s.answers[3].laws[0] else { panic!("about") };
    assert!(matches!(mean.quantity().map(|q| q.unit), Some(Unit::Money(_))));
    let Law::Between { low, usually: Some(_), .. } = &s.answers[4].laws[0] else { panic!("between") };
    assert_eq!(low.quantity().map(|q| q.unit), Some(Unit::Time(TimeUnit::Week)));
    assert!(matches!(&s.answers[5].laws[0], Law::Column { file, column } if file == "past.csv" && column == "score"));
    assert_eq!(s.answers[8].observation.kind, ObservationKind::Kept);
    assert_eq!(s.answers[8].laws[0], Law::Fixed(Value::No));
}

#[test]
fn trends_and_facts_are_read() {
    let resolved = scenario(
        "people fall by 1.5% per month\n  calm falls by about 0.03 ± 0.02 per year during run\n  jobs grows by 1.5 points per month\n  \
         on 2028-03-01 members of people is 30 people\n  on 2028-01-01 town brings 50% of money\n  on 2028-01-01 town delays money by 3 months\n  \
         on 2028-02-01 school leaves\n  on 2028-02-02 school joins\n  on 2028-05-01 run is suspended for 2 weeks\n  \
         on 2028-06-01 turnout of people in assembly is 10%",
    );
    assert_eq!(resolved.findings(), "");
    let s = resolved.model.scenarios.values().last().expect("the scenario");
    assert!(matches!(s.trends[0].of, TrendOf::Members(_)));
    assert_eq!((s.trends[1].per, s.trends[1].during.is_some()), (TimeUnit::Year, true));
    let dates: Vec<String> = s.facts.iter().map(|fact| fact.date.to_string()).collect();
    assert!(dates.is_sorted());
    assert!(matches!(s.facts[0].fact, Fact::BringsShare(..)));
    assert!(matches!(s.facts[4].fact, Fact::Members(_, 30)));
    assert!(matches!(&s.facts[6].fact, Fact::Answer(answer) if matches!(answer.observation.within, Within::Body(_))));
}

#[test]
fn two_lines_of_equal_rank() {
    let resolved = scenario("turnout of people in assembly is 20%\n  turnout of people is 30%\n  turnout of people in assembly is 60%");
    assert_one(&resolved, "A01", "turnout of people in assembly is 60%", "two lines of this scenario answer the same question");
    assert_eq!(resolved.text(resolved.found[0].labels[0].loc), "turnout of people in assembly is 20%");
    let resolved = scenario("accounts is kept\n  accounts is broken");
    assert_eq!(resolved.places(), [("A01", "accounts is broken")]);
    let resolved = scenario("people fall by 1% per month\n  people grow by 1 person per month");
    assert_eq!(resolved.places(), [("A01", "people grow by 1 person per month")]);
}

#[test]
fn fixed_answers_stay_within_what_could_be() {
    let cases = [
        ("turnout of people in assembly is 40 people", "40 people", "`40 people` are more than the 36 members that the party has"),
        (
            "contribution of school in fund is 1_200 EUR",
            "1_200 EUR",
            "`1_200 EUR` is more than the 1_000 EUR that the charter expects from this source",
        ),
        ("rating of people in review is 6", "6", "`6` is off the scale of 1–5"),
        ("duration of plan is 4 weeks", "4 weeks", "`4 weeks` is shorter than the planned 6 weeks"),
        ("duration of plan is 11 weeks", "11 weeks", "`11 weeks` is longer than the planned 10 weeks, and no long stop allows more"),
        ("duration of fund is 11 weeks", "11 weeks", "`11 weeks` is shorter than the planned 12 weeks"),
    ];
    for (line, place, message) in cases {
        assert_one(&scenario(line), "A02", place, message);
    }
    // A long stop allows later days; laws are kept within what could be; a growing party has no limit.
    assert_eq!(scenario("duration of fund is 30 weeks").findings(), "");
    assert_eq!(scenario("turnout of people in assembly is between 10 people and 40 people").findings(), "");
    assert_eq!(scenario("people grow by 1 person per month\n  turnout of people in assembly is 40 people").findings(), "");
    let resolved = scenario("turnout of people in assembly is 120%");
    assert_one(&resolved, "N05", "120%", "`120%` is more than the whole");
}

#[test]
fn limits_are_those_of_the_whole_telling() {
    let growing = "scenario above\n  people grow by 1 person per month\n";
    assert_eq!(with(&format!("{growing}scenario s from above\n  turnout of people in assembly is 40 people\n")).findings(), "");
    let ballot = "co-prioritisation vote\n  option slide \"A slide\" 10 EUR\n  decided by people\n  ballot single vote\n";
    let resolved = with(&format!("{ballot}scenario s\n  votes of slide in vote is 40 votes\n"));
    assert_one(&resolved, "A02", "40 votes", "`40 votes` are more than the 36 members that the party has");
    assert_eq!(with(&format!("{ballot}scenario s\n  votes of slide in vote is about 30 ± 5\n")).findings(), "");
    let resolved = with(&format!("{ballot}scenario s\n  votes of slide in plan is 30\n"));
    assert_eq!(resolved.places(), [("A04", "votes of slide in plan is 30")]);
}

#[test]
fn laws_have_the_unit_of_their_question() {
    let cases = [
        (
            "turnout of people in assembly is 4 EUR",
            "4 EUR",
            "a number of people or a share is expected here; `4 EUR` is an amount of money",
        ),
        ("contribution of school in fund is 4 hours", "4 hours", "an amount of money is expected here; `4 hours` is hours of work"),
        ("rating of people in review is 4 people", "4 people", "a bare number is expected here; `4 people` is a number of people"),
        (
            "duration of plan is 40 hours",
            "40 hours",
            "a span of days, weeks, months or years is expected here; `40 hours` is hours of work",
        ),
        (
            "people fall by 3 EUR per month",
            "3 EUR per month",
            "a number of people or a share is expected here; `3 EUR per month` is an amount of money per month",
        ),
        ("jobs grows by 3 per month", "3 per month", "a share is expected here; `3 per month` is a bare number"),
        (
            "calm grows by 3 points per month",
            "3 points per month",
            "a bare number is expected here; `3 points per month` is percentage points",
        ),
    ];
    for (line, place, message) in cases {
        assert_one(&scenario(line), "S08", place, message);
    }
    let resolved = scenario("turnout of people in assembly is about 45% ± 4 people");
    assert_one(&resolved, "S08", "4 people", "a share and a number of people cannot be added or subtracted");
}

#[test]
fn words_and_amounts_are_not_mixed() {
    let resolved = scenario("consent of town in board is 80%");
    assert_one(&resolved, "A05", "80%", "`80%` is no answer here: this question is answered by a word");
    let resolved = scenario("turnout of people in assembly is given");
    assert_one(&resolved, "A05", "given", "`given` is no answer here; a number of people or a share is expected");
    let resolved = scenario("consent of school in plan is absent");
    assert_eq!(resolved.found[0].code.id, "A05");
    let resolved = scenario("accounts is kept, then mended");
    assert_one(&resolved, "A05", "mended", "keeping and mending are two questions: write two lines");
    let resolved = scenario("members of people is 30 people");
    assert_one(&resolved, "A06", "members of people is 30 people", "the number of members changes on a day, or little by little");
    let resolved = scenario("on 2028-01-01 members of people is about 30 ± 2 people");
    assert_eq!(resolved.places(), [("A05", "members of people is about 30 ± 2 people")]);
}

#[test]
fn laws_are_whole() {
    let resolved = scenario("turnout of people in assembly is one of 20% with chance 1/3, 60% with chance 1/2");
    let place = "one of 20% with chance 1/3, 60% with chance 1/2";
    assert_one(&resolved, "A03", place, "these chances add up to 5/6, not to 100%");
    let resolved = scenario("turnout of people in assembly is between 60% and 20%");
    assert_one(&resolved, "N08", "between 60% and 20%", "`60%` is more than `20%`");
}

#[test]
fn laws_in_words_are_read() {
    let resolved = scenario(
        "turnout of people in assembly is each with chance 45%\n  support of people in plan is about 45% ± 10% between 20% and 80%\n  \
         contribution of school in fund is nine times in ten between 300 and 800 EUR skewed\n  \
         duration of plan is between 6 and 9 weeks, usually 7 weeks, bell-shaped\n  yield of review is on average 2.5\n  \
         rating of people in review is either 1 with chance 10%, or between 3 and 5 with chance 90%\n  \
         people leave each with chance 12% per year",
    );
    assert_eq!(resolved.findings(), "");
    let s = resolved.model.scenarios.values().last().expect("the scenario");
    let law = |at: usize| &s.answers[at].laws[0];
    assert_eq!(*law(0), Law::Each { chance: Rational::new(9, 20), givers: None });
    assert!(matches!(law(1), Law::About { limits: Some(_), deviation: Some(_), .. }));
    let Law::NineInTen { low, skewed: true, .. } = law(2) else { panic!("nine in ten") };
    assert!(matches!(low.quantity().map(|q| q.unit), Some(Unit::Money(_))));
    assert!(matches!(law(3), Law::Between { bell: true, usually: Some(_), .. }));
    assert!(matches!(law(4), Law::Average(_)));
    assert!(matches!(law(5), Law::Mixture(parts) if parts.len() == 2));
    assert_eq!((s.trends[0].per, &s.trends[0].law), (TimeUnit::Month, &Law::Each { chance: Rational::new(1, 100), givers: None }));
}

#[test]
fn laws_in_words_fit_their_question_and_can_be() {
    let cases = [
        ("consent of town in board is each with chance 40%", "A05", "each with chance 40%", "here nobody can be counted one by one"),
        (
            "duration of plan is on average 3 weeks",
            "A05",
            "on average 3 weeks",
            "`3 weeks` is no number of things that are counted one by one here",
        ),
        (
            "people leave each with chance 1% per week",
            "A05",
            "people leave each with chance 1% per week",
            "a chance to leave is per month or per year",
        ),
        (
            "calm leaves each with chance 1% per month",
            "A05",
            "calm leaves each with chance 1% per month",
            "here nobody can be counted one by one",
        ),
        (
            "turnout of people is about 45% ± 30% between 30% and 60%",
            "A15",
            "between 30% and 60%",
            "answers `between 30% and 60%` cannot lie so far from `45%`",
        ),
        (
            "turnout of people is about 45% ± 1% between 50% and 60%",
            "A15",
            "between 50% and 60%",
            "`45%` does not lie `between 50% and 60%`",
        ),
        (
            "turnout of people is about 45% between 30% and 60%",
            "A15",
            "between 30% and 60%",
            "how far the answers lie from `45%` is not said",
        ),
        (
            "turnout of people is either 20% with chance 1/3, 60% with chance 1/2",
            "A03",
            "either 20% with chance 1/3, 60% with chance 1/2",
            "these chances add up to 5/6, not to 100%",
        ),
        ("turnout of people is each with chance 120%", "N05", "120%", "`120%` is more than the whole"),
        (
            "turnout of people is about 45% ± 5% between 3 people and 9 people",
            "S08",
            "between 3 people and 9 people",
            "a share and a number of people cannot be added or subtracted",
        ),
    ];
    for (line, code, place, message) in cases {
        assert_one(&scenario(line), code, place, message);
    }
}

/// What lies beyond what can be as a whole is a mistake; what reaches beyond it is kept within.
#[test]
fn laws_do_not_lie_beyond_what_can_be() {
    let cases = [
        ("turnout of people in assembly is between 40 people and 60 people", "40 people"),
        ("turnout of people in assembly is about 40 ± 2 people", "40"),
        ("contribution of school in fund is nine times in ten between 1_100 and 1_200 EUR", "1_100"),
        ("rating of people in review is between 0 and 0.5", "0.5"),
    ];
    for (line, place) in cases {
        assert_eq!(scenario(line).places(), [("A02", place)], "{line}");
    }
    for line in ["turnout of people in assembly is between 30 people and 60 people", "rating of people in review is between 0 and 3"] {
        assert_eq!(scenario(line).findings(), "", "{line}");
    }
}

#[test]
fn answers_go_together() {
    let resolved = scenario(
        "turnout of people in assembly, accounts and members of people go together by 60%\n  support of people and calm go against each other by 1/2",
    );
    assert_eq!(resolved.findings(), "");
    let s = resolved.model.scenarios.values().last().expect("the scenario");
    assert_eq!(s.together.len(), 2);
    assert_eq!((s.together[0].topics.len(), s.together[0].strength, s.together[0].against), (3, Rational::new(3, 5), false));
    assert!(matches!(s.together[0].topics[2], Topic::Trend(TrendOf::Members(_))));
    assert!(matches!(s.together[1].topics[1], Topic::Trend(TrendOf::Indicator(_))) && s.together[1].against);
}

#[test]
fn bonds_that_cannot_be() {
    let cases = [
        ("turnout of people in assembly and turnout of people in plan go together by 60%", "A18", "turnout of people in plan"),
        ("turnout of people and calm go together by 60%\n  jobs and calm go together by 10%", "A18", "calm"),
        (
            "turnout of people, calm and jobs go against each other by 60%",
            "A18",
            "turnout of people, calm and jobs go against each other by 60%",
        ),
        ("turnout of people and calm go together by 0%", "N04", "0%"),
        ("turnout of people and calm go together by 120%", "N05", "120%"),
        ("turnout of people and town go together by 20%", "S01", "town"),
        ("turnout of people and rating of people in plan go together by 20%", "A04", "rating of people in plan"),
    ];
    for (line, code, place) in cases {
        assert_eq!(scenario(line).places(), [(code, place)], "{line}");
    }
}

#[test]
fn scenarios_that_say_nothing_or_what_is_said_already() {
    let resolved = with("scenario s\n");
    assert_one(&resolved, "A16", "scenario s", "this scenario says nothing");
    let above = "scenario above\n  turnout of people is 10%\n  people fall by 1% per month\n  rest is adverse\n";
    let resolved = with(&format!("{above}scenario s from above\n"));
    assert_one(&resolved, "A16", "scenario s from above", "this scenario says nothing that `above` does not say");
    for line in ["turnout of people is 10%", "people fall by 1% per month", "rest is adverse"] {
        let resolved = with(&format!("{above}scenario s from above\n  {line}\n"));
        assert_one(&resolved, "A17", line, "`above` says this already");
    }
    for line in ["turnout of people is 11%", "turnout of people in assembly is 10%", "people fall by 1% per year", "rest is favourable"] {
        assert_eq!(with(&format!("{above}scenario s from above\n  {line}\n")).findings(), "", "{line}");
    }
    // What was said in between is taken back: no repetition.
    let between = "scenario between from above\n  turnout of people is 20%\n";
    assert_eq!(with(&format!("{above}{between}scenario s from between\n  turnout of people is 10%\n")).findings(), "");
}

#[test]
fn lines_of_some_days() {
    let resolved = scenario(
        "turnout of people is 10%\n  turnout of people is 20% from 2028-01-01\n  turnout of people is 30% until 2028-03-01\n  \
         people fall by 1% per month\n  people leave each with chance 2% per month from 2028-01-01 until 2028-12-31\n  \
         accounts is broken from 2028-01-01",
    );
    assert_eq!(resolved.findings(), "");
    let s = resolved.model.scenarios.values().last().expect("the scenario");
    let stretches: Vec<(bool, bool)> = s.answers.iter().map(|line| (line.stretch.from.is_some(), line.stretch.until.is_some())).collect();
    assert_eq!(stretches, [(false, false), (true, false), (false, true), (true, false)]);
    assert_eq!(s.trends.iter().map(|trend| trend.stretch.is_dated()).collect::<Vec<_>>(), [false, true]);
    let repeated = [
        (
            "turnout of people is 10% from 2028-01-01\n  turnout of people is 20% from 2028-01-01 until 2028-02-01",
            "turnout of people is 20% from 2028-01-01 until 2028-02-01",
        ),
        ("turnout of people is 10% from 2028-01-01\n  on 2028-01-01 turnout of people is 20%", "on 2028-01-01 turnout of people is 20%"),
        (
            "people fall by 1% per month until 2028-01-01\n  people fall by 2% per month until 2029-01-01",
            "people fall by 2% per month until 2029-01-01",
        ),
    ];
    for (lines, place) in repeated {
        assert_eq!(scenario(lines).places(), [("A01", place)], "{lines}");
    }
    let resolved = scenario("turnout of people is 10% from 2028-03-01 until 2028-02-01");
    assert_one(&resolved, "N08", "from 2028-03-01 until 2028-02-01", "`2028-03-01` is more than `2028-02-01`");
}

#[test]
fn lines_that_no_run_asks() {
    let cases = [
        ("turnout of school in assembly is 10%", "the members of `school` do not vote one by one in `assembly`"),
        ("turnout of town in board is 1 person", "the members of `town` do not vote one by one in `board`"),
        ("rating of people in plan is 3", "`people` rates nothing in `plan`"),
        ("yield of plan is 3", "`plan` does not say how much it must yield"),
        ("contribution of town in fund is 10 EUR", "`town` is not a source that is still uncertain in `fund`"),
        ("duration of review is 3 weeks", "how long `review` lasts is fixed by the charter"),
        ("consent of school in plan is given", "`school` is not asked for its consent in `plan`"),
        ("tie of school in plan is given", "nobody of this name decides a tie in `plan`"),
        ("support of school is 3%", "the members of `school` do not vote one by one in any stage"),
    ];
    for (line, why) in cases {
        let resolved = scenario(line);
        assert_one(&resolved, "A04", line, &format!("this line is never asked: {why}"));
        assert_eq!(resolved.found[0].severity, Severity::Warning);
    }
    let resolved = with("governance\n  withdrawal with 30 days notice\nscenario s\n  yield of plan is 3\n");
    assert_eq!(resolved.places(), [("A04", "yield of plan is 3")]);
    let resolved = with("duty right\n  town may \"close in August\"\nscenario s\n  right is kept\n");
    assert_one(&resolved, "A04", "right is kept", "this line is never asked: whether `right` is kept is never judged");
    let resolved = with("duty d\n  town must \"act\"\n  due by 2028-01-01\nscenario s\n  d is mended\n");
    assert_one(&resolved, "A04", "d is mended", "this line is never asked: `d` gives no time to mend");
}

#[test]
fn a_mistake_above_hides_what_follows_from_it() {
    let resolved = super::resolve_text(&super::BASE.replace("decided by assembly", "decided by asembly"));
    assert_eq!(resolved.places(), [("S01", "asembly")]);
    let text =
        format!("{}scenario s\n  turnout of people in assembly is 10%\n", super::BASE.replace("decided by assembly", "decided by asembly"));
    assert_eq!(super::resolve_text(&text).places(), [("S01", "asembly")]);
}

#[test]
fn expectations_are_read() {
    let resolved = scenario(
        "expect run is open by 2028-01-01 with chance at least 70%\n  expect plan fails for quorum before 2028-01-01\n  \
         expect charter ends as \"no plan\" on 2028-01-01 with chance at most 1/3",
    );
    assert_eq!(resolved.findings(), "");
    let s = resolved.model.scenarios.values().last().expect("the scenario");
    assert_eq!(s.expectations.len(), 3);
    assert!(matches!(s.expectations[0].chance, Some((true, _))));
    assert!(matches!(s.expectations[2].chance, Some((false, _))));
}
