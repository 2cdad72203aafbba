//! Where there are too many ways to look at them all: some are gone to their end, by chance. What they show is true, and what
//! they do not show is not known.

use super::branch::Luck;
use super::part::{Charter, Part};
use super::search::{Found, Why};
use super::story::{Retold, Story};
use crate::machine::{Entry, Lived, LogEvent, Machine, Shown};
use crate::model::{End, PromiseForm};
use crate::quantity::Day;

/// Runs that are tried: one for a hundred states that were looked at, within these. The same ones each time.
const TRIES: (u64, u64) = (200, 2_000);

/// How often what is hoped for comes, and how soon what can close does, each of 256: run after run.
const MOODS: [(u64, u64); 8] = [(256, 256), (256, 16), (250, 128), (240, 8), (224, 64), (192, 16), (128, 8), (64, 256)];

impl Charter<'_, '_> {
    /// Completes what a part did not come to, as long as it is wanted.
    pub(super) fn try_luck(&mut self, whole: &Machine<'_>, forms: &[&PromiseForm], part: &mut Part) {
        let open = |found: &Found| matches!(found, Found::Undecided(Why::Limit(..)));
        let mut shown: Vec<Option<(Day, Retold)>> = vec![None; forms.len()];
        let tries = (u64::try_from(part.size.states).unwrap_or(u64::MAX) / 100).clamp(TRIES.0, TRIES.1);
        for run in 1..=tries {
            if !(self.is_wanted)() {
                return;
            }
            let (good, closes) = MOODS[usize::try_from(run % MOODS.len() as u64).unwrap_or(0)];
            self.branching.try_luck(Luck { run, step: 0, good, closes });
            let mut state = vec![0; self.packed.len()];
            let mut told = Retold::default();
            if self.walker.start(&mut state).is_err() {
                return;
            }
            loop {
                self.branching.begin();
                let mut diary: Vec<Entry> = Vec::new();
                let Ok(lived) = self.walker.live(&state, &mut self.branching, &mut diary, &mut self.packed) else { break };
                told.add(&diary);
                for (at, first) in shown.iter_mut().enumerate() {
                    let news = self.walker.shown(at);
                    // Of all that were tried, the one that shows it first.
                    if let Some(Shown::Broken(day) | Shown::Witnessed(day)) = news
                        && part.found.get(at).is_some_and(open)
                        && first.as_ref().is_none_or(|(known, _)| day < *known)
                    {
                        *first = Some((day, told.clone()));
                    }
                }
                match lived {
                    Lived::On => state.copy_from_slice(&self.packed),
                    Lived::Ended(end) => {
                        note_end(whole, part, end, self.walker.day(), &told);
                        break;
                    }
                }
            }
        }
        for ((found, form), shown) in part.found.iter_mut().zip(forms).zip(shown) {
            let Some((day, told)) = shown else { continue };
            let (story, again) = told.promised(whole, form, day);
            match again {
                Some(Shown::Broken(_)) => *found = Found::Refuted(Some(story)),
                Some(Shown::Witnessed(_)) => *found = Found::Proved(Some(story)),
                _ => {}
            }
        }
    }
}

fn note_end(whole: &Machine<'_>, part: &mut Part, end: End, day: Day, told: &Retold) {
    if part.ends.get(&end).is_some_and(|known| known.day <= day) {
        return;
    }
    let story: Story = told.clone().story(whole, day);
    let ends_so = story.diary.iter().any(|entry| entry.event == LogEvent::Ended { end: end.clone() });
    if ends_so {
        part.ends.insert(end, story);
    }
}
