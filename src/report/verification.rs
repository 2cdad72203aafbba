//! The report of `charter verify`: promises with their verdicts, how the charter can end, what no run reaches.

use super::coverage::{place, said};
use super::promised::{Judged, Method, Wording, indented, judged_text, limit_reached, reasons, tell_story};
use super::table::{heading, table, wrapped};
use super::trace::Line;
use super::words::{Words, whole};
use crate::diagnostic::{Lang, Message};
use crate::machine::{LogEvent, Reads, World};
use crate::model::{End, PartyId, ScenarioId};
use crate::simulate::Point;
use crate::source::{Loc, Sources};
use crate::verify::{Search, Why};

/// What was found of one charter.
pub struct Verification<'a> {
    pub words: &'a Words<'a>,
    pub sources: &'a Sources,
    /// The path of its file.
    pub path: &'a str,
    /// The scenario that says how the world is.
    pub scenario: Option<ScenarioId>,
    /// Parties that take no part.
    pub without: &'a [PartyId],
    /// The sentences that were asked about.
    pub judged: &'a [Judged<'a>],
    pub search: &'a Search,
    /// What no run reaches; `None` if not all runs were looked at.
    pub never: Option<&'a [(Point, Loc)]>,
    pub file_lang: Lang,
    pub width: u16,
}

/// How many sentences are proved, refuted, undecided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub proved: usize,
    pub refuted: usize,
    pub undecided: usize,
}

impl Count {
    #[must_use]
    pub fn of(judged: &[Judged<'_>]) -> Count {
        let many = |verdict| judged.iter().filter(|judged| judged.verdict() == verdict).count();
        Count { proved: many("proved"), refuted: many("refuted"), undecided: many("undecided") }
    }
}

impl Verification<'_> {
    /// How a run ends in which what is left waits for what cannot come.
    pub(super) fn stuck(&self) -> Option<Vec<Line>> {
        let story = self.search.ends.get(&End::Stuck).filter(|story| story.outcome.end == End::Stuck)?;
        let matters = |event: &LogEvent| !matches!(event, LogEvent::Received { .. } | LogEvent::Spent { .. } | LogEvent::Kept { .. });
        Some(tell_story(self.words, story, matters))
    }

    /// What is taken for given.
    pub(super) fn assumed(&self) -> Vec<Message> {
        let world = match self.scenario {
            Some(id) => {
                let name = &self.words.model.scenarios[id].name.text;
                Message::new("verify-assumes-scenario").with("scenario", name)
            }
            None => Message::new("verify-assumes-written"),
        };
        let without = self.without.iter().map(|party| Message::new("verify-assumes-without").with("party", self.words.party(*party)));
        std::iter::once(world).chain(without).chain(self.unmoved()).collect()
    }

    /// Indicators for which stages wait, and that nothing moves; and a scenario that would.
    fn unmoved(&self) -> Vec<Message> {
        let model = self.words.model;
        let guards = Reads::guards(model);
        let is_moved = |id, scenario| World::new(model, scenario).indicator(id).is_some();
        let waited = model.indicators.iter().filter(|(id, _)| guards.indicator(*id) && !is_moved(*id, self.scenario));
        waited
            .map(|(id, indicator)| {
                let mover = model.scenarios.iter().find(|(scenario, of)| !of.is_story && is_moved(id, Some(*scenario)));
                match mover {
                    Some((_, scenario)) => Message::new("verify-assumes-unmoved-but").with("scenario", &scenario.name.text),
                    None => Message::new("verify-assumes-unmoved"),
                }
                .with("indicator", &indicator.name.text)
            })
            .collect()
    }

    /// Each method that was used, once.
    fn methods(&self) -> Vec<Method> {
        let mut methods: Vec<Method> = self.judged.iter().map(Judged::method).collect();
        methods.sort_unstable();
        methods.dedup();
        methods
    }

    /// States that were looked at for one answer, where they were most.
    fn states(&self) -> usize {
        let sizes = self.judged.iter().map(|judged| judged.size.states);
        sizes.chain([self.search.size.states]).max().unwrap_or_default()
    }
}

/// The report as text.
#[must_use]
pub fn as_text(found: &Verification<'_>) -> String {
    let Verification { words, sources, width, .. } = *found;
    let mut out = String::new();
    if let Some(charter) = &words.model.charter {
        out += &format!("{}\n", words.title(&charter.title, &charter.name));
    }
    out += &promises(found);
    out += &endings(found);
    if let Some(lines) = found.stuck() {
        out += &heading(&words.word("verify-stuck"));
        out += &indented(&lines, width);
    }
    if let Some(never) = found.never {
        out += &heading(&words.word("verify-never"));
        if never.is_empty() {
            out += &wrapped("  ", &words.word("verify-never-nothing"), width);
        }
        let rows = never.iter().map(|(point, loc)| vec![place(sources, *loc), words.text(&said(words, sources, *point, *loc))]);
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            out += &table(&[], rows, &[1], width);
        }
    }
    out += &heading(&words.word("verify-how"));
    for method in found.methods() {
        let message = Message::new(method.meaning_id()).with("method", Message::new(method.id()));
        out += &wrapped("  ", &words.text(&message), width);
    }
    for message in found.assumed() {
        out += &wrapped("  ", &words.text(&message), width);
    }
    let states = u64::try_from(found.states()).unwrap_or(u64::MAX);
    let message = Message::new("verify-states").with("n", i64::try_from(states).unwrap_or(i64::MAX)).with("states", whole(states));
    out += &wrapped("  ", &words.text(&message), width);
    if !found.judged.is_empty() {
        let Count { proved, refuted, undecided } = Count::of(found.judged);
        let message = Message::new("verify-total").with("proved", proved).with("refuted", refuted).with("undecided", undecided);
        out += &format!("\n{}\n", words.text(&message));
    }
    out
}

fn promises(found: &Verification<'_>) -> String {
    let Verification { words, sources, judged, file_lang, width, .. } = *found;
    let mut out = heading(&words.word("verify-promises"));
    if judged.is_empty() {
        return out + &wrapped("  ", &words.word("verify-no-promise"), width);
    }
    let mut before: Option<&str> = None;
    for judged in judged {
        let name = judged.promise.name.text.as_str();
        if before != Some(name) {
            let title = words.title(&judged.promise.title, &judged.promise.name);
            let head = if title == name { name.to_owned() } else { format!("{name}: {title}") };
            out += &wrapped("  ", &head, width);
            before = Some(name);
        }
        out += &judged_text(words, sources, judged, Wording::Verified, file_lang, width);
    }
    out
}

fn endings(found: &Verification<'_>) -> String {
    let Verification { words, search, file_lang, width, .. } = *found;
    let mut out = heading(&words.word("verify-ends"));
    let rows: Vec<Vec<String>> = search
        .ends
        .iter()
        .map(|(end, story)| {
            let id = match &search.partial {
                _ if story.outcome.end != *end => "verify-perhaps",
                Some(_) => "verify-for-instance",
                None => "verify-earliest",
            };
            vec![words.end(end), words.text(&Message::new(id).with("date", story.day.to_string()))]
        })
        .collect();
    if !rows.is_empty() {
        out += &table(&[], rows, &[1], width);
    }
    let more = match &search.partial {
        Some(Why::Limit(limit, day)) => {
            let (reached, option) = limit_reached(limit);
            let until = Message::new("verify-ends-until").with("date", day.to_string()).with("reached", reached);
            vec![until, Message::new("verify-raise").with("option", option)]
        }
        Some(why) => [vec![Message::new("verify-ends-partial")], reasons(words, why, file_lang)].concat(),
        None => Vec::new(),
    };
    for message in more {
        out += &wrapped("  ", &words.text(&message), width);
    }
    out
}
