//! Expectations: sentences about a run (`semantics.md` 11; decisions 38 to 42).

use super::Reference;
use super::conditions::{Reply, is_the_event};
use charter::machine::{Truth, Unknown};
use charter::model::{At, Atom, Cond, Event, Expectation, Reading, StageState};
use charter::quantity::Day;

/// What every expectation, without the `not` before it, said on every evening so far.
pub struct Evenings<'m> {
    pub asked: Vec<Sentence<'m>>,
}

pub struct Sentence<'m> {
    pub expectation: &'m Expectation,
    /// The condition without the `not`s before the whole sentence, and whether they deny it.
    pub cond: &'m Cond,
    pub denied: bool,
    pub replies: Vec<(Day, Reply)>,
    /// On each of these evenings, something that cannot be read yet.
    pub unread: Vec<Option<Unknown>>,
    /// What the last register says after the end.
    pub after_the_end: Option<Reply>,
}

impl<'m> Evenings<'m> {
    pub fn new(expectations: &[&'m Expectation]) -> Evenings<'m> {
        let asked = expectations.iter().map(|expectation| {
            let (mut cond, mut denied) = (&expectation.cond, false);
            while let Cond::Not(inner) = cond {
                (cond, denied) = (inner, !denied);
            }
            Sentence { expectation, cond, denied, replies: Vec::new(), unread: Vec::new(), after_the_end: None }
        });
        Evenings { asked: asked.collect() }
    }
}

impl Reference<'_, '_> {
    pub fn keep_the_evening(&mut self) {
        let mut asked = std::mem::take(&mut self.evenings.asked);
        for sentence in &mut asked {
            let reply = self.read(sentence.cond, &|atom| self.evening_atom(atom, false));
            sentence.replies.push((self.today, reply));
            let unread = std::cell::Cell::new(None);
            let _ = self.read(sentence.cond, &|atom| {
                let reply = self.evening_atom(atom, false);
                unread.set(unread.get().or(reply.err()));
                reply
            });
            sentence.unread.push(unread.get());
            if self.ended.is_some() {
                sentence.after_the_end = Some(self.read(sentence.cond, &|atom| self.evening_atom(atom, true)));
            }
        }
        self.evenings.asked = asked;
    }

    /// Standings and readings as they are this evening, events if they are of this day. After the end nothing is open and
    /// nothing happens any more.
    fn evening_atom(&self, atom: &Atom, after_the_end: bool) -> Reply {
        let today = self.today;
        let happened = |event: &Event| {
            !after_the_end && self.diary.iter().rev().take_while(|entry| entry.day == today).any(|entry| is_the_event(event, &entry.event))
        };
        match atom {
            Atom::Event(Event::Met(indicator)) | Atom::Met(indicator) if self.world.indicator(*indicator).is_none() => {
                Err(Unknown::Unmoved(*indicator))
            }
            Atom::Compare(comparison) => match comparison.reading {
                Reading::Indicator(indicator) if self.world.indicator(indicator).is_none() => Err(Unknown::Unmoved(indicator)),
                _ => self.compare(comparison),
            },
            Atom::Event(event) => Ok(happened(event)),
            Atom::Duty(duty, state) => Ok(happened(&Event::Duty(*duty, *state))),
            Atom::Stage(stage, state) => {
                let is_over = after_the_end && matches!(state, StageState::Open | StageState::Running | StageState::Suspended);
                Ok(!is_over && self.stands(*stage, *state))
            }
            Atom::Met(indicator) => Ok(super::people::is_met(&self.model.indicators[*indicator], self.indicators[indicator.index()].value)),
            Atom::Insured(party) => Ok(self.is_insured(*party)),
        }
    }

    pub fn truths(&self) -> Vec<Truth> {
        self.evenings.asked.iter().map(truth).collect()
    }
}

fn truth(sentence: &Sentence<'_>) -> Truth {
    let first = sentence.replies.first().map_or(Day::NEVER, |(day, _)| *day);
    let end = sentence.replies.last().map_or(Day::NEVER, |(day, _)| *day);
    let on = |day: Day| -> Reply {
        match sentence.replies.iter().find(|(at, _)| *at == day) {
            Some((_, reply)) => *reply,
            None if day > end => sentence.after_the_end.unwrap_or(Ok(false)),
            None => Ok(false),
        }
    };
    // The last day of which the sentence speaks.
    let until = sentence.expectation.time.map(|(at, date)| match at {
        At::By | At::On => Day::of(date),
        At::Before => Day::of(date).plus(-1),
    });
    // A date before the first day is read as the first day.
    let until = until.map(|day| day.max(first));
    let is_on = matches!(sentence.expectation.time, Some((At::On, _)));
    let reply = if only_readings(sentence.cond) {
        on(until.unwrap_or(end).min(end))
    } else if is_on {
        on(until.unwrap_or(end))
    } else {
        let days = sentence.replies.iter().filter(|(day, _)| until.is_none_or(|until| *day <= until)).map(|(_, reply)| *reply);
        let later = until.filter(|until| *until > end).and(sentence.after_the_end);
        let replies: Vec<Reply> = days.chain(later).collect();
        // What was never read in all that time leaves open what it would have said on the days that needed it.
        let read_to = sentence.replies.iter().rposition(|(day, _)| until.is_none_or(|until| *day <= until));
        let never_read = read_to.and_then(|at| sentence.unread[at]);
        match never_read {
            _ if replies.contains(&Ok(true)) => Ok(true),
            Some(why) if replies.iter().any(Result::is_err) => Err(why),
            _ => Ok(false),
        }
    };
    match reply {
        Ok(holds) if holds != sentence.denied => Truth::Holds,
        Ok(_) => Truth::Fails,
        Err(unknown) => Truth::Unknown(unknown),
    }
}

/// Money, hours, members, indicators, ratings: read once, on the last evening or the one named.
fn only_readings(cond: &Cond) -> bool {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().all(only_readings),
        Cond::Not(part) => only_readings(part),
        Cond::Atom(atom, _) => matches!(atom, Atom::Compare(_)),
    }
}
