//! What is asked of many things and read off plainly: names, titles, and what single clauses say.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::relations::known;
use super::super::thing::{self, LadderOf, Thing};
use super::super::value::{Amount, Value};
use super::party::rounded;
use super::{Attribute, Facts, actors, asked, elsewhere, stated, things};
use crate::analysis::{hours, network};
use crate::diagnostic::Lang;
use crate::model::{Gate, Stage, Title};
use crate::syntax::keywords;

const DECLARED: &[ThingKind] = &[ThingKind::Party, ThingKind::Body, ThingKind::Stage, ThingKind::Duty, ThingKind::Indicator];
const CHARTER: &[ThingKind] = &[ThingKind::Charter];
const PARTY: &[ThingKind] = &[ThingKind::Party];
const STAGE: &[ThingKind] = &[ThingKind::Stage];
const DUTY: &[ThingKind] = &[ThingKind::Duty];
const ASSET: &[ThingKind] = &[ThingKind::Asset];
const SOURCE: &[ThingKind] = &[ThingKind::Source];
const LINE: &[ThingKind] = &[ThingKind::Line];
const MONEY: Kind = Kind::Amount(Dimension::MONEY);
const HOURS: Kind = Kind::Amount(Dimension::HOURS);

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_name", DECLARED, Kind::Text, &[], ["its name", "il suo nome"], |facts, thing, _| {
        stated(facts, thing, "w_name", thing.declaration(facts.model).map(|name| Value::Text(name.text.clone())))
    }),
    asked("w_title", DECLARED, Kind::Text, &[], ["its title", "il suo titolo"], |facts, thing, _| {
        let title = title(facts, thing).filter(|title| !title.text.is_empty());
        stated(facts, thing, "w_title", title.map(|title| Value::Text(title.text.clone())))
    }),
    asked(
        "w_density",
        CHARTER,
        Kind::Amount(Dimension::PLAIN),
        &[],
        [
            "of all pairs of parties, the share that have something to do with each other",
            "di tutte le coppie di parti, la quota che ha qualcosa in comune",
        ],
        |facts, thing, _| {
            let density = network::network(facts.model, &network::LAYERS).density();
            stated(facts, thing, "w_density", density.map(|density| Value::Amount(Amount::share(rounded(&density)))))
        },
    ),
    asked(
        "w_hours_promised",
        PARTY,
        HOURS,
        &["brings", "members"],
        [
            "the hours that it brings over the whole period, those on call apart",
            "le ore che apporta in tutto il periodo, escluse quelle a chiamata",
        ],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            let promised = known(hours::promised(facts.model, facts.schedule(), id))?;
            Ok(Value::Amount(Amount::hours(rounded(&promised.hours))))
        },
    ),
    asked(
        "w_hours_needed",
        STAGE,
        HOURS,
        &["needs"],
        ["the hours that it needs, as planned", "le ore che le servono, come previsto"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let needed = known(hours::needed(facts.model, facts.schedule(), id, None))?;
            Ok(Value::Amount(Amount::hours(rounded(&needed.hours))))
        },
    ),
    asked("w_techniques", STAGE, Kind::Texts, &["by_technique"], ["how it is done", "con quali tecniche si fa"], |facts, thing, _| {
        let shown = |id: &str| keywords().of_id(id).map_or_else(|| id.to_owned(), |keyword| keyword.shown(Lang::En).to_owned());
        stage(facts, thing)
            .map_or_else(elsewhere, |stage| Ok(Value::List(stage.techniques.iter().map(|(id, _)| Value::Text(shown(id))).collect())))
    }),
    asked(
        "w_supported",
        STAGE,
        Kind::Actors,
        &["supports"],
        ["those for whom something makes taking part possible", "coloro a cui qualcosa rende possibile partecipare"],
        |facts, thing, _| {
            stage(facts, thing).map_or_else(elsewhere, |stage| {
                let all: Vec<_> = stage.supports.iter().flat_map(|(whom, _)| whom.iter().copied()).collect();
                actors(&all)
            })
        },
    ),
    asked(
        "w_costs",
        STAGE,
        Kind::Things(ThingKind::Cost),
        &["costs"],
        ["its costs, one by one", "i suoi costi, uno per uno"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things((0..facts.model.stages[id].costs.len()).map(|at| Thing::Cost(id, at)))
        },
    ),
    asked(
        "w_least_target",
        STAGE,
        MONEY,
        &["target_money"],
        ["the least that has to be raised", "il minimo da raccogliere"],
        |facts, thing, _| {
            let target = stage(facts, thing).and_then(|stage| stage.fund.target.as_ref());
            stated(facts, thing, "w_least_target", target.map(|target| Value::Amount(Amount::money(target.least))))
        },
    ),
    asked(
        "w_hours_ladder",
        STAGE,
        Kind::Things(ThingKind::Rung),
        &["short_hours"],
        ["what missing hours lead to, step by step", "a che cosa portano le ore mancanti, passo per passo"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things(LadderOf::Hours(id).rungs(facts.model))
        },
    ),
    asked(
        "w_options",
        STAGE,
        Kind::Things(ThingKind::Option),
        &["option"],
        ["the options of its ballot", "le opzioni della sua scheda"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let options = facts.model.stages[id].ballot.as_ref().map_or(0, |ballot| ballot.options.len());
            things((0..options).map(|at| Thing::Option(id, at)))
        },
    ),
    asked(
        "w_budget",
        STAGE,
        MONEY,
        &["budget"],
        [
            "the budget of its ballot, as written (of each district, where it says so)",
            "lo stanziamento della sua scheda, come scritto (di ciascuna zona, se lo dice)",
        ],
        |facts, thing, _| {
            let budget = stage(facts, thing).and_then(|stage| stage.ballot.as_ref()).and_then(|ballot| ballot.budget);
            stated(facts, thing, "w_budget", budget.map(|budget| Value::Amount(Amount::money(budget))))
        },
    ),
    asked("w_product", STAGE, Kind::Text, &["yields"], ["what it yields", "che cosa produce"], |facts, thing, _| {
        stated(facts, thing, "w_product", stage(facts, thing).and_then(|stage| stage.yields.clone()).map(Value::Text))
    }),
    asked(
        "w_rater",
        STAGE,
        Kind::Thing(ThingKind::Party),
        &["rated_by"],
        ["the party that rates it", "la parte che ne dà il gradimento"],
        |facts, thing, _| {
            let rater = stage(facts, thing).and_then(|stage| {
                stage.gates.iter().find_map(|(gate, _)| match gate {
                    Gate::Rating { by, .. } => Some(Value::Thing(Thing::Party(*by))),
                    _ => None,
                })
            });
            stated(facts, thing, "w_rater", rater)
        },
    ),
    asked(
        "w_evidence",
        DUTY,
        Kind::Texts,
        &["shown_by"],
        ["what shows that it is kept", "che cosa prova che è rispettato"],
        |facts, thing, _| {
            let Some(duty) = thing::duty(facts.model, thing) else { return elsewhere() };
            Ok(Value::List(duty.shown_by.iter().cloned().map(Value::Text).collect()))
        },
    ),
    asked(
        "w_worth",
        ASSET,
        MONEY,
        &[],
        ["what it is worth in all, where that is said as an amount", "quanto vale in tutto, se è detto come somma"],
        |facts, thing, _| {
            let Thing::Asset(party, at) = thing else { return elsewhere() };
            let worth = thing::asset(facts.model, party, at).and_then(|asset| asset.worth.as_ref()).and_then(|worth| worth.money());
            stated(facts, thing, "w_worth", worth.map(|money| Value::Amount(Amount::money(money))))
        },
    ),
    asked(
        "w_share",
        SOURCE,
        Kind::Amount(Dimension::PLAIN),
        &[],
        ["its share of the target, where it is written so", "la sua quota dell'obiettivo, se è scritta così"],
        |facts, thing, _| {
            let Thing::Source(stage, at) = thing else { return elsewhere() };
            let share = thing::source(facts.model, stage, at).and_then(|source| source.share);
            stated(facts, thing, "w_share", share.map(|share| Value::Amount(Amount::share(share))))
        },
    ),
    asked(
        "w_stage_of",
        LINE,
        Kind::Thing(ThingKind::Stage),
        &[],
        ["the stage in which it is spent, where that is said", "la fase in cui si spende, se è detto"],
        |facts, thing, _| {
            let Thing::Line(stage, at) = thing else { return elsewhere() };
            let spent_in = thing::line(facts.model, stage, at).and_then(|line| line.stage);
            stated(facts, thing, "w_stage_of", spent_in.map(|id| Value::Thing(Thing::Stage(id))))
        },
    ),
];

fn stage<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Stage> {
    match thing {
        Thing::Stage(id) => Some(&facts.model.stages[id]),
        _ => None,
    }
}

fn title<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Title> {
    let model = facts.model;
    Some(match thing {
        Thing::Party(id) => &model.parties[id].title,
        Thing::Body(id) => &model.bodies[id].title,
        Thing::Stage(id) => &model.stages[id].title,
        Thing::Duty(id) => &model.duties[id].title,
        Thing::Indicator(id) => &model.indicators[id].title,
        _ => return None,
    })
}
