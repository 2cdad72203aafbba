//! Small charters whose stories were worked out by hand from the text; machine and interpreter must both tell them.

mod decisions;
mod duties;
mod endings;
mod garden;
mod money;
mod people;
mod sentences;
mod time;
mod waiting;

use super::agree::both;
use super::model::model_of;
use super::tale::events;
use charter::machine::{Outcome, Question, Subject};
use charter::model::Model;
use std::collections::BTreeMap;

const HEAD: &str = "charter sample \"A sample\"
  languages en
  good common
  period 2027-01-01 to 2027-12-31
  currency EUR
party town \"The town\" is municipality
party folk \"The folk\" is residents, beneficiary
  members 10 people
";

struct Told {
    outcome: Outcome,
    events: Vec<String>,
}

impl Told {
    fn holds(&self, expected: &[&str]) {
        assert_eq!(self.events, expected, "\n{}", self.events.join("\n"));
    }

    /// Of these lines only.
    fn of(&self, words: &[&str]) -> Vec<&str> {
        self.events.iter().map(String::as_str).filter(|line| words.iter().any(|word| line.contains(word))).collect()
    }
}

/// Answers: the beginning of a key, and what is answered the first, second … time (the last repeats). All else is the most
/// of what it could be, the shortest duration, and `yes`.
type Answers = &'static [(&'static str, &'static [i64])];

fn answering(model: &Model, answers: Answers) -> Box<dyn FnMut(&Question) -> i64 + '_> {
    let names: BTreeMap<&str, &[i64]> = answers.iter().copied().collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    Box::new(move |question: &Question| {
        let key = question.key(model);
        for (start, its) in &names {
            if key.starts_with(start) {
                let time = times.entry(start).or_default();
                *time += 1;
                return its[(*time - 1).min(its.len() - 1)];
            }
        }
        match question.subject {
            Subject::Duration { .. } => question.support.usually.unwrap_or(question.support.low),
            Subject::Consent { .. } => 1,
            Subject::Yield { .. } => question.support.planned_high,
            _ => question.support.high,
        }
    })
}

/// The story of the clauses that follow the common head.
fn told(clauses: &str, answers: Answers) -> Told {
    whole(&format!("{HEAD}{clauses}"), None, answers)
}

fn whole(text: &str, scenario: Option<&str>, answers: Answers) -> Told {
    let model = model_of(text).unwrap_or_else(|why| panic!("{why}\n{text}"));
    let scenario = scenario.or(Some("case")).and_then(|name| model.scenario(name));
    let (outcome, diary) = both(&model, scenario, || answering(&model, answers)).unwrap_or_else(|text| panic!("{text}"));
    Told { outcome, events: events(&model, &diary) }
}
