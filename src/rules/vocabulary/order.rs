//! What can be asked of the order of stages: what waits for them, where they end, how long trying again takes, what excludes
//! their conditions.

use super::super::kind::{Kind, ThingKind};
use super::super::thing::{LadderOf, Thing, rung};
use super::super::value::Value;
use super::{Attribute, asked, elsewhere, stated, things};
use crate::analysis::stages::Blocker;
use crate::analysis::{guards, hanging};

const STAGE: &[ThingKind] = &[ThingKind::Stage];
const STAGES: Kind = Kind::Things(ThingKind::Stage);

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_followers",
        STAGE,
        STAGES,
        &[],
        [
            "the stages that start, wait or pass by how it goes; those that only run beside it do not count",
            "le fasi che iniziano, aspettano o riescono secondo come va; quelle che le corrono solo accanto non contano",
        ],
        |facts, thing, _| match thing {
            Thing::Stage(id) => things(hanging::followers(facts.model, id).into_iter().map(Thing::Stage)),
            _ => elsewhere(),
        },
    ),
    asked(
        "w_tied_money",
        STAGE,
        Kind::Things(ThingKind::Asset),
        &[],
        [
            "the money that comes only after it, or after a duty that falls due after it",
            "il denaro che arriva solo dopo, o dopo un obbligo che scade dopo",
        ],
        |facts, thing, _| match thing {
            Thing::Stage(id) => things(hanging::tied_money(facts.model, id).into_iter().map(|(party, at)| Thing::Asset(party, at))),
            _ => elsewhere(),
        },
    ),
    asked(
        "w_tied_duties",
        STAGE,
        Kind::Things(ThingKind::Duty),
        &[],
        ["the duties and standards that fall due only after it", "gli obblighi e gli standard che scadono solo dopo"],
        |facts, thing, _| match thing {
            Thing::Stage(id) => things(hanging::tied_duties(facts.model, id).into_iter().map(Thing::Duty)),
            _ => elsewhere(),
        },
    ),
    asked(
        "w_standstill",
        STAGE,
        Kind::Thing(ThingKind::Rung),
        &["otherwise"],
        [
            "the step of its `otherwise` after which it stays failed, and nobody tries again or ends the charter",
            "il passo del suo `altrimenti` dopo il quale resta fallita, e nessuno riprova o termina la carta",
        ],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let rung = hanging::standstill(facts.model, id).map(|at| Value::Thing(Thing::Rung(LadderOf::Failure(id), at)));
            stated(facts, thing, "w_standstill", rung)
        },
    ),
    asked(
        "w_obstacles",
        STAGE,
        STAGES,
        &["starts", "requires"],
        ["what it waits for and can never come: other stages, or itself", "ciò che aspetta e non può mai venire: altre fasi, o se stessa"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let blockers = facts.stages().can_open(id).err().unwrap_or_default();
            let mut found: Vec<Thing> = Vec::new();
            for blocker in blockers {
                let one = match blocker {
                    Blocker::Stage(wait) => Thing::Stage(wait.on),
                    Blocker::Never(_) => thing,
                    // A date after the end is told as such (S10).
                    Blocker::TooLate(_) => continue,
                };
                if !found.contains(&one) {
                    found.push(one);
                }
            }
            things(found)
        },
    ),
    asked(
        "w_last_try",
        &[ThingKind::Rung],
        Kind::Date,
        &[],
        [
            "the earliest day on which the last try that it allows can be over",
            "il primo giorno in cui può finire l'ultimo tentativo che concede",
        ],
        |facts, thing, _| {
            let Thing::Rung(ladder, at) = thing else { return elsewhere() };
            let day = match (ladder, rung(facts.model, ladder, at)) {
                (LadderOf::Failure(id), Some(rung)) => hanging::last_try(facts.model, facts.schedule(), id, rung),
                _ => None,
            };
            stated(facts, thing, "w_last_try", day.map(|day| Value::Date(day.date())))
        },
    ),
    asked(
        "w_conditions",
        STAGE,
        Kind::Things(ThingKind::Condition),
        &["only_if", "requires", "passes_if"],
        [
            "what it requires, opens only if, or passes if: one by one",
            "ciò che richiede, per cui si apre o riesce: una condizione alla volta",
        ],
        |facts, thing, _| match thing {
            Thing::Stage(id) => things(guards::conditions(&facts.model.stages[id]).into_iter().map(|loc| Thing::Condition(id, loc))),
            _ => elsewhere(),
        },
    ),
    asked(
        "w_contrary",
        &[ThingKind::Condition],
        Kind::Thing(ThingKind::Condition),
        &[],
        ["the line of the charter because of which it can never hold", "la riga della carta per cui non può mai valere"],
        |facts, thing, _| {
            let Thing::Condition(id, loc) = thing else { return elsewhere() };
            let found = guards::contradictions(facts.model, id).into_iter().find(|found| found.condition == loc);
            stated(facts, thing, "w_contrary", found.map(|found| Value::Thing(Thing::Condition(id, found.against))))
        },
    ),
];
