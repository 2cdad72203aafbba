//! What values of rules can be: the types of the language of rules.

use crate::diagnostic::Message;
use crate::quantity::{Per, Quantity, Unit};

/// The kinds of things that a rule can look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThingKind {
    Charter,
    Party,
    Body,
    Stage,
    /// Duties and standards.
    Duty,
    Indicator,
    Scenario,
    Promise,
    /// One `brings` clause.
    Asset,
    /// One `from` of a stage.
    Source,
    /// One line of `spends`.
    Line,
    Need,
    Cost,
    /// One rung of a ladder.
    Rung,
    /// One `insurance`.
    Policy,
    /// One step of `disputes` or `complaints`.
    Channel,
    /// One `returns`.
    Return,
    /// One option of a ballot.
    Option,
    /// One condition of a stage, or a line that excludes it.
    Condition,
}

/// The type of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Holds or fails.
    Truth,
    Amount(Dimension),
    Date,
    /// A stretch of calendar time.
    Span,
    Text,
    /// A word of a closed list, by the list's group in the keyword table.
    Word(&'static str),
    Thing(ThingKind),
    /// A party or a body.
    Actor,
    Things(ThingKind),
    Actors,
    Words(&'static str),
    Texts,
}

/// What an amount is of, as powers: money per hour is money¹ hours⁻¹. Counts, shares and scores have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dimension {
    pub money: i8,
    pub hours: i8,
    pub heads: i8,
    /// Square metres.
    pub area: i8,
}

impl Dimension {
    pub const PLAIN: Dimension = Dimension { money: 0, hours: 0, heads: 0, area: 0 };
    pub const MONEY: Dimension = Dimension { money: 1, ..Dimension::PLAIN };
    pub const HOURS: Dimension = Dimension { hours: 1, ..Dimension::PLAIN };
    pub const HEADS: Dimension = Dimension { heads: 1, ..Dimension::PLAIN };
    pub const AREA: Dimension = Dimension { area: 1, ..Dimension::PLAIN };

    /// Of a product, or of a quotient.
    #[must_use]
    pub fn times(self, other: Dimension, divided: bool) -> Dimension {
        let join = |a: i8, b: i8| if divided { a.saturating_sub(b) } else { a.saturating_add(b) };
        Dimension {
            money: join(self.money, other.money),
            hours: join(self.hours, other.hours),
            heads: join(self.heads, other.heads),
            area: join(self.area, other.area),
        }
    }

    /// Of a written quantity; `None` for spans of time and rates per time, which rules do not reckon with.
    #[must_use]
    pub fn of(quantity: &Quantity) -> Option<Dimension> {
        let mut dimension = match quantity.unit {
            Unit::Number | Unit::Share | Unit::Votes | Unit::Options | Unit::Points | Unit::Seats => Dimension::PLAIN,
            Unit::Money(_) => Dimension::MONEY,
            Unit::Hours => Dimension::HOURS,
            Unit::People | Unit::Families | Unit::Organisations | Unit::Places => Dimension::HEADS,
            Unit::SquareMetres => Dimension::AREA,
            Unit::Time(_) | Unit::Kilometres | Unit::KilowattHours => return None,
        };
        for per in &quantity.per {
            let per = match per {
                Per::Hour => Dimension::HOURS,
                Per::Member | Per::Place => Dimension::HEADS,
                Per::Day | Per::Week | Per::Month | Per::Year | Per::District => return None,
            };
            dimension = dimension.times(per, true);
        }
        Some(dimension)
    }

    /// In words: `an amount of money`.
    #[must_use]
    pub fn word(self) -> Message {
        Message::new(match (self.money, self.hours, self.heads, self.area) {
            (0, 0, 0, 0) => "rules-a-number",
            (1, 0, 0, 0) => "rules-some-money",
            (0, 1, 0, 0) => "rules-some-hours",
            (0, 0, 1, 0) => "rules-some-people",
            (0, 0, 0, 1) => "rules-some-area",
            _ => "rules-a-rate",
        })
    }
}

impl ThingKind {
    /// In words: `a party`.
    #[must_use]
    pub fn word(self) -> Message {
        Message::new(match self {
            ThingKind::Charter => "model-a-charter",
            ThingKind::Party => "model-a-party",
            ThingKind::Body => "model-a-body",
            ThingKind::Stage => "model-a-stage",
            ThingKind::Duty => "model-duty-or-standard",
            ThingKind::Indicator => "model-an-indicator",
            ThingKind::Scenario => "model-a-scenario",
            ThingKind::Promise => "model-a-promise",
            ThingKind::Asset => "rules-an-asset",
            ThingKind::Source => "rules-a-source",
            ThingKind::Line => "model-a-line",
            ThingKind::Need => "rules-a-need",
            ThingKind::Cost => "rules-a-cost",
            ThingKind::Rung => "rules-a-rung",
            ThingKind::Policy => "rules-a-policy",
            ThingKind::Channel => "rules-a-channel",
            ThingKind::Return => "rules-a-return",
            ThingKind::Option => "model-an-option",
            ThingKind::Condition => "rules-a-condition",
        })
    }
}

impl Kind {
    /// What one element of a list is; `None` for what is no list.
    #[must_use]
    pub fn element(self) -> Option<Kind> {
        Some(match self {
            Kind::Things(kind) => Kind::Thing(kind),
            Kind::Actors => Kind::Actor,
            Kind::Words(group) => Kind::Word(group),
            Kind::Texts => Kind::Text,
            _ => return None,
        })
    }

    /// The kinds of thing that a value may be.
    #[must_use]
    pub fn things(self) -> &'static [ThingKind] {
        const ALL: [[ThingKind; 1]; 19] = [
            [ThingKind::Charter],
            [ThingKind::Party],
            [ThingKind::Body],
            [ThingKind::Stage],
            [ThingKind::Duty],
            [ThingKind::Indicator],
            [ThingKind::Scenario],
            [ThingKind::Promise],
            [ThingKind::Asset],
            [ThingKind::Source],
            [ThingKind::Line],
            [ThingKind::Need],
            [ThingKind::Cost],
            [ThingKind::Rung],
            [ThingKind::Policy],
            [ThingKind::Channel],
            [ThingKind::Return],
            [ThingKind::Option],
            [ThingKind::Condition],
        ];
        match self {
            Kind::Thing(kind) => ALL.iter().find(|only| only[0] == kind).map_or(&[], |only| only.as_slice()),
            Kind::Actor => &[ThingKind::Party, ThingKind::Body],
            _ => &[],
        }
    }

    /// Whether a value of this kind can be compared with one of another.
    #[must_use]
    pub fn meets(self, other: Kind) -> bool {
        let share = |a: Kind, b: Kind| a.things().iter().any(|kind| b.things().contains(kind));
        self == other || share(self, other) || matches!((self, other), (Kind::Word(_), Kind::Word(_)))
    }

    /// In words: `a party`, `a date`, `several stages`.
    #[must_use]
    pub fn word(self) -> Message {
        let many = |of: Message| Message::new("rules-list-of").with("of", of);
        match self {
            Kind::Truth => Message::new("rules-a-truth"),
            Kind::Amount(dimension) => dimension.word(),
            Kind::Date => Message::new("rules-a-date"),
            Kind::Span => Message::new("rules-a-span"),
            Kind::Text => Message::new("rules-a-text"),
            Kind::Word(_) => Message::new("rules-a-word"),
            Kind::Thing(kind) => kind.word(),
            Kind::Actor => Message::new("model-party-or-body"),
            Kind::Things(kind) => many(kind.word()),
            Kind::Actors => many(Message::new("model-party-or-body")),
            Kind::Words(_) => many(Message::new("rules-a-word")),
            Kind::Texts => many(Message::new("rules-a-text")),
        }
    }
}
