//! The `simulate` room: streams, laws, verdicts, ensembles, stories; and what the command line makes of them.

mod answers;
mod closed_forms;
mod commands;
mod comparisons;
mod coverage;
mod ensembles;
mod logs;
mod pictures;
pub mod recalled;
mod relations;
mod shards;
mod spreads;
mod stopping;
mod stream;
mod sweeps;
mod tables;
mod verdicts;
mod written;

use charter::model::{Model, ScenarioId, resolve};
use charter::simulate::{Columns, Setting};
use charter::source::Sources;

/// A charter that was read, for tests.
pub struct Charter {
    pub sources: Sources,
    pub model: Model,
}

/// A small charter; scenarios are written after it.
pub const CLUB: &str = r#"
charter club "The club"
  period      2027-01-01 to 2028-12-31
  currency    EUR

party comune "The Comune" is municipality

party people "The people" is residents
  members 36 people

party donors "The donors" is committee

body assembly "The assembly"
  seats    people 1 per member
  decides  by majority of votes

body board "The board"
  seats    comune 1, donors 1
  decides  by majority of votes
  quorum   1 seats

co-design plan "The plan"
  lasts       6 to 10 weeks, usually 8 weeks
  decided by  assembly
  otherwise   retry at most 2 times after 1 week, then end as "no plan"

co-financing fund "The fund"
  starts      after plan
  lasts       4 weeks
  decided by  board
  from        donors 1_000 EUR hoped
  target      1_000 EUR, at least 500 EUR
  otherwise   end as "no money"

co-evaluation review "The review"
  starts      after fund
  lasts       2 weeks
  decided by  assembly
  rated by    people 1 to 5, at least 3
  otherwise   skip

duty report "The report"
  comune must publish "a report"
  due         every 12 months, within 31 days
  owed to     people

"#;

impl Charter {
    pub fn read(text: &str) -> Charter {
        let mut sources = Sources::default();
        let file = sources.add("test.charter".into(), text.to_owned());
        let (tree, errors) = charter::syntax::parse(file, text);
        let (model, found) = resolve(&sources, &[&tree]);
        let errors: Vec<_> = errors.iter().chain(&found).filter(|found| found.severity == charter::diagnostic::Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        Charter { sources, model }
    }

    /// The small charter with these scenarios.
    pub fn club(scenarios: &str) -> Charter {
        Charter::read(&format!("{CLUB}{scenarios}"))
    }

    /// The same with more people in it.
    pub fn club_of(people: &str, scenarios: &str) -> Charter {
        Charter::read(&format!("{}{scenarios}", CLUB.replace("36 people", people)))
    }

    pub fn example(name: &str) -> Charter {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
        Charter::read(&std::fs::read_to_string(path).expect("the example is there"))
    }

    pub fn scenario(&self, name: &str) -> ScenarioId {
        self.model.scenario(name).expect("the scenario is there")
    }

    pub fn setting<'a>(&'a self, name: &str, columns: &'a Columns) -> Setting<'a> {
        Setting::new(&self.model, Some(self.scenario(name)), columns, 1).expect("it can run")
    }
}
