//! Who answers a question, and with what: the order of lines, the laws in the grains of a question, typical values.

use super::Charter;
use charter::machine::{ABSENT, Machine, NO, Oracle, Question, Subject, Support, World, YES};
use charter::model::{BodyId, DutyId, PartyId, StageId};
use charter::quantity::{Date, Day};
use charter::simulate::{Answers, Assume, Beyond, Columns, Drawer, KeyHash, Verdict, number, tell};
use statrs::distribution::{Binomial, ContinuousCDF, DiscreteCDF, Normal};

/// What a run of one question left unsaid.
struct Noted {
    assumed: Vec<Subject>,
    planned: Vec<Subject>,
    beyond: Vec<Beyond>,
    random: bool,
}

impl Charter {
    fn party(&self, name: &str) -> PartyId {
        self.model.parties.iter().find(|(_, party)| party.name.text == name).expect("a party").0
    }

    fn stage(&self, name: &str) -> StageId {
        self.model.stages.iter().find(|(_, stage)| stage.name.text == name).expect("a stage").0
    }

    fn body(&self, name: &str) -> BodyId {
        self.model.bodies.iter().find(|(_, body)| body.name.text == name).expect("a body").0
    }

    fn turnout(&self, stage: &str) -> Subject {
        Subject::Turnout { party: self.party("people"), body: Some(self.body("assembly")), stage: self.stage(stage) }
    }

    fn consent(&self, party: &str) -> Subject {
        Subject::Consent { party: self.party(party), body: Some(self.body("board")), stage: self.stage("fund") }
    }

    fn report(&self) -> Subject {
        Subject::Kept { duty: DutyId::new(0) }
    }

    /// The answer of a run under a scenario, and what the run noted.
    fn asked(&self, scenario: &str, run: u64, question: &Question) -> (i64, Noted) {
        let scenario = Some(self.scenario(scenario));
        let machine = Machine::new(&self.model, World::new(&self.model, scenario)).expect("it can run");
        let answers = Answers::new(&self.model, scenario);
        let columns = Columns::default();
        let mut drawer = Drawer::new(&machine, &answers, &columns, 1, Assume::Drawn);
        drawer.start(run);
        let answer = drawer.answer(question);
        let (planned, assumed) = drawer.unanswered().iter().partition(|subject| matches!(subject, Subject::Duration { .. }));
        (answer, Noted { assumed, planned, beyond: drawer.notes.beyond, random: drawer.notes.random })
    }

    fn answer(&self, scenario: &str, question: &Question) -> i64 {
        self.asked(scenario, 1, question).0
    }
}

fn question(subject: Subject, low: i64, high: i64) -> Question {
    let day = Day::of("2027-03-01".parse::<Date>().unwrap());
    Question { subject, day, occasion: 1, attempt: 1, call: 1, times_before: 0, support: Support::range(low, high) }
}

#[test]
fn the_scenario_itself_answers_before_its_parent_and_the_stage_before_the_body() {
    let charter = Charter::club(
        r#"
scenario first "First"
  turnout of people in plan is 1 people
  turnout of people in assembly is 2 people
  turnout of people is 3 people

scenario second "Second" from first
  turnout of people in assembly is 4 people

scenario third "Third" from second
  turnout of people in review is 5 people
"#,
    );
    let asked = |scenario, stage| charter.answer(scenario, &question(charter.turnout(stage), 0, 36));
    assert_eq!([asked("first", "plan"), asked("first", "review")], [1, 2]);
    assert_eq!([asked("second", "plan"), asked("second", "review")], [4, 4], "the scenario itself comes first");
    assert_eq!([asked("third", "plan"), asked("third", "review")], [4, 5]);
}

#[test]
fn the_first_second_and_later_times_have_their_own_laws() {
    let charter = Charter::club("scenario usual \"Usual\"\n  turnout of people in plan is 10 people, then 20 people, then 30 people\n");
    let asked = |times_before| charter.answer("usual", &Question { times_before, call: 2, ..question(charter.turnout("plan"), 0, 36) });
    assert_eq!([asked(0), asked(1), asked(2), asked(7)], [10, 20, 30, 30]);
}

#[test]
fn a_dated_answer_comes_before_all_others_from_its_day_on() {
    let charter = Charter::club(
        r#"
scenario usual "Usual"
  turnout of people in plan is 10 people
  on 2027-03-01 turnout of people is 12 people
  on 2027-06-01 turnout of people is 14 people
"#,
    );
    let on = |date: &str| {
        let day = Day::of(date.parse::<Date>().unwrap());
        charter.answer("usual", &Question { day, ..question(charter.turnout("plan"), 0, 36) })
    };
    assert_eq!([on("2027-02-28"), on("2027-03-01"), on("2027-05-31"), on("2027-06-01")], [10, 12, 12, 14]);
}

#[test]
fn a_line_of_some_days_comes_before_those_that_always_hold() {
    let charter = Charter::club(
        r#"
scenario above "Above"
  turnout of people in plan is 1 people
  turnout of people is 2 people until 2027-02-28

scenario usual "Usual" from above
  turnout of people in plan is 10 people
  turnout of people is 12 people from 2027-03-01 until 2027-05-31
  turnout of people is 14 people from 2027-05-01 until 2027-05-10
  on 2027-06-01 turnout of people is 16 people
"#,
    );
    let on = |date: &str| {
        let day = Day::of(date.parse::<Date>().unwrap());
        charter.answer("usual", &Question { day, ..question(charter.turnout("plan"), 0, 36) })
    };
    // The end of the days belongs to them; where several hold, the one that began last answers.
    assert_eq!([on("2027-01-01"), on("2027-02-28"), on("2027-03-01"), on("2027-04-30")], [2, 2, 12, 12]);
    assert_eq!([on("2027-05-01"), on("2027-05-10"), on("2027-05-11"), on("2027-05-31"), on("2027-06-01")], [14, 14, 12, 12, 16]);
    let charter = Charter::club("scenario usual \"Usual\"\n  report is kept\n  report is broken from 2027-03-01 until 2027-03-31\n");
    let on = |date: &str| {
        let day = Day::of(date.parse::<Date>().unwrap());
        charter.answer("usual", &Question { day, ..question(charter.report(), NO, YES) })
    };
    assert_eq!([on("2027-02-28"), on("2027-03-01"), on("2027-03-31"), on("2027-04-01")], [YES, NO, NO, YES]);
}

/// At each month's end the line that holds on that evening moves the members, for the evenings since it began.
#[test]
fn members_fall_faster_in_some_months() {
    let charter = Charter::club(
        r#"
scenario above "Above"
  people fall by 1 people per month
  people fall by 4 people per month from 2027-05-01 until 2027-06-30

story told "Told" from above
  people fall by 14 people per month from 2027-02-15 until 2027-02-28
  people grow by 2 people per month from 2027-09-01
  rest is favourable
  expect members of people is 35 people on 2027-01-31
  expect members of people is 28 people on 2027-02-28
  expect members of people is 27 people on 2027-03-31
"#,
    );
    let world = World::new(&charter.model, Some(charter.scenario("told")));
    let people = charter.party("people");
    let on = |date: &str| {
        let trend = world.members_on(people, Day::of(date.parse::<Date>().unwrap())).expect("a line holds");
        charter.sources.text(trend.loc).to_owned()
    };
    assert_eq!(on("2027-01-31"), "people fall by 1 people per month");
    assert_eq!(on("2027-02-28"), "people fall by 14 people per month from 2027-02-15 until 2027-02-28");
    assert_eq!(on("2027-06-30"), "people fall by 4 people per month from 2027-05-01 until 2027-06-30");
    assert_eq!(on("2027-07-31"), "people fall by 1 people per month");
    assert_eq!(on("2027-09-30"), "people grow by 2 people per month from 2027-09-01");
    let columns = Columns::default();
    let told = tell(&charter.setting("told", &columns));
    // 36 − 1, − 14 × half a month, − 1.
    assert!(told.judgements.iter().all(|judgement| judgement.verdict == Verdict::Passed), "{:?}", told.judgements);
}

#[test]
fn shares_of_people_are_rounded_down_and_counted_of_those_who_are_there() {
    let charter = Charter::club("scenario usual \"Usual\"\n  turnout of people is 45%\n  support of people is 66%\n");
    let support = Subject::Support { party: charter.party("people"), body: charter.body("assembly"), stage: charter.stage("plan") };
    assert_eq!(charter.answer("usual", &question(charter.turnout("plan"), 0, 36)), 16);
    assert_eq!(charter.answer("usual", &question(support, 0, 12)), 7);
}

#[test]
fn months_of_a_duration_are_counted_from_its_day() {
    let charter = Charter::club("scenario usual \"Usual\"\n  duration of plan is 2 months\n");
    let subject = Subject::Duration { stage: charter.stage("plan") };
    for (date, days) in [("2027-01-01", 59), ("2027-07-01", 62)] {
        let day = Day::of(date.parse::<Date>().unwrap());
        assert_eq!(charter.answer("usual", &Question { day, ..question(subject, 42, 70) }), days);
    }
}

#[test]
fn a_chance_is_met_as_often_as_it_says_and_the_adverse_answer_comes_first() {
    let charter = Charter::club(
        "scenario usual \"Usual\"\n  consent of comune is given with chance 85%\n  consent of donors is absent with chance 20%\n",
    );
    let all = |party| {
        let question = question(charter.consent(party), NO, ABSENT);
        let mut counts = [0; 3];
        for run in 1..=2000 {
            let (answer, notes) = charter.asked("usual", run, &question);
            assert!(notes.random && notes.assumed.is_empty());
            counts[usize::try_from(answer).unwrap()] += 1;
        }
        counts
    };
    let [no, yes, absent] = all("comune");
    // Four standard deviations: 64 of 2000.
    assert!((1636..=1764).contains(&yes) && no + yes == 2000 && absent == 0, "{no} {yes}");
    let [no, yes, absent] = all("donors");
    assert!((328..=472).contains(&absent) && no == 0 && yes + absent == 2000, "{absent}");
}

#[test]
fn the_rest_is_favourable_or_adverse() {
    let charter = Charter::club("story good \"Good\"\n  rest is favourable\n\nstory bad \"Bad\"\n  rest is adverse\n");
    let duration = Subject::Duration { stage: charter.stage("plan") };
    let planned = Support { low: 42, high: 100_000, planned_high: 70, usually: Some(56) };
    let contribution = Subject::Contribution { party: charter.party("donors"), stage: charter.stage("fund"), conditional: false };
    let questions = [
        (question(charter.turnout("plan"), 0, 36), 36, 0),
        (question(charter.consent("comune"), NO, ABSENT), YES, NO),
        (question(charter.report(), NO, YES), YES, NO),
        (question(contribution, 0, 100_000), 100_000, 0),
        (Question { support: planned, ..question(duration, 0, 0) }, 56, 70),
        (Question { support: Support { usually: None, ..planned }, ..question(duration, 0, 0) }, 42, 70),
        (question(Subject::Rating { party: charter.party("people"), stage: charter.stage("review") }, 100, 500), 500, 100),
    ];
    for (question, good, bad) in questions {
        assert_eq!((charter.answer("good", &question), charter.answer("bad", &question)), (good, bad), "{question:?}");
        assert!(charter.asked("bad", 1, &question).1.assumed.is_empty(), "answered, not assumed");
    }
}

#[test]
fn a_story_takes_what_is_typical_of_what_it_inherits() {
    let charter = Charter::club(
        r#"
scenario usual "Usual"
  turnout of people in plan is about 45% ± 10%
  turnout of people in review is between 20% and 90%
  consent of comune is given with chance 40%
  contribution of donors in fund is about 700 ± 300 EUR skewed
  duration of plan is between 6 weeks and 10 weeks, usually 7 weeks
  rating of people in review is between 2 and 5
  report is kept with chance 50%

story told "Told" from usual
  turnout of people in review is 30 people
"#,
    );
    let people = charter.party("people");
    let contribution = Subject::Contribution { party: charter.party("donors"), stage: charter.stage("fund"), conditional: false };
    let typical = [
        (question(charter.turnout("plan"), 0, 36), 16),
        (question(charter.turnout("review"), 0, 36), 30),
        (question(charter.consent("comune"), NO, ABSENT), NO),
        (question(contribution, 0, 100_000), 70_000),
        (question(Subject::Duration { stage: charter.stage("plan") }, 42, 70), 49),
        (question(Subject::Rating { party: people, stage: charter.stage("review") }, 100, 500), 350),
        (question(charter.report(), NO, YES), YES),
    ];
    for (question, expected) in typical {
        let (answer, notes) = charter.asked("told", 1, &question);
        assert_eq!(answer, expected, "{question:?}");
        assert!(!notes.random && notes.assumed.is_empty());
    }
    // A duration that nobody gives is as the charter plans it.
    let charter = Charter::club("story told \"Told\"\n");
    let support = Support { low: 42, high: 100_000, planned_high: 71, usually: None };
    let (answer, notes) =
        charter.asked("told", 1, &Question { support, ..question(Subject::Duration { stage: charter.stage("plan") }, 0, 0) });
    assert_eq!((answer, notes.planned.len(), notes.assumed.len()), (56, 1, 0));
}

/// The law of a question under a scenario, drawn many times: mean and standard deviation.
fn drawn(charter: &Charter, question: &Question) -> (f64, f64) {
    let runs = 4000;
    let answers: Vec<f64> = (1..=runs).map(|run| charter.asked("usual", run, question).0 as f64).collect();
    let mean = answers.iter().sum::<f64>() / f64::from(u32::try_from(runs).unwrap());
    let square = answers.iter().map(|answer| (answer - mean).powi(2)).sum::<f64>() / f64::from(u32::try_from(runs).unwrap());
    (mean, square.sqrt())
}

/// Each law in the grains of its question: mean and deviation as in a book of statistics, within four standard errors.
#[test]
fn laws_in_words_have_the_mean_and_deviation_of_their_distribution() {
    let charter = Charter::club(
        r#"
scenario usual "Usual"
  turnout of people in plan is each with chance 45%
  turnout of people in review is about 45% ± 10% between 20% and 70%
  support of people in plan is on average 3 people
  support of people in review is either 6 people with chance 25%, or between 10 and 20 people with chance 75%
  contribution of donors in fund is nine times in ten between 300 and 700 EUR
  duration of plan is between 6 and 10 weeks, usually 7 weeks, bell-shaped
"#,
    );
    let support =
        |stage: &str| Subject::Support { party: charter.party("people"), body: charter.body("assembly"), stage: charter.stage(stage) };
    let contribution = Subject::Contribution { party: charter.party("donors"), stage: charter.stage("fund"), conditional: false };
    let duration = Subject::Duration { stage: charter.stage("plan") };
    let expected = [
        // 36 × 45%, √(36 × 45% × 55%)
        (question(charter.turnout("plan"), 0, 36), 16.2, 2.985),
        // Rounded down: half a person less.
        (question(charter.turnout("review"), 0, 36), 15.7, 3.6),
        (question(support("plan"), 0, 36), 3.0, 3.0_f64.sqrt()),
        // ¼ × 6 + ¾ × 15; within: ¾ × 10, between: ¼ × ¾ × 9².
        (question(support("review"), 0, 36), 12.75, (7.5_f64 + 0.1875 * 81.0).sqrt()),
        (question(contribution, 0, 100_000), 50_000.0, 40_000.0 / 3.289_707),
        // (42 + 4 × 49 + 70) ÷ 6, √((m − a)(b − m) ÷ 7)
        (question(duration, 42, 70), 51.333, (9.333_f64 * 18.667 / 7.0).sqrt()),
    ];
    for (question, mean, deviation) in expected {
        let (found, spread) = drawn(&charter, &question);
        assert!((found - mean).abs() < 4.0 * deviation / 4000_f64.sqrt() + 0.02, "{question:?}: {found}, not {mean}");
        assert!((spread / deviation - 1.0).abs() < 0.06, "{question:?}: ± {spread}, not ± {deviation}");
    }
}

#[test]
fn a_story_takes_the_middle_of_laws_in_words() {
    let charter = Charter::club(
        r#"
scenario usual "Usual"
  turnout of people in plan is each with chance 45%
  turnout of people in review is about 50% ± 10% between 20% and 70%
  support of people in plan is on average 3 people
  support of people in review is either 6 people with chance 25%, or between 10 and 20 people with chance 75%
  contribution of donors in fund is nine times in ten between 300 and 700 EUR
  duration of plan is between 6 and 10 weeks, usually 7 weeks, bell-shaped

story told "Told" from usual
"#,
    );
    let support =
        |stage: &str| Subject::Support { party: charter.party("people"), body: charter.body("assembly"), stage: charter.stage(stage) };
    let contribution = Subject::Contribution { party: charter.party("donors"), stage: charter.stage("fund"), conditional: false };
    let typical = [
        (question(charter.turnout("plan"), 0, 36), 16),
        (question(charter.turnout("review"), 0, 36), 18),
        (question(support("plan"), 0, 36), 3),
        (question(support("review"), 0, 36), 15),
        (question(contribution, 0, 100_000), 50_000),
        (question(Subject::Duration { stage: charter.stage("plan") }, 42, 70), 49),
    ];
    for (question, expected) in typical {
        assert_eq!(charter.answer("told", &question), expected, "{question:?}");
    }
}

/// The normal scores of two answers over many runs, and their correlation. Answers of wide laws tell the number that was drawn.
fn correlation(charter: &Charter, scenario: &str, [a, b]: [&Question; 2]) -> f64 {
    let answers: Vec<(f64, f64)> =
        (1..=4000).map(|run| (charter.asked(scenario, run, a).0 as f64, charter.asked(scenario, run, b).0 as f64)).collect();
    let count = answers.len() as f64;
    let (mean_a, mean_b) = (answers.iter().map(|(a, _)| a).sum::<f64>() / count, answers.iter().map(|(_, b)| b).sum::<f64>() / count);
    let (mut aa, mut bb, mut ab) = (0.0, 0.0, 0.0);
    for (a, b) in answers {
        let (a, b) = (a - mean_a, b - mean_b);
        (aa, bb, ab) = (aa + a * a, bb + b * b, ab + a * b);
    }
    ab / (aa * bb).sqrt()
}

#[test]
fn what_goes_together_is_correlated_by_so_much_and_keeps_its_own_law() {
    let lines = "  turnout of people in plan is about 450_000 ± 100_000 people\n  turnout of people in review is about 500_000 ± 90_000 people\n  \
                 contribution of donors in fund is about 500 ± 100 EUR\n";
    let bond = |line: &str| Charter::club_of("900_000 people", &format!("scenario usual \"Usual\"\n{lines}{line}"));
    let questions = |charter: &Charter| {
        let contribution = Subject::Contribution { party: charter.party("donors"), stage: charter.stage("fund"), conditional: false };
        [question(charter.turnout("plan"), 0, 900_000), question(charter.turnout("review"), 0, 900_000), question(contribution, 0, 100_000)]
    };
    let pairs = |line: &str| {
        let charter = bond(line);
        let [plan, review, fund] = questions(&charter);
        [[&plan, &review], [&plan, &fund], [&review, &fund]].map(|pair| correlation(&charter, "usual", pair))
    };
    // The standard error of a correlation of 4000 is below 0.016.
    let near = |found: [f64; 3], expected: [f64; 3]| {
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 0.065, "{found}, not {expected}");
        }
    };
    near(pairs(""), [0.0, 0.0, 0.0]);
    near(
        pairs("  turnout of people in plan, turnout of people in review and contribution of donors go together by 60%\n"),
        [0.6, 0.6, 0.6],
    );
    near(pairs("  contribution of donors and turnout of people in plan go against each other by 50%\n"), [0.0, -0.5, 0.0]);
    near(pairs("  turnout of people in plan and turnout of people in review go together by 100%\n"), [1.0, 0.0, 0.0]);
    let tied = bond("  turnout of people in plan and contribution of donors go together by 60%\n");
    let [plan, review, fund] = questions(&tied);
    let (mean, deviation) = drawn(&tied, &plan);
    assert!((mean - 450_000.0).abs() < 6_500.0 && (deviation / 100_000.0 - 1.0).abs() < 0.06, "its own law: {mean} ± {deviation}");
    let (mean, deviation) = drawn(&tied, &fund);
    assert!((mean - 50_000.0).abs() < 650.0 && (deviation / 10_000.0 - 1.0).abs() < 0.06, "its own law: {mean} ± {deviation}");
    // The order of the words changes nothing, nor does the line change what it does not name.
    let turned = bond("  contribution of donors and turnout of people in plan go together by 60%\n");
    let free = bond("");
    for run in 1..50 {
        assert_eq!(tied.asked("usual", run, &plan).0, turned.asked("usual", run, &plan).0);
        assert_eq!(tied.asked("usual", run, &review).0, free.asked("usual", run, &review).0);
    }
}

/// Worked out apart, with Python's `statistics.NormalDist` and the contract's H.
#[test]
fn the_number_of_an_answer_that_goes_together_is_that_of_the_contract() {
    let charter = Charter::club(
        "scenario usual \"Usual\"\n  turnout of people in plan is each with chance 50%\n  \
         turnout of people in plan and report go together by 36%\n",
    );
    let own = number(1, 1, KeyHash::of("turnout/people/plan/assembly/1.1.1"));
    let common = number(1, 1, KeyHash::of("together/kept report */turnout people plan"));
    let oracle = Normal::new(0.0, 1.0).unwrap();
    let score = |n: u64| oracle.inverse_cdf((n as f64 + 0.5) / 2_f64.powi(64));
    let number = oracle.cdf(0.6 * score(common) + 0.8 * score(own));
    let expected = Binomial::new(0.5, 36).unwrap().inverse_cdf(number);
    assert_eq!(charter.answer("usual", &question(charter.turnout("plan"), 0, 36)), i64::try_from(expected).unwrap());
}

#[test]
fn a_bond_of_the_scenario_takes_the_place_of_what_it_inherits() {
    let charter = Charter::club(
        r#"
scenario first "First"
  turnout of people in plan is each with chance 50%
  turnout of people in plan and report go together by 90%

scenario usual "Second" from first
  turnout of people in plan and turnout of people in review go together by 1%

scenario plain "Without"
  turnout of people in plan is each with chance 50%
"#,
    );
    let turnout = question(charter.turnout("plan"), 0, 36);
    let differ = |scenario: &str| {
        (1..=300).filter(|run| charter.asked(scenario, *run, &turnout).0 != charter.asked("plain", *run, &turnout).0).count()
    };
    assert!(differ("first") > 200 && differ("usual") < 150, "{} {}", differ("first"), differ("usual"));
}

#[test]
fn what_nobody_answers_is_drawn_from_all_it_could_be_and_noted() {
    let charter = Charter::club("scenario empty \"Nothing is said\"\n");
    let mut counts = [0; 3];
    for run in 1..=900 {
        let (answer, notes) = charter.asked("empty", run, &question(charter.consent("comune"), NO, ABSENT));
        assert_eq!(notes.assumed, [charter.consent("comune")]);
        counts[usize::try_from(answer).unwrap()] += 1;
    }
    assert!(counts.iter().all(|count| (243..=357).contains(count)), "a third each: {counts:?}");
    let conditional = Subject::Contribution { party: charter.party("donors"), stage: charter.stage("fund"), conditional: true };
    let answers: std::collections::BTreeSet<i64> =
        (1..=100).map(|run| charter.asked("empty", run, &question(conditional, 0, 100_000)).0).collect();
    assert_eq!(answers.into_iter().collect::<Vec<_>>(), [0, 100_000], "there, or not there");
}

#[test]
fn an_answer_that_cannot_be_given_is_noted_and_counts_as_the_limit() {
    let charter = Charter::club("scenario usual \"Usual\"\n  turnout of people in plan is 30 people\n");
    let (answer, notes) = charter.asked("usual", 1, &question(charter.turnout("plan"), 0, 24));
    assert_eq!(answer, 24);
    let beyond = notes.beyond.first().expect("it is noted");
    assert_eq!((beyond.answer, beyond.low, beyond.high), (30, 0, 24));
    assert_eq!(charter.sources.text(beyond.loc), "turnout of people in plan is 30 people");
}

#[test]
fn columns_answer_row_by_row() {
    let charter = Charter::club("scenario usual \"Usual\"\n  turnout of people in plan is from \"past.csv\" column \"came\"\n");
    let wanted = charter::simulate::wanted(&charter.model);
    assert_eq!((wanted[0].file, wanted[0].column), ("past.csv", "came"));
    let mut columns = Columns::default();
    columns.read("past.csv", "came", "year;came\n2024;50%\n2025;\"12\"\n\n2026;9\n").unwrap();
    let scenario = Some(charter.scenario("usual"));
    let machine = Machine::new(&charter.model, World::new(&charter.model, scenario)).unwrap();
    let answers = Answers::new(&charter.model, scenario);
    let mut drawer = Drawer::new(&machine, &answers, &columns, 1, Assume::Drawn);
    let mut counts = std::collections::BTreeMap::new();
    for run in 1..=900 {
        drawer.start(run);
        *counts.entry(drawer.answer(&question(charter.turnout("plan"), 0, 36))).or_insert(0) += 1;
    }
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), [9, 12, 18]);
    assert!(counts.values().all(|count| (243..=357).contains(count)), "{counts:?}");
    let fault = |text| Columns::default().read("past.csv", "came", text).unwrap_err();
    use charter::simulate::ColumnFault;
    assert_eq!(fault("year,went\n1,2\n"), ColumnFault::Missing { columns: vec!["year".into(), "went".into()] });
    assert_eq!(fault("year,came\n"), ColumnFault::Empty);
    assert_eq!(fault("year,came\n1,2\n3,many\n"), ColumnFault::Unreadable { line: 3, text: "many".into() });
}

/// A key is written in one way only: whole, or piece by piece into a hash.
#[test]
fn the_number_of_a_question_is_that_of_its_key() {
    let charter = Charter::club("scenario empty \"Nothing is said\"\n");
    for subject in
        [charter.turnout("plan"), charter.consent("donors"), charter.report(), Subject::Duration { stage: charter.stage("plan") }]
    {
        let question = question(subject, 0, 1);
        let key = question.key(&charter.model);
        let whole = charter::simulate::number(7, 3, charter::simulate::KeyHash::of(&key));
        assert_eq!(charter::simulate::number_of(7, 3, &question, &charter.model), whole, "{key}");
    }
    assert_eq!(question(charter.turnout("plan"), 0, 1).key(&charter.model), "turnout/people/plan/assembly/1.1.1");
}
