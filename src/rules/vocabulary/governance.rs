//! What can be asked of the clauses of governance and of rungs of ladders.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::{self, Thing};
use super::super::value::{Amount, Answer, Span, Value};
use super::{Attribute, Facts, asked, elsewhere, stated, things};
use crate::model::{Actor, Governance, Insurance, Return, Title, Who};

const CHARTER: &[ThingKind] = &[ThingKind::Charter];
const CHANNEL: &[ThingKind] = &[ThingKind::Channel];
const RUNG: &[ThingKind] = &[ThingKind::Rung];
const STEP: &[ThingKind] = &[ThingKind::Rung, ThingKind::Channel];
const RETURN: &[ThingKind] = &[ThingKind::Return];
const POLICY: &[ThingKind] = &[ThingKind::Policy];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_reviewer", CHARTER, Kind::Actor, &["reviews"], ["who reviews the charter", "chi riesamina la carta"], |facts, thing, _| {
        stated(facts, thing, "w_reviewer", governance(facts).and_then(|all| all.reviews).map(|(_, by)| Value::Thing(by.into())))
    }),
    asked(
        "w_review_interval",
        CHARTER,
        Kind::Span,
        &["reviews"],
        ["how often it is reviewed", "ogni quanto è riesaminata"],
        |facts, thing, _| {
            stated(
                facts,
                thing,
                "w_review_interval",
                governance(facts).and_then(|all| all.reviews).map(|(every, _)| Value::Span(Span::Written(every))),
            )
        },
    ),
    asked(
        "w_amender",
        CHARTER,
        Kind::Actor,
        &["amended_by"],
        ["who can change the charter", "chi può modificare la carta"],
        |facts, thing, _| {
            let by = governance(facts).and_then(|all| all.amended_by.as_ref()).map(|amendment| Value::Thing(amendment.by.into()));
            stated(facts, thing, "w_amender", by)
        },
    ),
    asked("w_newcomers", CHARTER, Kind::Text, &["newcomers"], ["who can join, and how", "chi può aderire, e come"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_newcomers",
            governance(facts).and_then(|all| all.newcomers.as_ref()).map(|title| Value::Text(title.text.clone())),
        )
    }),
    asked(
        "w_notice",
        CHARTER,
        Kind::Span,
        &["withdrawal"],
        ["with what notice a party can leave", "con quale preavviso una parte può recedere"],
        |facts, thing, _| {
            stated(
                facts,
                thing,
                "w_notice",
                governance(facts).and_then(|all| all.withdrawal_notice).map(|span| Value::Span(Span::Written(span))),
            )
        },
    ),
    asked(
        "w_recipient",
        CHANNEL,
        Kind::Actor,
        &["disputes", "complaints"],
        ["the party or body to which it goes, where it is one of the charter", "la parte o l'organo a cui va, se è della carta"],
        |facts, thing, _| {
            let Thing::Channel(of, at) = thing else { return elsewhere() };
            let to = governance(facts).and_then(|all| of.steps(all).get(at)).and_then(|(who, _)| match who {
                Who::Actor(actor) => Some(actor_value(*actor)),
                Who::Text(_) => None,
            });
            stated(facts, thing, "w_recipient", to)
        },
    ),
    asked(
        "w_delay",
        CHANNEL,
        Kind::Span,
        &["disputes", "complaints"],
        ["within what time it answers", "entro quanto risponde"],
        |facts, thing, _| {
            let Thing::Channel(of, at) = thing else { return elsewhere() };
            let within = governance(facts).and_then(|all| of.steps(all).get(at)).map(|(_, span)| Value::Span(Span::Written(*span)));
            stated(facts, thing, "w_delay", within)
        },
    ),
    asked(
        "w_delay",
        RUNG,
        Kind::Span,
        &[],
        ["the time to mend, where there is one", "il tempo per rimediare, se c'è"],
        |facts, thing, _| {
            let Thing::Rung(ladder, at) = thing else { return elsewhere() };
            let mend = thing::rung(facts.model, ladder, at).and_then(|rung| rung.mend).map(|span| Value::Span(Span::Written(span)));
            stated(facts, thing, "w_delay", mend)
        },
    ),
    asked(
        "w_excluder",
        CHARTER,
        Kind::Actor,
        &["exclusion"],
        ["who decides that somebody is excluded", "chi decide che qualcuno è escluso"],
        |facts, thing, _| {
            let by = governance(facts).and_then(|all| all.exclusion.as_ref()).map(|(by, _)| actor_value(*by));
            stated(facts, thing, "w_excluder", by)
        },
    ),
    asked(
        "w_appeal",
        CHARTER,
        Kind::Text,
        &["exclusion"],
        ["to whom those excluded can turn", "a chi può rivolgersi chi è escluso"],
        |facts, thing, _| {
            let appeal = governance(facts).and_then(|all| all.exclusion.as_ref()).and_then(|(_, appeal)| appeal.as_ref());
            stated(facts, thing, "w_appeal", appeal.map(|(who, _)| Value::Text(name_of(facts, who))))
        },
    ),
    asked(
        "w_returns",
        CHARTER,
        Kind::Things(ThingKind::Return),
        &["returns"],
        ["what goes back at the end", "che cosa torna alla fine"],
        |facts, _, _| things((0..governance(facts).map_or(0, |all| all.returns.len())).map(Thing::Return)),
    ),
    asked(
        "w_policies",
        CHARTER,
        Kind::Things(ThingKind::Policy),
        &["insurance"],
        ["the insurance policies", "le polizze di assicurazione"],
        |facts, _, _| things((0..governance(facts).map_or(0, |all| all.insurance.len())).map(Thing::Policy)),
    ),
    asked(
        "w_data_clauses",
        CHARTER,
        Kind::Texts,
        &["data"],
        ["the personal data that somebody answers for", "i dati personali di cui qualcuno risponde"],
        |facts, _, _| texts(governance(facts).into_iter().flat_map(|all| &all.personal_data).map(|(title, ..)| title)),
    ),
    asked(
        "w_safeguards",
        CHARTER,
        Kind::Texts,
        &["safeguards"],
        ["what protects minors and vulnerable people", "che cosa protegge minori e persone fragili"],
        |facts, _, _| texts(governance(facts).into_iter().flat_map(|all| &all.safeguards).map(|(title, _)| title)),
    ),
    asked(
        "w_place",
        STEP,
        Kind::Amount(Dimension::PLAIN),
        &[],
        ["its place in the order, from 1", "il suo posto nell'ordine, da 1"],
        |_, thing, _| match thing {
            Thing::Rung(_, at) | Thing::Channel(_, at) => Ok(Value::Amount(Amount::count(at + 1))),
            _ => elsewhere(),
        },
    ),
    asked(
        "w_kind",
        RETURN,
        Kind::Word("asset"),
        &["returns"],
        ["what kind of asset goes back, where it is written as one", "che tipo di risorsa torna, se è scritta così"],
        |facts, thing, _| stated(facts, thing, "w_kind", returned(facts, thing).and_then(|returned| returned.asset).map(Value::Word)),
    ),
    asked("w_recipient", RETURN, Kind::Actor, &["returns"], ["to whom it goes back", "a chi torna"], |facts, thing, _| {
        stated(facts, thing, "w_recipient", returned(facts, thing).map(|returned| actor_value(returned.to)))
    }),
    asked(
        "w_delay",
        RETURN,
        Kind::Span,
        &["returns"],
        ["within what time after the end", "entro quanto dopo la fine"],
        |facts, thing, _| {
            stated(facts, thing, "w_delay", returned(facts, thing).map(|returned| Value::Span(Span::Written(returned.within))))
        },
    ),
    asked(
        "w_insured",
        POLICY,
        Kind::Things(ThingKind::Party),
        &["insurance"],
        ["the parties that it covers", "le parti che copre"],
        |facts, thing, _| things(policy(facts, thing).into_iter().flat_map(|policy| &policy.insured).map(|id| Thing::Party(*id))),
    ),
    asked(
        "w_first_day",
        POLICY,
        Kind::Date,
        &["insurance"],
        ["the first day on which it covers", "il primo giorno che copre"],
        |facts, thing, _| stated(facts, thing, "w_first_day", policy(facts, thing).map(|policy| Value::Date(policy.from))),
    ),
    asked("w_payer", POLICY, Kind::Actor, &["insurance"], ["who pays it", "a carico di chi è"], |facts, thing, _| {
        stated(facts, thing, "w_payer", policy(facts, thing).map(|policy| actor_value(policy.paid_by)))
    }),
];

fn returned<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Return> {
    match thing {
        Thing::Return(at) => thing::returned(facts.model, at),
        _ => None,
    }
}

fn policy<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Insurance> {
    match thing {
        Thing::Policy(at) => thing::policy(facts.model, at),
        _ => None,
    }
}

fn texts<'m>(titles: impl Iterator<Item = &'m Title>) -> Answer {
    Ok(Value::List(titles.map(|title| Value::Text(title.text.clone())).collect()))
}

/// The name of a party or body, or the text that stands for somebody else.
fn name_of(facts: &Facts<'_>, who: &Who) -> String {
    match who {
        Who::Actor(actor) => Thing::from(*actor).declaration(facts.model).map(|name| name.text.clone()).unwrap_or_default(),
        Who::Text(text) => text.clone(),
    }
}

fn governance<'m>(facts: &Facts<'m>) -> Option<&'m Governance> {
    facts.model.governance.as_ref()
}

fn actor_value(actor: Actor) -> Value {
    Value::Thing(actor.into())
}
