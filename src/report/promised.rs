//! One sentence of a promise and its verdict, in words.

use super::table::wrapped;
use super::trace::{self, Line, tell};
use super::verdict::{on_one_line, unknown};
use super::words::{Words, whole};
use crate::diagnostic::{Lang, Message};
use crate::machine::{Extreme, LogEvent, Outcome, Unpacked};
use crate::model::{Atom, Cond, DutyId, DutyState, Event, Promise, PromiseForm};
use crate::quantity::Day;
use crate::simulate::Trace;
use crate::source::{Loc, Sources};
use crate::verify::{Found, Gap, Limit, Size, Story, Tier, Why};

/// A sentence of a promise, and what was found of it.
pub struct Judged<'a> {
    pub promise: &'a Promise,
    pub form: &'a PromiseForm,
    pub loc: Loc,
    pub found: &'a Found,
    pub size: &'a Size,
}

impl Judged<'_> {
    /// The author's own words, on one line.
    #[must_use]
    pub fn as_written(&self, sources: &Sources) -> String {
        on_one_line(sources, self.loc)
    }

    /// The verdict, for programs.
    #[must_use]
    pub fn verdict(&self) -> &'static str {
        match self.found {
            Found::Proved(_) => "proved",
            Found::Refuted(_) => "refuted",
            Found::Undecided(_) => "undecided",
        }
    }

    #[must_use]
    pub fn verdict_id(&self) -> &'static str {
        match self.found {
            Found::Proved(_) => "verify-proved",
            Found::Refuted(_) => "verify-refuted",
            Found::Undecided(_) => "verify-undecided",
        }
    }

    /// The verdict as that of a test.
    #[must_use]
    pub fn tested_id(&self) -> &'static str {
        match self.found {
            Found::Proved(_) => "report-passed",
            Found::Refuted(_) => "report-failed",
            Found::Undecided(_) => "report-undecided",
        }
    }

    /// How it was found.
    #[must_use]
    pub fn method(&self) -> Method {
        match self.size.tier {
            Tier::Untimed => Method::Untimed,
            Tier::Calendar => Method::Calendar,
            Tier::Part => Method::Part,
            Tier::Amounts => Method::Amounts,
            Tier::Extreme(extreme) => Method::Extreme(extreme),
        }
    }

    /// The run that shows it, if one does.
    #[must_use]
    pub fn story(&self) -> Option<&Story> {
        match self.found {
            Found::Proved(story) | Found::Refuted(story) => story.as_ref(),
            Found::Undecided(_) => None,
        }
    }

    /// The run that shows it, as dated sentences. Money is told where the sentence depends on it, and of duties that are
    /// kept only those of which it speaks.
    #[must_use]
    pub fn told(&self, words: &Words<'_>) -> Option<Vec<Line>> {
        let matters = |event: &LogEvent| match event {
            LogEvent::Received { .. } | LogEvent::Spent { .. } => matches!(self.size.tier, Tier::Amounts | Tier::Extreme(_)),
            LogEvent::Kept { duty } => speaks_of_kept(self.form, *duty),
            _ => true,
        };
        self.story().map(|story| tell_story(words, story, matters))
    }

    /// What is to be said beside the verdict.
    #[must_use]
    pub fn remarks(&self, words: &Words<'_>, file_lang: Lang) -> Vec<Message> {
        let on = |id, day: Day| vec![Message::new(id).with("date", day.to_string())];
        match self.found {
            Found::Proved(None) => vec![Message::new("verify-in-every-run")],
            Found::Proved(Some(story)) => on("verify-comes-true", story.day),
            Found::Refuted(Some(story)) => on("verify-broken-on", story.day),
            Found::Refuted(None) => vec![Message::new("verify-in-no-run")],
            Found::Undecided(why) => reasons(words, why, file_lang),
        }
    }
}

/// How a verdict was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// By the wording alone.
    Untimed,
    /// Day by day.
    Calendar,
    /// Day by day, without what does not matter for it.
    Part,
    /// Day by day, with amounts of money and hours.
    Amounts,
    /// Day by day with money; of runs that stand alike, the poorest or the richest, or those that spend least or most.
    Extreme(Extreme),
}

impl Method {
    /// For programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Method::Untimed => "untimed",
            Method::Calendar => "calendar",
            Method::Part => "calendar in part",
            Method::Amounts => "calendar with amounts",
            Method::Extreme(Extreme::Poorest) => "calendar, poorest",
            Method::Extreme(Extreme::Richest) => "calendar, richest",
            Method::Extreme(Extreme::Cheapest) => "calendar, cheapest",
            Method::Extreme(Extreme::Dearest) => "calendar, dearest",
        }
    }

    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Method::Untimed => "verify-method-untimed",
            Method::Calendar => "verify-method-calendar",
            Method::Part => "verify-method-part",
            Method::Amounts => "verify-method-amounts",
            Method::Extreme(Extreme::Poorest) => "verify-method-poorest",
            Method::Extreme(Extreme::Richest) => "verify-method-richest",
            Method::Extreme(Extreme::Cheapest) => "verify-method-cheapest",
            Method::Extreme(Extreme::Dearest) => "verify-method-dearest",
        }
    }

    /// What it means.
    #[must_use]
    pub fn meaning_id(self) -> &'static str {
        match self {
            Method::Untimed => "verify-meaning-untimed",
            Method::Calendar => "verify-meaning-calendar",
            Method::Part => "verify-meaning-part",
            Method::Amounts => "verify-meaning-amounts",
            Method::Extreme(Extreme::Poorest) => "verify-meaning-poorest",
            Method::Extreme(Extreme::Richest) => "verify-meaning-richest",
            Method::Extreme(Extreme::Cheapest) => "verify-meaning-cheapest",
            Method::Extreme(Extreme::Dearest) => "verify-meaning-dearest",
        }
    }
}

/// Whether a sentence is proved or refuted, or, among other tests, has passed or failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    Verified,
    Tested,
}

/// The sentence as written with its verdict and, under it, what is to be said and the run that shows it.
#[must_use]
pub fn judged_text(words: &Words<'_>, sources: &Sources, judged: &Judged<'_>, wording: Wording, file_lang: Lang, width: u16) -> String {
    let mark = match judged.found {
        Found::Proved(_) => "✓",
        Found::Refuted(_) => "✗",
        Found::Undecided(_) => "?",
    };
    let verdict = match wording {
        Wording::Verified => format!("{} ({})", words.word(judged.verdict_id()), words.word(judged.method().id())),
        Wording::Tested => format!("{}: {}", words.word(judged.tested_id()), judged.promise.name.text),
    };
    let mut out = wrapped(&format!("  {mark} "), &format!("{verdict}: {}", judged.as_written(sources)), width);
    for message in judged.remarks(words, file_lang) {
        out.push_str(&wrapped("    ", &words.text(&message), width));
    }
    if let Some(lines) = judged.told(words) {
        out.push_str(&indented(&lines, width));
    }
    out
}

/// A diary, set in.
pub(super) fn indented(lines: &[Line], width: u16) -> String {
    let text = trace::as_text(lines, width.saturating_sub(4));
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// The story up to the day on which it shows, without what does not matter.
pub(super) fn tell_story(words: &Words<'_>, story: &Story, matters: impl Fn(&LogEvent) -> bool) -> Vec<Line> {
    let diary = story.entries().filter(|entry| matters(&entry.event)).cloned().collect();
    let outcome = if story.outcome.day <= story.day { story.outcome.clone() } else { Outcome::default() };
    tell(words, &Trace { run: 0, diary, outcome, assumed: Vec::new(), beyond: Vec::new() })
}

/// Why not everything is known, and how more can be.
pub(super) fn reasons(words: &Words<'_>, why: &Why, file_lang: Lang) -> Vec<Message> {
    match why {
        Why::Limit(limit, day) => {
            let (reached, option) = limit_reached(limit);
            let before = Message::new("verify-nothing-before").with("reached", reached).with("date", day.to_string());
            vec![before, Message::new("verify-raise").with("option", option)]
        }
        Why::Gaps(gaps) => gaps.iter().map(|gap| gap_message(words, gap)).collect(),
        Why::Unknown(why) => vec![unknown(words, *why, file_lang)],
        Why::Unpacked(Unpacked::Duties) => vec![Message::new("verify-many-duties")],
        Why::Unpacked(Unpacked::Amounts) => vec![Message::new("verify-fine-amounts")],
        Why::NotRetold(day) => vec![Message::new("verify-not-retold").with("date", day.to_string())],
    }
}

/// That a limit was reached, and the option that raises it.
pub(super) fn limit_reached(limit: &Limit) -> (Message, String) {
    match limit {
        Limit::States(states) => {
            let states = u64::try_from(*states).unwrap_or(u64::MAX);
            let more = format!("--max-states {}", states.saturating_mul(10));
            (Message::new("verify-limit-states").with("states", whole(states)), more)
        }
        Limit::Memory(bytes) => {
            let mebibytes = u64::try_from(bytes.div_ceil(1 << 20)).unwrap_or(u64::MAX);
            let more = format!("--max-memory {}MiB", mebibytes.saturating_mul(4));
            (Message::new("verify-limit-memory").with("size", whole(mebibytes)), more)
        }
        Limit::Time(time) => {
            let more = format!("--timeout {}", time.as_secs().max(1).saturating_mul(10));
            (Message::new("verify-limit-time").with("seconds", i64::try_from(time.as_secs()).unwrap_or(i64::MAX)), more)
        }
    }
}

fn gap_message(words: &Words<'_>, gap: &Gap) -> Message {
    match gap {
        Gap::Wide(subject) => Message::new("verify-gap-wide").with("question", words.question(subject)),
        Gap::Together(subject) => Message::new("verify-gap-together").with("question", words.question(subject)),
        Gap::Gate(stage) => Message::new("verify-gap-gate").with("stage", words.stage(*stage)),
        Gap::Amount(subject) => Message::new("verify-gap-amount").with("question", words.question(subject)),
    }
}

/// Whether a sentence speaks of a duty that is kept.
fn speaks_of_kept(form: &PromiseForm, duty: DutyId) -> bool {
    let is_kept = |of: DutyId, state: DutyState| of == duty && state == DutyState::Kept;
    let event = |event: &Event| matches!(event, Event::Duty(of, state) if is_kept(*of, *state));
    let atom = |atom: &Atom| match atom {
        Atom::Duty(of, state) => is_kept(*of, *state),
        Atom::Event(of) => event(of),
        _ => false,
    };
    match form {
        PromiseForm::Always(cond) | PromiseForm::Never(cond) | PromiseForm::Possible(cond) | PromiseForm::NeverFor { cond, .. } => {
            has(cond, &atom)
        }
        PromiseForm::NeverWithout { cond, without, .. } => has(cond, &atom) || has(without, &atom),
        PromiseForm::Whenever { event: one, then: other, .. } | PromiseForm::OnlyAfter { event: one, after: other } => {
            event(one) || event(other)
        }
    }
}

fn has(cond: &Cond, atom: &impl Fn(&Atom) -> bool) -> bool {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().any(|part| has(part, atom)),
        Cond::Not(inner) => has(inner, atom),
        Cond::Atom(of, _) => atom(of),
    }
}
