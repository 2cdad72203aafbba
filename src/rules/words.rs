//! `x is WORD`: which words can be said of a thing, and which are true of it.

use super::kind::ThingKind;
use super::thing::{self, Thing};
use crate::diagnostic::Lang;
use crate::model::{Activity, Base, Certainty, Deontic, DutyKind, GoodKind, Method, Model, Rung, RungAct};
use crate::syntax::{Keyword, keywords};

/// The groups of the keyword table whose words can be said of a thing, and single words beside them.
fn said_of(kind: ThingKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        ThingKind::Charter => (&["good", "instrument"], &[]),
        ThingKind::Party => (&["flag", "party kind"], &[]),
        ThingKind::Body => (&["method"], &["v_over_all"]),
        ThingKind::Stage => (&["activity"], &["v_co_produced", "v_series", "v_by_ballot", "v_open_ended"]),
        ThingKind::Duty => (&["duty verb"], &["standard", "v_optional", "v_forbidden"]),
        ThingKind::Indicator => (&["indicator level"], &[]),
        ThingKind::Asset => (&["asset", "nature"], &["v_on_call", "v_valued"]),
        ThingKind::Source => (&["certainty", "nature"], &[]),
        ThingKind::Rung => (&["step"], &[]),
        ThingKind::Policy => (&["risk"], &[]),
        _ => (&[], &[]),
    }
}

const ACTIVITIES: [&str; 8] =
    ["co_planning", "co_design", "co_prioritisation", "co_financing", "co_management", "co_delivery", "co_evaluation", "stage"];
/// Sides of a party: `sector of p`.
const SECTORS: [&str; 5] = ["public", "v_third_sector", "k_citizens", "private", "v_expert"];

/// The words of a group. Groups of the keyword table, and those that it does not have as such.
pub(super) fn of_group(group: &str) -> Vec<&'static Keyword> {
    let listed = |ids: &[&str]| ids.iter().filter_map(|id| keywords().of_id(id)).collect();
    match group {
        "activity" => listed(&ACTIVITIES),
        "sector" => listed(&SECTORS),
        _ => keywords().iter().filter(|keyword| keyword.group == group).collect(),
    }
}

/// The words that can be said of a thing.
#[must_use]
pub fn of_kind(kind: ThingKind) -> Vec<&'static Keyword> {
    let (groups, single) = said_of(kind);
    groups.iter().flat_map(|group| of_group(group)).chain(single.iter().filter_map(|id| keywords().of_id(id))).collect()
}

/// The keyword that a text is, among some.
pub(super) fn find(text: &str, among: &[&'static Keyword]) -> Option<&'static str> {
    among.iter().find(|keyword| Lang::ALL.iter().any(|lang| keyword.is_form(text, *lang))).map(|keyword| keyword.id)
}

/// The keyword id of an activity.
#[must_use]
pub fn of_activity(activity: Activity) -> &'static str {
    match activity {
        Activity::CoPlanning => "co_planning",
        Activity::CoDesign => "co_design",
        Activity::CoPrioritisation => "co_prioritisation",
        Activity::CoFinancing => "co_financing",
        Activity::CoManagement => "co_management",
        Activity::CoDelivery => "co_delivery",
        Activity::CoEvaluation => "co_evaluation",
        Activity::Stage => "stage",
    }
}

/// The activity of a keyword id.
#[must_use]
pub fn activity(id: &str) -> Option<Activity> {
    use Activity::{CoDelivery, CoDesign, CoEvaluation, CoFinancing, CoManagement, CoPlanning, CoPrioritisation, Stage};
    let all = [CoPlanning, CoDesign, CoPrioritisation, CoFinancing, CoManagement, CoDelivery, CoEvaluation, Stage];
    all.into_iter().find(|activity| of_activity(*activity) == id)
}

#[must_use]
pub fn of_certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Committed => "committed",
        Certainty::Pledged => "pledged",
        Certainty::Conditional => "conditional",
        Certainty::Hoped => "hoped",
    }
}

#[must_use]
pub fn of_rung(rung: &Rung) -> &'static str {
    match rung.act {
        RungAct::Retry { .. } => "s_retry",
        RungAct::Reopen { .. } => "s_reopen",
        RungAct::Skip => "s_skip",
        RungAct::Suspend(_) => "s_suspend",
        RungAct::Remind => "s_remind",
        RungAct::Warn => "s_warn",
        RungAct::Remedy { .. } => "s_remedy",
        RungAct::Pay { .. } => "s_pay",
        RungAct::Exclude(_) => "s_exclude",
        RungAct::EndAs(_) => "s_end",
    }
}

#[must_use]
pub fn of_method(method: Method) -> &'static str {
    match method {
        Method::Majority => "m_majority",
        Method::MostVotes => "m_most",
        Method::Unanimity => "m_unanimity",
        Method::Consensus => "m_consensus",
        Method::Consent => "m_consent",
        Method::Share(_) => "m_share",
        Method::Lot => "m_lot",
        Method::Ranking => "m_ranking",
        Method::SilentAssent => "m_silence",
    }
}

#[must_use]
pub fn of_good(good: GoodKind) -> &'static str {
    match good {
        GoodKind::Public => "public",
        GoodKind::Private => "private",
        GoodKind::Common => "common",
        GoodKind::Mixed => "mixed",
    }
}

/// The words that are true of a thing, by keyword id.
pub(super) fn true_of(model: &Model, thing: Thing) -> Vec<&'static str> {
    match thing {
        Thing::Charter => {
            let charter = model.charter.as_ref();
            charter
                .and_then(|charter| charter.good)
                .map(of_good)
                .into_iter()
                .chain(charter.and_then(|charter| charter.instrument))
                .collect()
        }
        Thing::Party(id) => {
            let party = &model.parties[id];
            let flags = [(party.beneficiary, "beneficiary"), (party.minors, "minors"), (party.vulnerable, "vulnerable")];
            flags.into_iter().filter(|(set, _)| *set).map(|(_, id)| id).chain([party.kind]).collect()
        }
        Thing::Body(id) => {
            let body = &model.bodies[id];
            let over_all = matches!(body.base, Some(Base::Members | Base::Seats)).then_some("v_over_all");
            [of_method(body.method)].into_iter().chain(over_all).collect()
        }
        Thing::Stage(id) => {
            let stage = &model.stages[id];
            let produced = (stage.activity != Activity::Stage).then_some("v_co_produced");
            let series = stage.occasion.is_series().then_some("v_series");
            let ballot = stage.ballot.is_some().then_some("v_by_ballot");
            let open_ended = (stage.lasts.is_none() && stage.long_stop.is_none()).then_some("v_open_ended");
            [of_activity(stage.activity)].into_iter().chain(produced).chain(series).chain(ballot).chain(open_ended).collect()
        }
        Thing::Duty(id) => {
            let duty = &model.duties[id];
            let deontic = match duty.deontic {
                Deontic::Must => None,
                Deontic::May => Some("v_optional"),
                Deontic::MustNot => Some("v_forbidden"),
            };
            duty.verb.into_iter().chain((duty.kind == DutyKind::Standard).then_some("standard")).chain(deontic).collect()
        }
        Thing::Indicator(id) => model.indicators[id].level.into_iter().collect(),
        Thing::Asset(party, at) => thing::asset(model, party, at)
            .map(|asset| {
                let flags = [(asset.on_call, "v_on_call"), (asset.worth.is_some(), "v_valued")];
                let flags = flags.into_iter().filter(|(set, _)| *set).map(|(_, id)| id);
                [asset.asset].into_iter().chain(asset.nature).chain(flags).collect()
            })
            .unwrap_or_default(),
        Thing::Source(stage, at) => thing::source(model, stage, at)
            .map(|source| [of_certainty(source.certainty)].into_iter().chain(source.nature).collect())
            .unwrap_or_default(),
        Thing::Rung(ladder, at) => thing::rung(model, ladder, at).map(of_rung).into_iter().collect(),
        Thing::Policy(at) => thing::policy(model, at).map(|policy| policy.risks.clone()).unwrap_or_default(),
        Thing::Scenario(_)
        | Thing::Promise(_)
        | Thing::Line(..)
        | Thing::Need(..)
        | Thing::Cost(..)
        | Thing::Channel(..)
        | Thing::Return(_)
        | Thing::Option(..)
        | Thing::Condition(..) => Vec::new(),
    }
}
