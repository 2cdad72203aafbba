//! What can be asked of money: what is needed, what is certain, when it is there, who pays how much of it.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::relations::known;
use super::super::thing::{LadderOf, Thing};
use super::super::value::{Amount, Answer, Unknown, Value};
use super::{Attribute, Facts, asked, elsewhere, stated, things};
use crate::analysis::advance::{advance, cash_required};
use crate::analysis::cash::{self, Counted, What};
use crate::model::{Model, PartyId, StageId};
use crate::quantity::{Currency, Money, Rational};

const CHARTER: &[ThingKind] = &[ThingKind::Charter];
const STAGE: &[ThingKind] = &[ThingKind::Stage];
const MONEY: Kind = Kind::Amount(Dimension::MONEY);
const NUMBER: Kind = Kind::Amount(Dimension::PLAIN);

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_money_needed",
        STAGE,
        MONEY,
        &["spends", "costs", "target_money"],
        [
            "what it spends: the lines of its fund (without lines, its target) and its costs as planned",
            "quanto spende: le voci del suo fondo (senza voci, l'obiettivo) e i suoi costi come previsti",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            match needed(facts, id)? {
                Some(minor) => Ok(money(facts, minor)?),
                None => stated(facts, thing, "w_money_needed", None),
            }
        },
    ),
    asked(
        "w_certain_money",
        STAGE,
        MONEY,
        &["source"],
        [
            "what its committed sources give; without sources of its own, what parties bring on whom no stage counts",
            "quanto danno le sue fonti certe; senza fonti proprie, quanto apportano le parti su cui nessuna fase conta",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let minor = certain(facts, id)?;
            money(facts, minor)
        },
    ),
    asked(
        "w_coverage",
        STAGE,
        NUMBER,
        &["source", "spends", "costs", "target_money"],
        ["certain money ÷ money needed", "denaro certo ÷ denaro necessario"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            match needed(facts, id)? {
                Some(needed) if needed > 0 => Ok(Value::Amount(Amount::share(Rational::new(certain(facts, id)?, needed)))),
                _ => stated(facts, thing, "w_coverage", None),
            }
        },
    ),
    asked(
        "w_least_money",
        STAGE,
        MONEY,
        &["target_money", "spends"],
        [
            "the least with which its fund goes on: the least of its target, or what it spends, or all its sources",
            "il minimo con cui il suo fondo va avanti: il minimo dell'obiettivo, o quanto spende, o tutte le fonti",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let fund = &facts.model.stages[id].fund;
            let least = match fund.target {
                _ if fund.sources.is_empty() => return stated(facts, thing, "w_least_money", None),
                Some(target) => i128::from(target.least.minor),
                None if fund.lines.is_empty() => fund.sources.iter().map(|source| i128::from(source.amount.minor)).sum(),
                None => fund.lines.iter().map(|line| i128::from(line.amount.minor)).sum(),
            };
            money(facts, least)
        },
    ),
    asked(
        "w_outlay",
        STAGE,
        MONEY,
        &["requires"],
        [
            "what must be spent until it is over: in it and in the stages that come before it; or the cash that it requires",
            "quanto va speso finché è conclusa: in essa e nelle fasi che la precedono; o la cassa che richiede",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let minor = advanced(facts, id)?.outlay;
            money(facts, minor)
        },
    ),
    asked(
        "w_advance",
        STAGE,
        NUMBER,
        &[],
        [
            "the share of its outlay that can be there before it is over; all of it, if nothing must be spent",
            "la quota del suo esborso che può esserci prima che sia conclusa; tutta, se non si deve spendere nulla",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let advance = advanced(facts, id)?;
            let whole = advance.outlay.max(0);
            let share = if whole == 0 { Rational::from_integer(1) } else { Rational::new(advance.there.clamp(0, whole), whole) };
            Ok(Value::Amount(Amount::share(share)))
        },
    ),
    asked(
        "w_cash_required",
        STAGE,
        MONEY,
        &["requires"],
        ["the cash that must be in hand before it opens", "la cassa che deve esserci prima che si apra"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let required = cash_required(&facts.model.stages[id]).and_then(Amount::of).map(Value::Amount);
            stated(facts, thing, "w_cash_required", required)
        },
    ),
    asked(
        "w_money_ladder",
        STAGE,
        Kind::Things(ThingKind::Rung),
        &["short_money"],
        ["what follows when money runs short, step by step", "che cosa segue quando manca denaro, passo per passo"],
        |facts, thing, _| match thing {
            Thing::Stage(id) => things(LadderOf::Money(id).rungs(facts.model)),
            _ => elsewhere(),
        },
    ),
    asked(
        "w_lowest_cash",
        CHARTER,
        MONEY,
        &[],
        [
            "the least cash in hand on any day, if all money comes and is spent as planned; 0 if it is never below",
            "la cassa più bassa di tutti i giorni, se tutto il denaro arriva e si spende come previsto; 0 se non scende mai sotto",
        ],
        |facts, _, _| {
            let (_, minor) = lowest(facts)?;
            money(facts, minor)
        },
    ),
    asked(
        "w_lowest_cash_day",
        CHARTER,
        Kind::Date,
        &[],
        ["the first day on which cash is lowest", "il primo giorno in cui la cassa è più bassa"],
        |facts, _, _| Ok(Value::Date(lowest(facts)?.0.date())),
    ),
    asked(
        "w_money_share",
        &[ThingKind::Party],
        NUMBER,
        &["brings"],
        [
            "its share of all money that parties bring over the term; loans do not count",
            "la sua quota di tutto il denaro che le parti apportano nel periodo; i prestiti non contano",
        ],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            let all: i128 = given(facts)?.iter().map(|(_, minor)| minor).sum();
            let own: i128 = given(facts)?.iter().filter(|(party, _)| *party == id).map(|(_, minor)| minor).sum();
            let share = (all > 0).then(|| Value::Amount(Amount::share(Rational::new(own, all))));
            stated(facts, thing, "w_money_share", share)
        },
    ),
    asked(
        "w_concentration",
        CHARTER,
        NUMBER,
        &[],
        [
            "how far the money comes from few: the sum of the squares of all shares (Herfindahl), 1 where one pays for all",
            "quanto il denaro viene da pochi: la somma dei quadrati di tutte le quote (Herfindahl), 1 dove paga uno solo",
        ],
        |facts, thing, _| {
            let given = given(facts)?;
            let all: i128 = given.iter().map(|(_, minor)| minor).sum();
            let share = |minor: i128| Rational::new(minor, all);
            let index = (all > 0).then(|| given.iter().map(|(_, minor)| share(*minor) * share(*minor)).sum::<Rational>());
            stated(facts, thing, "w_concentration", index.map(|index| Value::Amount(Amount::share(index))))
        },
    ),
];

fn currency(facts: &Facts<'_>) -> Answer<Currency> {
    known(cash::currency(facts.model))
}

fn money(facts: &Facts<'_>, minor: i128) -> Answer {
    let currency = currency(facts)?;
    let minor = i64::try_from(minor).map_err(|_| Unknown::because(crate::diagnostic::Message::new("rules-too-large")))?;
    Ok(Value::Amount(Amount::money(Money { minor, currency })))
}

/// What a stage spends, in minor units; `None` if it spends nothing.
fn needed(facts: &Facts<'_>, id: StageId) -> Answer<Option<i128>> {
    let fund = known(cash::stage_money(facts.model, id))?.map_or(0, |money| money.uses);
    let costs: i128 = if facts.model.stages[id].costs.iter().any(|cost| cost.line.is_none()) {
        let cash = facts.cash()?;
        let undated = cash.undated.iter().find(|undated| matches!(undated.what, What::Cost(stage, _) if stage == id));
        if let Some(undated) = undated {
            return Err(Unknown::because(undated.why.what.clone()));
        }
        let own = |index: usize| facts.model.stages[id].costs.get(index).is_some_and(|cost| cost.line.is_none());
        let spent = cash.movements.iter().map(|movement| match movement.what {
            What::Cost(stage, index) if stage == id && own(index) => -movement.all,
            _ => 0,
        });
        spent.sum()
    } else {
        0
    };
    Ok(Some(fund + costs).filter(|needed| *needed > 0))
}

fn certain(facts: &Facts<'_>, id: StageId) -> Answer<i128> {
    let model = facts.model;
    if !model.stages[id].fund.sources.is_empty() {
        return Ok(known(cash::stage_money(model, id))?.map_or(0, |money| money.committed));
    }
    let free = |party: PartyId| cash::sources_of(model, party).is_empty();
    model.parties.ids().filter(|party| free(*party)).map(|party| known(cash::money_given(model, facts.schedule(), party))).sum()
}

fn advanced(facts: &Facts<'_>, id: StageId) -> Answer<crate::analysis::advance::Advance> {
    known(advance(facts.model, facts.schedule(), facts.cash()?, id))
}

/// The lowest cash and its day. Money without a planned day leaves it open, but for receipts where cash holds without them, and
/// spendings where it does not hold anyway.
fn lowest(facts: &Facts<'_>) -> Answer<(crate::quantity::Day, i128)> {
    let cash = facts.cash()?;
    let (day, minor) = cash.lowest(Counted::All);
    let open = cash.undated.iter().find(|undated| match undated.what {
        What::Receipt(_) => minor < 0,
        // A cost that stands in for a line is in the plan as that line.
        What::Cost(stage, index) => minor >= 0 && facts.model.stages[stage].costs.get(index).is_none_or(|cost| cost.line.is_none()),
        What::Line(..) | What::Repayment(_) => minor >= 0,
    });
    match open {
        Some(undated) => Err(Unknown::because(undated.why.what.clone())),
        None => Ok((day, minor)),
    }
}

/// What each party gives in money, in minor units.
fn given(facts: &Facts<'_>) -> Answer<Vec<(PartyId, i128)>> {
    let model: &Model = facts.model;
    model.parties.ids().map(|party| Ok((party, known(cash::money_given(model, facts.schedule(), party))?))).collect()
}
