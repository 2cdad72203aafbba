//! What a scenario tells beyond those that it comes from: something at all, and nothing twice.

use super::Resolver;
use super::part::Decl;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Answer, Scenario, ScenarioId, Trend};
use crate::source::Loc;

impl Resolver<'_> {
    /// Reports scenarios without a line, and lines that a scenario inherits word for word.
    pub(super) fn check_tellings(&self, decls: &[Decl<'_>]) {
        for (decl, (_, scenario)) in decls.iter().zip(self.model.scenarios.iter()) {
            if decl.is_empty() {
                let message = match scenario.parent {
                    None => Message::new("run-says-nothing"),
                    Some(parent) => Message::new("run-says-nothing-new").with("parent", &self.model.scenarios[parent].name.text),
                };
                self.report(Diagnostic::new(codes::SAYS_NOTHING, decl.head_loc(), message).help(Message::new("run-says-nothing-help")));
            }
            for answer in &scenario.answers {
                let known = |above: &Scenario| {
                    above.answers.iter().find(|known| known.observation == answer.observation && known.stretch == answer.stretch).cloned()
                };
                self.check_repeated(scenario, answer.loc, known, |known: &Answer| (known.laws == answer.laws, known.loc));
            }
            for trend in &scenario.trends {
                let known =
                    |above: &Scenario| above.trends.iter().find(|known| known.of == trend.of && known.stretch == trend.stretch).cloned();
                self.check_repeated(scenario, trend.loc, known, |known: &Trend| (says_the_same(known, trend), known.loc));
            }
            if let Some((rest, loc)) = scenario.rest {
                let known = |above: &Scenario| above.rest;
                self.check_repeated(scenario, loc, known, |known| (known.0 == rest, known.1));
            }
        }
    }

    /// Only the nearest scenario above that speaks of the same thing counts: a line may bring back what was said before it.
    fn check_repeated<T>(&self, scenario: &Scenario, loc: Loc, known: impl Fn(&Scenario) -> Option<T>, same: impl Fn(&T) -> (bool, Loc)) {
        let parent_of = |id: &ScenarioId| self.model.scenarios[*id].parent;
        let above = std::iter::successors(scenario.parent, parent_of).take(self.model.scenarios.len());
        let nearest = above.map(|id| &self.model.scenarios[id]).find_map(|above| known(above).map(|line| (above, line)));
        let Some((above, line)) = nearest else { return };
        if let (true, first) = same(&line) {
            let message = Message::new("run-says-the-same").with("parent", &above.name.text);
            self.report(
                Diagnostic::new(codes::SAYS_THE_SAME, loc, message)
                    .label(first, Message::new("run-first-line"))
                    .help(Message::new("run-says-the-same-help")),
            );
        }
    }
}

fn says_the_same(a: &Trend, b: &Trend) -> bool {
    (a.falls, &a.law, a.per, a.during) == (b.falls, &b.law, b.per, b.during)
}
