//! What can be asked of contributions and money: assets, sources, lines, needs, costs, options of ballots.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::{self, Thing};
use super::super::value::{Amount, Value};
use super::super::words;
use super::{Attribute, Facts, asked, elsewhere, stated};
use crate::model::{Brings, FundLine, Offered};
use crate::quantity::Currency;

const ASSET: &[ThingKind] = &[ThingKind::Asset];
const SOURCE: &[ThingKind] = &[ThingKind::Source];
const LINE: &[ThingKind] = &[ThingKind::Line];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_owner", ASSET, Kind::Thing(ThingKind::Party), &[], ["the party that brings it", "la parte che la apporta"], |_, thing, _| {
        match thing {
            Thing::Asset(party, _) => Ok(Value::Thing(Thing::Party(party))),
            _ => elsewhere(),
        }
    }),
    asked(
        "w_kind",
        ASSET,
        Kind::Word("asset"),
        &[],
        ["what kind of asset it is", "che tipo di risorsa è"],
        |facts, thing, _| match thing {
            Thing::Asset(party, at) => {
                stated(facts, thing, "w_kind", thing::asset(facts.model, party, at).map(|asset| Value::Word(asset.asset)))
            }
            _ => elsewhere(),
        },
    ),
    asked(
        "w_nature",
        ASSET,
        Kind::Word("nature"),
        &[],
        ["its legal nature, where that is said", "la sua natura giuridica, se è detta"],
        |facts, thing, _| match thing {
            Thing::Asset(party, at) => {
                stated(facts, thing, "w_nature", thing::asset(facts.model, party, at).and_then(|asset| asset.nature).map(Value::Word))
            }
            _ => elsewhere(),
        },
    ),
    asked(
        "w_giver",
        SOURCE,
        Kind::Thing(ThingKind::Party),
        &[],
        ["the party that gives the money", "la parte che dà il denaro"],
        |facts, thing, _| match thing {
            Thing::Source(stage, at) => stated(
                facts,
                thing,
                "w_giver",
                thing::source(facts.model, stage, at).map(|source| Value::Thing(Thing::Party(source.party))),
            ),
            _ => elsewhere(),
        },
    ),
    asked("w_amount", SOURCE, Kind::Amount(Dimension::MONEY), &[], ["how much money", "quanto denaro"], |facts, thing, _| match thing {
        Thing::Source(stage, at) => stated(
            facts,
            thing,
            "w_amount",
            thing::source(facts.model, stage, at).map(|source| Value::Amount(Amount::money(source.amount))),
        ),
        _ => elsewhere(),
    }),
    asked(
        "w_certainty",
        SOURCE,
        Kind::Word("certainty"),
        &[],
        ["how certain it is; what is not qualified is committed", "quanto è certa; ciò che non è precisato è certo"],
        |facts, thing, _| match thing {
            Thing::Source(stage, at) => {
                let source = thing::source(facts.model, stage, at);
                stated(facts, thing, "w_certainty", source.map(|source| Value::Word(words::of_certainty(source.certainty))))
            }
            _ => elsewhere(),
        },
    ),
    asked(
        "w_hourly_worth",
        ASSET,
        Kind::Amount(HOURLY),
        &[],
        ["what an hour of it is valued at", "quanto è valutata una sua ora"],
        |facts, thing, _| {
            let hourly = match thing {
                Thing::Asset(party, at) => thing::asset(facts.model, party, at).and_then(hourly_worth),
                _ => None,
            };
            stated(facts, thing, "w_hourly_worth", hourly.map(Value::Amount))
        },
    ),
    asked(
        "w_hourly_rate",
        ASSET,
        Kind::Amount(Dimension::PLAIN),
        &[],
        [
            "what an hour of it is valued at, as a number, in euro or pounds; not known in other currencies",
            "quanto è valutata una sua ora, come numero, in euro o sterline; non nota in altre valute",
        ],
        |facts, thing, _| {
            let hourly = match thing {
                Thing::Asset(party, at) => thing::asset(facts.model, party, at).and_then(hourly_worth),
                _ => None,
            };
            let rate =
                hourly.filter(|hourly| hourly.currency.is_some_and(|currency| [Currency::EUR, Currency(*b"GBP")].contains(&currency)));
            let plain = rate.map(|rate| Value::Amount(Amount { dimension: Dimension::PLAIN, currency: None, ..rate }));
            stated(facts, thing, "w_hourly_rate", plain)
        },
    ),
    asked("w_amount", LINE, Kind::Amount(Dimension::MONEY), &[], ["how much money", "quanto denaro"], |facts, thing, _| {
        stated(facts, thing, "w_amount", line(facts, thing).map(|line| Value::Amount(Amount::money(line.amount))))
    }),
    asked(
        "w_payee",
        LINE,
        Kind::Actor,
        &[],
        ["to whom it is paid, where that is said", "a chi è pagata, se è detto"],
        |facts, thing, _| stated(facts, thing, "w_payee", line(facts, thing).and_then(|line| line.to).map(|to| Value::Thing(to.into()))),
    ),
];

const HOURLY: Dimension = Dimension { hours: -1, ..Dimension::MONEY };

/// The worth of an hour of time: the rate written, or a sum shared among the hours written.
fn hourly_worth(brings: &Brings) -> Option<Amount> {
    let worth = Amount::of(brings.worth.as_ref().filter(|_| brings.asset == "a_time")?)?;
    if worth.dimension == HOURLY {
        return Some(worth);
    }
    let Offered::Quantity(hours) = &brings.offered else { return None };
    let hourly = worth.times(Amount::of(hours)?, true).ok()?;
    (hourly.dimension == HOURLY).then_some(hourly)
}

fn line<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m FundLine> {
    match thing {
        Thing::Line(stage, at) => thing::line(facts.model, stage, at),
        _ => None,
    }
}
