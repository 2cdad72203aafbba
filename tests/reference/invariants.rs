//! What holds of every run, whoever interpreted it.

use charter::machine::{Entry, LogEvent, Origin, Outcome, Subject};
use charter::model::{Model, RungAct};
use charter::quantity::Day;

pub fn check(model: &Model, outcome: &Outcome, diary: &[Entry], (first, last): (Day, Day)) {
    assert!(first <= outcome.day && outcome.day <= last, "the run ends within the period");
    assert!(diary.windows(2).all(|pair| pair[0].day <= pair[1].day), "the diary goes forward");
    assert!(diary.iter().all(|entry| first <= entry.day && entry.day <= outcome.day), "nothing happens after the end");
    books_balance(outcome, diary);
    nothing_opens_and_closes_on_one_day(model, diary);
    bounded_rungs_are_used_up(model, diary);
    answers_stay_in_support(diary);
}

/// Cash = received − spent at every event; recomputed from the diary it is what the outcome says.
fn books_balance(outcome: &Outcome, diary: &[Entry]) {
    let (mut received, mut spent, mut lowest) = (vec![0; outcome.received.len()], 0, 0);
    for entry in diary {
        match entry.event {
            LogEvent::Received { party, amount } => received[party.index()] += amount,
            LogEvent::Spent { amount, .. } => spent += amount,
            _ => {}
        }
        lowest = lowest.min(received.iter().sum::<i64>() - spent);
    }
    assert_eq!((&received, spent), (&outcome.received, outcome.spent), "the books are those of the diary");
    // Cash is looked at after whole postings, so that between two lines of one it may have been lower.
    assert!(outcome.lowest_cash <= 0 && outcome.lowest_cash >= lowest, "lowest cash");
}

fn nothing_opens_and_closes_on_one_day(model: &Model, diary: &[Entry]) {
    for stage in model.stages.ids() {
        let mut opened = None;
        for entry in diary {
            match entry.event {
                LogEvent::Opened { stage: of, .. } if of == stage => {
                    assert_ne!(opened, Some(entry.day), "one opening for each stage and day");
                    opened = Some(entry.day);
                }
                LogEvent::Succeeded { stage: of } | LogEvent::Failed { stage: of, .. } if of == stage => {
                    assert_ne!(opened, Some(entry.day), "nothing opens and closes on the same day");
                }
                _ => {}
            }
        }
    }
}

fn bounded_rungs_are_used_up(model: &Model, diary: &[Entry]) {
    for (id, stage) in model.stages.iter() {
        let Some(ladder) = &stage.otherwise else { continue };
        let most: u32 = ladder.rungs.iter().map(|rung| if let RungAct::Retry { times, .. } = rung.act { times } else { 0 }).sum();
        let retries = diary.iter().filter(|entry| matches!(entry.event, LogEvent::Retrying { stage, .. } if stage == id)).count();
        assert!(retries <= most as usize, "retries of {} are bounded", stage.name.text);
        let warnings = ladder.rungs.iter().filter(|rung| matches!(rung.act, RungAct::Warn | RungAct::Remind)).count();
        let by = Origin::Stage(id);
        let warned = |event: &LogEvent| matches!(event, LogEvent::Warned { by: who } | LogEvent::Reminded { by: who } if *who == by);
        assert!(diary.iter().filter(|entry| warned(&entry.event)).count() <= warnings, "each warning is given once");
    }
}

fn answers_stay_in_support(diary: &[Entry]) {
    for entry in diary {
        if let LogEvent::Asked { question, answer } = &entry.event {
            assert_eq!(question.support.clamp(*answer), *answer, "answers stay in support");
            assert_eq!(question.day, entry.day);
            if let Subject::Contribution { conditional: true, .. } = question.subject {
                assert!([question.support.low, question.support.high].contains(answer), "a conditional source is there or not");
            }
        }
    }
}
