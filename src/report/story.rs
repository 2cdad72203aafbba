//! A run as a story in the language of charters, with what it would have to be otherwise: `charter test` fails on it until the
//! charter is mended.

use super::words::whole;
use crate::diagnostic::{Catalogue, Lang, Message};
use crate::machine::{ABSENT, Entry, LogEvent, NO, Question, Subject};
use crate::model::{Fact, Model, PartyId, ScenarioId};
use crate::quantity::{Currency, Day, Money};
use crate::simulate::{decimal, question};
use crate::source::{Loc, Sources};
use crate::syntax::{self, Clause, Node, Rule, keywords};
use std::collections::BTreeMap;

/// What a story is written from.
pub struct Told<'a> {
    pub model: &'a Model,
    /// The language in which it is written: that of the charter.
    pub lang: Lang,
    /// The scenario whose world it goes through.
    pub scenario: Option<ScenarioId>,
    /// Parties that take no part, and the first day, on which they leave.
    pub without: (&'a [PartyId], Day),
    pub name: &'a str,
    pub title: &'a str,
    /// What stands above it.
    pub doc: &'a str,
}

/// A question to which two answers would have to be given by one line.
#[derive(Debug)]
pub struct TwoAnswers(pub Subject);

/// Answers by time or day; and whether others were possible.
type Answers = BTreeMap<i64, (i64, bool)>;

impl Told<'_> {
    /// The story of a diary, expecting these sentences.
    ///
    /// # Errors
    /// If its answers cannot be said.
    pub fn write<'d>(&self, diary: impl Iterator<Item = &'d Entry>, expected: &[String]) -> Result<String, TwoAnswers> {
        let lang = self.lang;
        let mut out = format!("/// {}\n{} {} \"{}\"", self.doc, word("story", lang), self.name, self.title);
        if let Some(id) = self.scenario {
            out += &format!(" {} {}", word("from_parent", lang), self.model.scenarios[id].name.text);
        }
        out.push('\n');
        let (absent, first) = self.without;
        for party in absent {
            out += &format!("  {} {first} {} {}\n", word("on", lang), self.model.parties[*party].name.text, word("leaves", lang));
        }
        let asked = diary.filter_map(|entry| match &entry.event {
            LogEvent::Asked { question, answer } => Some((question, *answer)),
            _ => None,
        });
        for line in self.answers(asked)? {
            out += &format!("  {line}\n");
        }
        out += &format!("  {}\n\n", word("rest_favourable", lang));
        for sentence in expected {
            out += &format!("  {} {sentence}\n", word("expect", lang));
        }
        Ok(out)
    }

    /// Each question with its answers, the first, the second … time that it is asked; by their days where the scenario's own
    /// answers have days, since those come first.
    fn answers<'q>(&self, asked: impl Iterator<Item = (&'q Question, i64)>) -> Result<Vec<String>, TwoAnswers> {
        let dated = self.is_dated();
        let mut lines: Vec<(Subject, Answers)> = Vec::new();
        for (question, answer) in asked {
            if matches!(question.subject, Subject::MembersMove { .. } | Subject::IndicatorMove { .. }) {
                continue;
            }
            let time = if dated { i64::from(question.day.0) } else { i64::from(question.times_before) };
            let free = question.support.low < question.support.high;
            // One line answers what is asked of the same party in the same stage.
            let at = lines.iter().position(|(subject, _)| self.about(subject) == self.about(&question.subject));
            let at = at.unwrap_or_else(|| {
                lines.push((question.subject, BTreeMap::new()));
                lines.len() - 1
            });
            let Some((_, answers)) = lines.get_mut(at) else { continue };
            let known = answers.entry(time).or_insert((answer, free));
            if known.0 != answer {
                return Err(TwoAnswers(question.subject));
            }
        }
        let mut out = Vec::new();
        for (subject, answers) in lines {
            // What could not be otherwise is not said.
            if !answers.values().any(|(_, free)| *free) {
                continue;
            }
            if dated {
                for (day, (answer, _)) in answers {
                    let day = Day(i32::try_from(day).unwrap_or(i32::MAX));
                    let (from, until) = (word("from_date", self.lang), word("until", self.lang));
                    out.push(format!("{} {from} {day} {until} {day}", self.line(&subject, &[answer])));
                }
            } else {
                out.push(self.line(&subject, &in_a_row(&answers)));
            }
        }
        Ok(out)
    }

    /// Whether the scenario, or one that it comes from, gives answers on some days only.
    fn is_dated(&self) -> bool {
        crate::machine::lineage(self.model, self.scenario).into_iter().any(|id| {
            let scenario = &self.model.scenarios[id];
            scenario.answers.iter().any(|answer| answer.stretch.is_dated())
                || scenario.facts.iter().any(|fact| matches!(fact.fact, Fact::Answer(_)))
        })
    }

    /// What a line is about, up to its answers.
    fn about(&self, subject: &Subject) -> String {
        let lang = self.lang;
        match *subject {
            Subject::Kept { duty } => format!("{} {}", self.model.duties[duty].name.text, word("is", lang)),
            // Lines on what is kept and on what is mended are two.
            Subject::Mended { duty } => format!("{} {} ", self.model.duties[duty].name.text, word("is", lang)),
            Subject::Tie { party: None, body: Some(body), stage } => {
                let (tie, of, place) = (word("tie_obs", lang), word("of", lang), word("in", lang));
                let (body, stage) = (&self.model.bodies[body].name.text, &self.model.stages[stage].name.text);
                format!("{tie} {of} {body} {place} {stage} {}", word("is", lang))
            }
            _ => format!("{} {}", Catalogue::new(lang).text(&question(self.model, subject)), word("is", lang)),
        }
    }

    fn line(&self, subject: &Subject, answers: &[i64]) -> String {
        let then = format!(", {} ", word("then_step", self.lang));
        let answers: Vec<String> = answers.iter().map(|answer| self.value(subject, *answer)).collect();
        format!("{} {}", self.about(subject).trim_end(), answers.join(&then))
    }

    fn value(&self, subject: &Subject, answer: i64) -> String {
        let lang = self.lang;
        let count = |unit: &str| {
            let keyword = keywords().of_id(unit);
            let forms = keyword.map_or(&[][..], |keyword| keyword.forms(lang));
            let form = if answer == 1 { forms.first() } else { forms.last() };
            format!("{} {}", whole(answer.unsigned_abs()), form.copied().unwrap_or_default())
        };
        let given = || match answer {
            NO => word("refused", lang),
            ABSENT => word("absent", lang),
            _ => word("given", lang),
        };
        match subject {
            Subject::Turnout { .. } | Subject::Support { .. } => count("u_person"),
            Subject::Votes { .. } => count("u_vote"),
            Subject::Duration { .. } => count("u_day"),
            Subject::Rating { .. } => decimal(answer, 2),
            Subject::Kept { .. } => word(if answer == NO { "st_broken" } else { "st_kept" }, lang).to_owned(),
            // There is no word for what is not mended.
            Subject::Mended { .. } if answer == NO => format!("{} {} 0%", word("st_mended", lang), word("chance", lang)),
            Subject::Mended { .. } => word("st_mended", lang).to_owned(),
            Subject::Consent { .. } | Subject::Tie { .. } => given().to_owned(),
            Subject::Contribution { conditional: true, .. } => given().to_owned(),
            Subject::Contribution { .. } => {
                let currency = self.model.charter.as_ref().and_then(|charter| charter.currency).unwrap_or(Currency::EUR);
                Money { minor: answer, currency }.to_string()
            }
            Subject::Yield { .. } | Subject::MembersMove { .. } | Subject::IndicatorMove { .. } => decimal(answer, 0),
        }
    }
}

/// The answers of the first, the second … time; where it was not asked, the next one that was given. The last one repeats.
fn in_a_row(answers: &BTreeMap<i64, (i64, bool)>) -> Vec<i64> {
    let mut row = Vec::new();
    for (time, (answer, _)) in answers {
        row.resize(usize::try_from(*time).unwrap_or(0).max(row.len()), *answer);
        row.push(*answer);
    }
    while let [.., before, last] = row.as_slice()
        && before == last
    {
        row.pop();
    }
    row
}

fn word(id: &str, lang: Lang) -> &'static str {
    keywords().of_id(id).map_or("", |keyword| keyword.shown(lang))
}

/// Sentences that should be true where a promise is false on that day: the first that is false of its run is the one to expect.
#[must_use]
pub fn expectations(sources: &Sources, sentence: Loc, day: Day, lang: Lang) -> Vec<String> {
    let text = &sources.file(sentence.file).text;
    let (tree, _) = syntax::parse(sentence.file, text);
    let clauses = tree.declarations.iter().flat_map(|declaration| &declaration.clauses);
    let found = clauses.filter(|clause| clause.span == sentence.span).find_map(|clause| Some((clause, clause.node.as_ref()?)));
    found.map_or_else(Vec::new, |(clause, node)| Expected { text, day, lang }.of(clause, node))
}

struct Expected<'t> {
    text: &'t str,
    day: Day,
    lang: Lang,
}

/// A condition of one or more parts.
struct Parts {
    /// Without `not`; whether there is one.
    parts: Vec<(String, bool)>,
    /// Joined by `or`.
    any: bool,
}

impl Parts {
    /// The contrary.
    fn denied(mut self) -> Parts {
        self.any = !self.any;
        self.parts.iter_mut().for_each(|(_, not)| *not = !*not);
        self
    }

    /// Either of two, if that can be said in one condition.
    fn or(mut self, other: Parts) -> Option<Parts> {
        let is_or = |parts: &Parts| parts.any || parts.parts.len() == 1;
        if !is_or(&self) || !is_or(&other) {
            return None;
        }
        self.any = true;
        self.parts.extend(other.parts);
        Some(self)
    }
}

impl Expected<'_> {
    fn of(&self, clause: &Clause, node: &Node) -> Vec<String> {
        let mut conds = node.children_of(Rule::cond).map(|cond| self.parts(cond));
        let mut events = node.children_of(Rule::event).map(|event| self.plain(event));
        let mut out = Vec::new();
        match clause.id {
            "p_always" => out.extend(conds.next().map(|cond| self.on(&cond))),
            "p_never" => {
                let (cond, without) = (conds.next(), conds.next());
                let stretch = node.has(Rule::quantity);
                match (cond, without) {
                    (Some(cond), Some(without)) if stretch => {
                        out.push(self.by(&self.joined(&without)));
                        out.push(self.on(&cond.denied()));
                    }
                    (Some(cond), Some(without)) => out.extend(cond.denied().or(without).map(|either| self.on(&either))),
                    (Some(cond), None) => match cond.parts.as_slice() {
                        [(_, false)] if !stretch => out.push(self.by(&self.joined(&cond.denied()))),
                        _ => out.push(self.on(&cond.denied())),
                    },
                    (None, _) => {}
                }
            }
            "p_whenever" => out.extend(events.nth(1).map(|then| self.by(&then))),
            "p_only_after" => out.extend(events.next().map(|event| self.by(&format!("{} {event}", word("not", self.lang))))),
            _ => {}
        }
        out
    }

    fn by(&self, sentence: &str) -> String {
        format!("{sentence} {} {}", word("by_date", self.lang), self.day)
    }

    fn on(&self, cond: &Parts) -> String {
        format!("{} {} {}", self.joined(cond), word("on", self.lang), self.day)
    }

    fn joined(&self, cond: &Parts) -> String {
        let not = word("not", self.lang);
        let parts = cond.parts.iter().map(|(text, denied)| if *denied { format!("{not} {text}") } else { text.clone() });
        parts.collect::<Vec<_>>().join(&format!(" {} ", word(if cond.any { "or" } else { "and" }, self.lang)))
    }

    fn parts(&self, cond: &Node) -> Parts {
        let parts = cond.children_of(Rule::cond_part).map(|part| {
            let verb = part.child(Rule::verb);
            let inner = verb.filter(|verb| verb.has(Rule::kw_not));
            let words = part.children.iter().filter(|child| child.rule != Rule::kw_not).map(|child| match inner {
                Some(verb) if child == verb => verb
                    .children
                    .iter()
                    .filter(|child| child.rule != Rule::kw_not)
                    .map(|child| self.plain(child))
                    .collect::<Vec<_>>()
                    .join(" "),
                _ => self.plain(child),
            });
            (words.collect::<Vec<_>>().join(" "), part.has(Rule::kw_not) != inner.is_some())
        });
        Parts { parts: parts.collect(), any: cond.has(Rule::kw_or) }
    }

    fn plain(&self, node: &Node) -> String {
        node.text(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The name of the story of a promise, its title and the line above it, in a language.
#[must_use]
pub fn headed(promise: &str, sentence: &str, day: Day, lang: Lang) -> [String; 3] {
    let catalogue = Catalogue::new(lang);
    let message = |id| Message::new(id).with("promise", promise).with("sentence", sentence).with("date", day.to_string());
    ["verify-story-name", "verify-story-title", "verify-story-doc"].map(|id| catalogue.text(&message(id)))
}
