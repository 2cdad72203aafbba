//! Many runs: the same bytes on any number of threads, the same luck whatever else is written, honest verdicts.

use super::{CLUB, Charter};
use charter::machine::Entry;
use charter::simulate::{Assume, Columns, Judgement, Unminded, Verdict, Why, judge_all, test};

const USUAL: &str = r#"
scenario usual "Usual"
  turnout of people in assembly is about 45% ± 10%
  support of people in assembly is between 40% and 90%
  consent of comune is given with chance 85%
  consent of donors is given
  contribution of donors in fund is about 700 ± 300 EUR skewed
  rating of people in review is about 4 ± 1
  people fall by 1% per month
  report is kept with chance 90%
"#;

#[test]
fn runs_are_the_same_on_any_number_of_threads_and_however_they_are_split() {
    let charter = Charter::example("garden.charter");
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| setting.detailed(1, 240, &Unminded))
    };
    let whole = on(1);
    assert_eq!(whole, on(2));
    assert_eq!(whole, on(8));
    for at in [1, 63, 64, 100, 239] {
        let (first, second) = (setting.detailed(1, at, &Unminded), setting.detailed(at + 1, 240, &Unminded));
        assert_eq!(whole, first.clone().joined(second.clone()));
        assert_eq!(whole, second.joined(first));
    }
    let bare = setting.runs(1, 240, Assume::Drawn);
    assert_eq!(bare, charter::simulate::Summary { details: bare.details.clone(), ..whole.clone() });
    assert_eq!(whole.runs, 240);
    assert_eq!(whole.ends.values().sum::<u64>(), 240);
}

fn diary(text: &str, run: u64) -> Vec<Entry> {
    let charter = Charter::read(text);
    let columns = Columns::default();
    charter.setting("usual", &columns).trace(run).diary
}

#[test]
fn an_unused_party_or_a_comment_changes_no_draw() {
    let plain = format!("{CLUB}{USUAL}");
    let more =
        plain.replace("duty report", "// A remark.\nparty bystanders \"Bystanders\" is committee\n  members 9 people\n\nduty report");
    assert_ne!(plain, more);
    for run in 1..=40 {
        assert_eq!(diary(&plain, run), diary(&more, run), "run {run}");
    }
}

#[test]
fn a_changed_line_changes_only_its_own_answers() {
    let plain = format!("{CLUB}{USUAL}");
    let other = plain.replace("rating of people in review is about 4 ± 1", "rating of people in review is 5");
    let before_review = |text: &str, run| {
        let is_rating = |entry: &Entry| format!("{:?}", entry.event).contains("Rating");
        diary(text, run).into_iter().take_while(|entry| !is_rating(entry)).collect::<Vec<_>>()
    };
    for run in 1..=40 {
        assert_eq!(before_review(&plain, run), before_review(&other, run), "run {run}");
    }
}

#[test]
fn seeds_and_runs_are_different_luck() {
    let plain = format!("{CLUB}{USUAL}");
    assert_ne!(diary(&plain, 1), diary(&plain, 2));
}

fn verdicts(scenarios: &str, name: &str) -> Vec<Judgement> {
    let charter = Charter::club(scenarios);
    let columns = Columns::default();
    test(&charter.setting(name, &columns), 400).judgements
}

#[test]
fn one_run_contradicts_and_can_be_traced() {
    let text = format!("{USUAL}\n  expect plan succeeds\n  expect fund opens or charter ends as \"no plan\"\n");
    let charter = Charter::club(&text);
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let summary = setting.runs(1, 400, Assume::Drawn);
    let judged = judge_all(&setting, &summary, 0);
    assert_eq!(judged[0].verdict, Verdict::Failed);
    let run = judged[0].tally.first_failure.expect("a counterexample");
    assert_eq!(setting.trace(run).outcome.truths[0], charter::machine::Truth::Fails);
    assert!((1..run).all(|run| setting.trace(run).outcome.truths[0] == charter::machine::Truth::Holds), "it is the first");
    assert_eq!(judged[1].verdict, Verdict::Undecided(Why::HeldInAll), "sampling alone never confirms every run");
}

#[test]
fn a_scenario_that_leaves_nothing_open_is_settled_by_one_run() {
    let found = verdicts(
        r#"
scenario fixed "Fixed"
  duration of plan is 8 weeks
  turnout of people is 20 people
  support of people is 15 people
  consent of comune is given
  consent of donors is given
  contribution of donors in fund is 800 EUR
  rating of people in review is 4
  report is kept

  expect charter ends as completed
  expect plan fails with chance at most 1%
"#,
        "fixed",
    );
    assert_eq!(found.iter().map(|judgement| &judgement.verdict).collect::<Vec<_>>(), [&Verdict::Passed, &Verdict::Passed]);
}

#[test]
fn a_verdict_that_rests_on_what_nobody_said_is_undecided_and_names_it() {
    let text = USUAL.replace("  consent of comune is given with chance 85%\n", "")
        + "\n  expect fund succeeds with chance at least 10%\n  expect plan succeeds with chance at least 10%\n";
    let found = verdicts(&text, "usual");
    let Verdict::Undecided(Why::Assumed(subjects)) = &found[0].verdict else { panic!("{:?}", found[0]) };
    assert!(format!("{subjects:?}").contains("Consent"), "{subjects:?}");
    let (low, high) = found[0].band.expect("a band");
    assert!(low < 0.1 && high > 0.5, "{low} {high}");
    assert_eq!(found[1].verdict, Verdict::Passed, "what does not rest on it is settled");
}

#[test]
fn a_story_is_undecided_where_what_nobody_answers_can_reach_something() {
    let story = "\nstory told \"Told\" from usual\n  contribution of donors in fund is 800 EUR\n\n  expect fund succeeds\n";
    let without = |line: &str| USUAL.replace(line, "") + story;
    let verdict = |text: &str| verdicts(text, "told").remove(0).verdict;
    assert_eq!(verdict(&without("  report is kept with chance 90%\n")), Verdict::Passed, "nothing hangs on the report");
    let without_consent = without("  consent of comune is given with chance 85%\n");
    let Verdict::Undecided(Why::Unanswered(subjects)) = verdict(&without_consent) else { panic!("it can reach the fund") };
    assert!(format!("{subjects:?}").contains("Consent") && subjects.len() == 1, "{subjects:?}");
    let adverse = without_consent.replace("from usual\n", "from usual\n  rest is adverse\n");
    assert_eq!(verdict(&adverse), Verdict::Failed);
}

/// Every example, told in both languages: whole sentences, in order of date, each message with all that it needs.
#[test]
fn diaries_are_told_in_whole_sentences() {
    for name in ["garden", "nursery", "health_budgets", "minibus", "bilancio_bologna", "dundee"] {
        let charter = Charter::example(&format!("{name}.charter"));
        let columns = Columns::default();
        for (id, scenario) in charter.model.scenarios.iter() {
            let setting = charter.setting(&scenario.name.text, &columns);
            assert_eq!(setting.scenario, Some(id));
            for run in 1..=if scenario.is_story { 1 } else { 12 } {
                let trace = setting.trace(run);
                for lang in charter::diagnostic::Lang::ALL {
                    let catalogue = charter::diagnostic::Catalogue::new(lang);
                    let words = charter::report::words::Words { model: &charter.model, catalogue: &catalogue };
                    let lines = charter::report::trace::tell(&words, &trace);
                    assert!(lines.is_sorted_by_key(|line| line.day), "{name} {run}");
                    for line in &lines {
                        assert!(!line.text.contains("run-") && !line.text.contains(['{', '}']), "{name} {run}: {}", line.text);
                    }
                }
            }
        }
    }
}

/// Each run's books agree with the aggregates: counts of endings, and what the ensemble calls the first failure.
#[test]
fn aggregates_are_those_of_the_single_runs() {
    let charter = Charter::example("minibus.charter");
    let columns = Columns::default();
    let setting = charter.setting("consueto", &columns);
    let summary = setting.runs(1, 40, Assume::Drawn);
    let outcomes: Vec<_> = (1..=40).map(|run| setting.trace(run).outcome).collect();
    assert!(!summary.stories.is_empty());
    for (end, count) in &summary.ends {
        assert_eq!(outcomes.iter().filter(|outcome| outcome.end == *end).count() as u64, *count);
    }
    let mut spent: Vec<i64> = outcomes.iter().map(|outcome| outcome.spent).collect();
    spent.sort_unstable();
    assert_eq!([10, 50, 90].map(|part| summary.spent.quantile(part)), [Some(spent[3]), Some(spent[19]), Some(spent[35])]);
    for (story, told) in &summary.stories {
        let first = |outcome: &charter::machine::Outcome| {
            let failures = outcome.stages.iter().enumerate();
            let failures = failures.filter_map(|(at, stage)| stage.first_failure.map(|(day, reason)| (day, at, reason)));
            failures.min_by_key(|(day, at, _)| (*day, *at)).map(|(_, at, reason)| (at, reason))
        };
        let same =
            |outcome: &&charter::machine::Outcome| first(outcome) == Some((story.stage.index(), story.reason)) && outcome.end == story.end;
        assert_eq!(outcomes.iter().filter(same).count() as u64, told.runs);
        assert_eq!(outcomes.iter().position(|outcome| same(&outcome)).unwrap() as u64 + 1, told.example);
    }
    for (at, stage) in summary.stages.iter().enumerate() {
        assert_eq!(stage.opened, outcomes.iter().filter(|outcome| outcome.stages[at].opened.is_some()).count() as u64);
        assert_eq!(stage.failed(), outcomes.iter().filter(|outcome| outcome.stages[at].times_failed > 0).count() as u64);
    }
}

/// Second calls of a run that came to a decision: the run may end, or the stage be late, before the body meets again.
fn decided_by_second_calls(diary: &Vec<Entry>) -> u64 {
    use charter::machine::LogEvent;
    use charter::model::Reason;
    let (mut called, mut decided) = (std::collections::BTreeSet::new(), 0);
    for entry in diary {
        match &entry.event {
            LogEvent::SecondCall { stage, .. } => {
                called.insert(*stage);
            }
            LogEvent::Opened { stage, .. } | LogEvent::MoreTime { stage, .. } => {
                called.remove(stage);
            }
            LogEvent::Failed { reason: Reason::LongStop, .. } => {}
            LogEvent::Succeeded { stage } | LogEvent::Failed { stage, .. } => decided += u64::from(called.remove(stage)),
            _ => {}
        }
    }
    decided
}

/// What the diaries of single runs say was spent, and how votes went, is what the ensemble says.
#[test]
fn details_are_those_of_the_diaries() {
    use charter::machine::LogEvent;
    for (name, scenario) in [("garden", "usual"), ("minibus", "consueto"), ("bilancio_bologna", "consueto")] {
        let charter = Charter::example(&format!("{name}.charter"));
        let columns = Columns::default();
        let setting = charter.setting(scenario, &columns);
        let details = setting.detailed(1, 60, &Unminded).details;
        let diaries: Vec<Vec<Entry>> = (1..=60).map(|run| setting.trace(run).diary).collect();
        for (on, spread) in &details.spent {
            let of_run = |diary: &Vec<Entry>| -> i64 {
                let amounts = diary.iter().filter_map(|entry| match &entry.event {
                    LogEvent::Spent { on: spent, amount } if spent == on => Some(*amount),
                    _ => None,
                });
                amounts.sum()
            };
            let total: i64 = diaries.iter().map(of_run).sum();
            assert_eq!((spread.mean().unwrap() * 60.0).round() as i64, total, "{name}: {on:?}");
            assert_eq!(spread.total(), 60);
        }
        let count = |is: &dyn Fn(&LogEvent) -> bool| diaries.iter().flatten().filter(|entry| is(&entry.event)).count() as u64;
        let all = |of: &dyn Fn(&charter::simulate::Decisions) -> u64| details.decisions.values().map(of).sum::<u64>();
        assert_eq!(all(&|found| found.second_calls), diaries.iter().map(decided_by_second_calls).sum::<u64>(), "{name}");
        assert!(details.decisions.values().all(|found| found.second_calls <= found.all()), "{name}");
        let failed = |wanted: charter::model::Reason| count(&|event| matches!(event, LogEvent::Failed { reason, .. } if *reason == wanted));
        assert_eq!(all(&|found| found.no_quorum), failed(charter::model::Reason::Quorum), "{name}");
        assert_eq!(all(&|found| found.lost + found.tied), failed(charter::model::Reason::Vote), "{name}");
        assert_eq!(all(&|found| found.refused), failed(charter::model::Reason::Refusal), "{name}");
        assert!(all(&|found| found.all()) > 0, "{name}");
    }
}
