//! What a rule can ask: each word with what it can be asked of, what it gives, where that is written in a charter, and what
//! it means. One table per kind of thing; the manual's list is made from them.

mod belonging;
mod body;
mod charter;
mod co_production;
mod contribution;
mod deciding;
mod duty;
mod governance;
mod indicator;
mod money;
mod order;
mod party;
mod plain;
mod stage;

use super::kind::{Kind, ThingKind};
use super::thing::Thing;
use super::value::{Answer, Unknown, Value};
use crate::analysis::Known;
use crate::analysis::cash::{self, Cash};
use crate::analysis::flows::{self, Given};
use crate::analysis::power::{self, BodyPower};
use crate::analysis::stages::StageGraph;
use crate::diagnostic::Message;
use crate::model::{Actor, BodyId, Model, Schedule};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What rules ask about: a charter, with what is reckoned from it.
pub struct Facts<'m> {
    pub model: &'m Model,
    power: Vec<OnceCell<Known<BodyPower>>>,
    stages: OnceCell<StageGraph<'m>>,
    schedule: OnceCell<Schedule>,
    given: OnceCell<Known<Vec<Given>>>,
    cash: OnceCell<Known<Cash>>,
}

impl<'m> Facts<'m> {
    #[must_use]
    pub fn of(model: &'m Model) -> Facts<'m> {
        Facts {
            model,
            power: vec![OnceCell::new(); model.bodies.len()],
            stages: OnceCell::new(),
            schedule: OnceCell::new(),
            given: OnceCell::new(),
            cash: OnceCell::new(),
        }
    }

    /// The power of votes in a body.
    ///
    /// # Errors
    /// Where the charter does not say enough to reckon it.
    pub fn power(&self, body: BodyId) -> Answer<&BodyPower> {
        let Some(cell) = self.power.get(body.index()) else { return Err(Unknown::because(Message::new("rules-asked-elsewhere"))) };
        cell.get_or_init(|| power::power(self.model, body)).as_ref().map_err(|missing| Unknown::because(missing.what.clone()))
    }

    /// The calendar, as far as it can be known before the charter runs.
    pub fn schedule(&self) -> &Schedule {
        self.schedule.get_or_init(|| Schedule::of(self.model))
    }

    /// Cash over the period, as planned.
    ///
    /// # Errors
    /// Without a period, or with several currencies.
    pub fn cash(&self) -> Answer<&Cash> {
        let cash = self.cash.get_or_init(|| cash::cash(self.model, self.schedule()));
        cash.as_ref().map_err(|missing| Unknown::because(missing.what.clone()))
    }

    /// What waits for what.
    pub fn stages(&self) -> &StageGraph<'m> {
        self.stages.get_or_init(|| StageGraph::of(self.model))
    }

    /// What each party gives, in their order.
    ///
    /// # Errors
    /// Where the charter does not say enough to reckon it.
    pub fn given(&self) -> Answer<&[Given]> {
        let given = self.given.get_or_init(|| flows::given(self.model, self.schedule()));
        given.as_deref().map_err(|missing| Unknown::because(missing.what.clone()))
    }
}

/// A word that can be asked of things: `votes of p in b`.
pub struct Attribute {
    /// Keyword id.
    pub word: &'static str,
    pub of: &'static [ThingKind],
    /// What it is asked within: `in b`.
    pub within: Option<ThingKind>,
    pub gives: Kind,
    /// Ids of the clauses in which the answer is written.
    pub reads: &'static [&'static str],
    /// The answer. Asked only of things of its kinds.
    pub ask: fn(&Facts<'_>, Thing, Option<Thing>) -> Answer,
    /// What it means, in English and in Italian.
    pub means: [&'static str; 2],
}

/// A word asked of a thing.
const fn asked(
    word: &'static str,
    of: &'static [ThingKind],
    gives: Kind,
    reads: &'static [&'static str],
    means: [&'static str; 2],
    ask: fn(&Facts<'_>, Thing, Option<Thing>) -> Answer,
) -> Attribute {
    Attribute { word, of, within: None, gives, reads, ask, means }
}

/// A word asked of a thing within another one.
const fn asked_in(within: ThingKind, attribute: Attribute) -> Attribute {
    Attribute { within: Some(within), ..attribute }
}

/// Every word with every kind of thing that it can be asked of.
pub fn all() -> impl Iterator<Item = &'static Attribute> {
    [
        charter::ATTRIBUTES,
        co_production::ATTRIBUTES,
        party::ATTRIBUTES,
        belonging::ATTRIBUTES,
        body::ATTRIBUTES,
        deciding::ATTRIBUTES,
        stage::ATTRIBUTES,
        order::ATTRIBUTES,
        money::ATTRIBUTES,
        duty::ATTRIBUTES,
        indicator::ATTRIBUTES,
        contribution::ATTRIBUTES,
        governance::ATTRIBUTES,
        plain::ATTRIBUTES,
    ]
    .into_iter()
    .flatten()
}

/// The attribute that a word is of a kind of thing.
#[must_use]
pub fn find(word: &str, of: ThingKind, within: bool) -> Option<&'static Attribute> {
    type Asked = (&'static str, ThingKind, bool);
    static ALL: LazyLock<HashMap<Asked, &'static Attribute>> = LazyLock::new(|| {
        let kinds = |attribute: &'static Attribute| attribute.of.iter().map(move |of| (attribute.word, *of, attribute.within.is_some()));
        all().flat_map(|attribute| kinds(attribute).map(move |asked| (asked, attribute))).collect()
    });
    ALL.get(&(word, of, within)).copied()
}

/// A list of things.
fn things(all: impl IntoIterator<Item = Thing>) -> Answer {
    Ok(Value::List(all.into_iter().map(Value::Thing).collect()))
}

/// A list of parties and bodies.
fn actors(all: &[Actor]) -> Answer {
    things(all.iter().map(|actor| Thing::from(*actor)))
}

/// A value where it is stated; what is not, is not known.
fn stated(facts: &Facts<'_>, thing: Thing, word: &'static str, value: Option<Value>) -> Answer {
    value.ok_or_else(|| not_stated(facts, thing, word))
}

/// Why a value is not known: the charter does not state it.
fn not_stated(facts: &Facts<'_>, thing: Thing, word: &'static str) -> Unknown {
    let message = Message::new("rules-not-stated").with("what", super::thing::word(word)).with("thing", thing.shown(facts.model));
    Unknown::because(message)
}

/// An attribute that was asked of something of another kind, which typing forbids.
fn elsewhere() -> Answer {
    Err(Unknown::because(Message::new("rules-asked-elsewhere")))
}
