//! What can be asked about doing things together: who is behind whom, who judges, who gives and what comes back, whose yes is
//! awaited.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::relations::known;
use super::super::thing::Thing;
use super::super::value::{Amount, Answer, Span, Value};
use super::super::words;
use super::{Attribute, Facts, asked, elsewhere, stated, things};
use crate::analysis::people::{self, Sector};
use crate::analysis::taking_part::{self, Level};
use crate::analysis::{cash, hours};
use crate::model::{Actor, Certainty, Gate, Model, OutcomePayment, PartyId, RungAct, StageId};
use crate::quantity::{Exact, Rational};

const CHARTER: &[ThingKind] = &[ThingKind::Charter];
const PARTY: &[ThingKind] = &[ThingKind::Party];
const STAGE: &[ThingKind] = &[ThingKind::Stage];
const DUTY: &[ThingKind] = &[ThingKind::Duty];
const INDICATOR: &[ThingKind] = &[ThingKind::Indicator];
const PARTIES: Kind = Kind::Things(ThingKind::Party);

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_circle",
        PARTY,
        PARTIES,
        &["belongs_to"],
        [
            "itself, those that it belongs to and those that belong to it: their members are the same people",
            "se stessa, quelle di cui fa parte e quelle che ne fanno parte: i loro membri sono le stesse persone",
        ],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            things(circle(facts.model, id).into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_supports",
        PARTY,
        Kind::Texts,
        &[],
        ["what makes taking part possible for it (`supports`)", "che cosa le rende possibile partecipare (`sostiene`)"],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            let of = facts.model.stages.values().flat_map(|stage| &stage.supports);
            let texts = of.filter(|(who, _)| behind(facts.model, who).contains(&id)).flat_map(|(_, texts)| texts);
            Ok(Value::List(texts.cloned().map(Value::Text).collect()))
        },
    ),
    asked(
        "w_benefits",
        PARTY,
        Kind::Texts,
        &[],
        [
            "what comes to it: names of the duties and standards owed to it, of the stages that support or pay it, of the indicators that pay it; \
             of the charter, if it is insured or things go back to it",
            "che cosa le viene: nomi degli obblighi e degli standard verso di essa, delle fasi che la sostengono o la pagano, degli indicatori che \
             la pagano; della carta, se è assicurata o le sono riconsegnate cose",
        ],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            Ok(Value::List(benefits(facts.model, id).into_iter().map(Value::Text).collect()))
        },
    ),
    asked(
        "w_parties",
        STAGE,
        PARTIES,
        &["led_by", "with", "involves", "consults", "informs", "decided_by", "rated_by", "needs", "source"],
        [
            "all that take part in it, from being told to deciding, and those that give it hours or money",
            "tutte quelle che vi partecipano, da chi è informato a chi decide, e quelle che le danno ore o denaro",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things(taking_part(facts.model, id, Level::Informed)?.into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_awaited",
        STAGE,
        PARTIES,
        &["decided_by", "rated_by", "source"],
        [
            "those whose will it waits for: who decides, who rates, who has promised money or is hoped to give it",
            "quelle di cui attende la volontà: chi decide, chi dà un voto, chi ha promesso denaro o si spera che ne dia",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things(awaited(facts.model, id).into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_evaluators",
        STAGE,
        PARTIES,
        &["led_by", "with", "involves", "decided_by", "rated_by"],
        ["those that are involved in it, or more, or rate it", "quelle che vi sono coinvolte, o di più, o danno un voto"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things(known(taking_part::taking_part(facts.model, id, Level::Involved))?.into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_evaluators",
        DUTY,
        PARTIES,
        &["watched_by", "checked"],
        ["those that watch or check it, also as a body", "quelle che vigilano o verificano, anche come organo"],
        |facts, thing, _| {
            let Thing::Duty(id) = thing else { return elsewhere() };
            things(behind(facts.model, facts.model.duties[id].watched_by.as_slice()).into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_evaluators",
        INDICATOR,
        PARTIES,
        &["measured"],
        ["those that measure or verify it, also as a body", "quelle che lo misurano o lo verificano, anche come organo"],
        |facts, thing, _| {
            let Thing::Indicator(id) = thing else { return elsewhere() };
            let indicator = &facts.model.indicators[id];
            let who: Vec<Actor> = indicator.measured_by.into_iter().chain(indicator.verified_by).collect();
            things(behind(facts.model, &who).into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_subjects",
        INDICATOR,
        PARTIES,
        &["of_clause"],
        ["the parties whose it is, also as a body", "le parti di cui è, anche come organo"],
        |facts, thing, _| {
            let Thing::Indicator(id) = thing else { return elsewhere() };
            things(behind(facts.model, facts.model.indicators[id].of.as_slice()).into_iter().map(Thing::Party))
        },
    ),
    asked(
        "w_service",
        INDICATOR,
        Kind::Thing(ThingKind::Stage),
        &["persists"],
        ["the stage after which it is to last", "la fase dopo la quale deve durare"],
        |facts, thing, _| {
            let Thing::Indicator(id) = thing else { return elsewhere() };
            let persists = facts.model.indicators[id].persists.as_ref();
            stated(facts, thing, "w_service", persists.map(|persists| Value::Thing(Thing::Stage(persists.after))))
        },
    ),
    asked(
        "w_payment",
        INDICATOR,
        Kind::Amount(Dimension::MONEY),
        &["pays"],
        ["what is paid when it is met, for each unit if it says so", "quanto si paga quando è raggiunto, per unità se è detto"],
        |facts, thing, _| {
            let paid = payment(facts, thing).map(|pays| Value::Amount(Amount::money(pays.amount)));
            stated(facts, thing, "w_payment", paid)
        },
    ),
    asked(
        "w_cap",
        INDICATOR,
        Kind::Amount(Dimension::MONEY),
        &["pays"],
        [
            "the most that is paid for it: what is written, or the one sum where it is not for each unit",
            "il massimo che si paga: quello scritto, o l'unica somma se non è per unità",
        ],
        |facts, thing, _| {
            let most = payment(facts, thing).and_then(|pays| pays.at_most.or((!pays.per_unit).then_some(pays.amount)));
            stated(facts, thing, "w_cap", most.map(|most| Value::Amount(Amount::money(most))))
        },
    ),
    asked("w_payer", INDICATOR, Kind::Actor, &["pays"], ["who pays when it is met", "chi paga quando è raggiunto"], |facts, thing, _| {
        stated(facts, thing, "w_payer", payment(facts, thing).map(|pays| Value::Thing(pays.from.into())))
    }),
    asked(
        "w_payee",
        INDICATOR,
        Kind::Actor,
        &["pays"],
        ["who is paid when it is met", "chi è pagato quando è raggiunto"],
        |facts, thing, _| stated(facts, thing, "w_payee", payment(facts, thing).map(|pays| Value::Thing(pays.to.into()))),
    ),
    asked(
        "w_measure",
        DUTY,
        Kind::Text,
        &["measures"],
        ["what a standard measures, where it says how much", "che cosa misura uno standard, dove dice quanto"],
        |facts, thing, _| {
            let Thing::Duty(id) = thing else { return elsewhere() };
            let duty = &facts.model.duties[id];
            let measure = duty.threshold.as_ref().and_then(|_| duty.action.clone());
            stated(facts, thing, "w_measure", measure.map(Value::Text))
        },
    ),
    asked(
        "w_first_answer",
        CHARTER,
        Kind::Span,
        &["complaints"],
        ["within what time the first one to whom a complaint goes answers", "entro quanto risponde il primo a cui va un reclamo"],
        |facts, thing, _| {
            let first = facts.model.governance.as_ref().and_then(|all| all.complaints.first());
            stated(facts, thing, "w_first_answer", first.map(|(_, span)| Value::Span(Span::Written(*span))))
        },
    ),
    asked(
        "w_main_funders",
        CHARTER,
        PARTIES,
        &[],
        [
            "those that bring the most money over the period, loans aside; nobody, where nobody brings any",
            "quelle che apportano più denaro nel periodo, prestiti esclusi; nessuna, se nessuna ne apporta",
        ],
        |facts, _, _| things(main_funders(facts)?.into_iter().map(Thing::Party)),
    ),
    asked(
        "w_sectors",
        CHARTER,
        Kind::Words("sector"),
        &[],
        ["the sides from which its parties come", "i lati da cui vengono le sue parti"],
        |facts, _, _| {
            let of: Vec<Sector> = facts.model.parties.ids().filter_map(|id| people::sector(facts.model, id)).collect();
            let found = Sector::ALL.into_iter().filter(|sector| of.contains(sector));
            Ok(Value::List(found.map(|sector| Value::Word(super::party::of_sector(sector))).collect()))
        },
    ),
    asked(
        "w_activities",
        CHARTER,
        Kind::Words("activity"),
        &[],
        ["which of the seven activities of co-production it has", "quali delle sette attività di co-produzione ha"],
        |facts, _, _| {
            let there = taking_part::SEVEN.into_iter().filter(|activity| !taking_part::stages_of(facts.model, *activity).is_empty());
            Ok(Value::List(there.map(|activity| Value::Word(words::of_activity(activity))).collect()))
        },
    ),
    asked(
        "w_service_hours",
        CHARTER,
        Kind::Amount(Dimension::HOURS),
        &[],
        [
            "hours promised over the period for running and delivering the service: without those on call, and those in which it is planned, \
             designed, chosen or judged",
            "ore promesse nel periodo per gestire ed erogare il servizio: senza quelle a chiamata, e quelle in cui si pianifica, si progetta, si \
             sceglie o si valuta",
        ],
        |facts, _, _| Ok(Value::Amount(whole_hours(&known(hours::burden(facts.model, facts.schedule()))?.all))),
    ),
    asked(
        "w_unpaid_hours",
        CHARTER,
        Kind::Amount(Dimension::HOURS),
        &[],
        ["of these, the unpaid ones of beneficiaries", "di queste, quelle non retribuite dei beneficiari"],
        |facts, _, _| {
            let burden = known(hours::burden(facts.model, facts.schedule()))?;
            Ok(Value::Amount(whole_hours(&burden.unpaid_of_beneficiaries)))
        },
    ),
];

/// The parties behind some actors, each once, in the order of the charter.
fn behind(model: &Model, actors: &[Actor]) -> Vec<PartyId> {
    let of: Vec<PartyId> = actors.iter().flat_map(|actor| people::parties_of(model, *actor)).collect();
    model.parties.ids().filter(|id| of.contains(id)).collect()
}

/// A party, those that it belongs to, and those that belong to it.
fn circle(model: &Model, id: PartyId) -> Vec<PartyId> {
    let below = people::circle(model, id);
    let above = |other: PartyId| people::circle(model, other).contains(&id);
    model.parties.ids().filter(|other| below.contains(other) || above(*other)).collect()
}

/// Those that take part in a stage so far at least, and those that give it hours or money.
fn taking_part(model: &Model, id: StageId, least: Level) -> Answer<Vec<PartyId>> {
    let takes_part = known(taking_part::taking_part(model, id, least))?;
    let stage = &model.stages[id];
    let gives = |party: &PartyId| {
        stage.fund.sources.iter().any(|source| source.party == *party) || stage.needs.iter().any(|need| need.from.contains(party))
    };
    Ok(model.parties.ids().filter(|party| takes_part.contains(party) || gives(party)).collect())
}

fn awaited(model: &Model, id: StageId) -> Vec<PartyId> {
    let stage = &model.stages[id];
    let gates = stage.gates.iter().filter_map(|(gate, _)| match gate {
        Gate::DecidedBy(actor) => Some(*actor),
        Gate::Rating { by, .. } => Some(Actor::Party(*by)),
        _ => None,
    });
    let judged = stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::Target));
    let uncertain = stage.fund.sources.iter().filter(|source| judged && source.certainty != Certainty::Committed);
    let all: Vec<Actor> = gates.chain(uncertain.map(|source| Actor::Party(source.party))).collect();
    behind(model, &all)
}

fn benefits(model: &Model, id: PartyId) -> Vec<String> {
    let is_it = |actors: &[Actor]| behind(model, actors).contains(&id);
    let mut found = Vec::new();
    for duty in model.duties.values() {
        let rungs = duty.if_broken.iter().flat_map(|ladder| &ladder.rungs);
        let paid = rungs.filter_map(|rung| match &rung.act {
            RungAct::Pay { to, .. } => *to,
            _ => None,
        });
        if is_it(&duty.owed_to) || is_it(&paid.collect::<Vec<_>>()) {
            found.push(duty.name.text.clone());
        }
    }
    for stage in model.stages.values() {
        let lines: Vec<Actor> = stage.fund.lines.iter().filter_map(|line| line.to).collect();
        if is_it(&lines) || stage.supports.iter().any(|(who, _)| is_it(who)) {
            found.push(stage.name.text.clone());
        }
    }
    let paying = model.indicators.values().filter(|indicator| indicator.pays.as_ref().is_some_and(|pays| is_it(&[pays.to])));
    found.extend(paying.map(|indicator| indicator.name.text.clone()));
    if let (Some(governance), Some(charter)) = (&model.governance, &model.charter) {
        let insured = governance.insurance.iter().any(|policy| policy.insured.contains(&id));
        if insured || governance.returns.iter().any(|back| is_it(&[back.to])) {
            found.push(charter.name.text.clone());
        }
    }
    found
}

fn main_funders(facts: &Facts<'_>) -> Answer<Vec<PartyId>> {
    let mut given = Vec::new();
    for id in facts.model.parties.ids() {
        given.push((id, known(cash::money_given(facts.model, facts.schedule(), id))?));
    }
    let most = given.iter().map(|(_, money)| *money).max().unwrap_or_default();
    Ok(given.into_iter().filter(|(_, money)| *money == most && most > 0).map(|(id, _)| id).collect())
}

fn payment<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m OutcomePayment> {
    match thing {
        Thing::Indicator(id) => facts.model.indicators[id].pays.as_ref(),
        _ => None,
    }
}

/// Hours, exact where their fraction is short, else rounded to whole ones: rates over months of uneven length.
fn whole_hours(hours: &Exact) -> Amount {
    Amount::hours(hours.lowest().unwrap_or_else(|| Rational::from_integer(hours.round_half_up())))
}
