//! The names of a charter that its own rules may use.

use super::thing::Thing;
use crate::model::Model;

/// What a charter declares by this name, of the things that rules can look at.
#[must_use]
pub(super) fn thing(model: &Model, name: &str) -> Option<Thing> {
    let is = |of: &crate::model::Name| of.text == name;
    let party = model.parties.iter().find(|(_, of)| is(&of.name)).map(|(id, _)| Thing::Party(id));
    let body = || model.bodies.iter().find(|(_, of)| is(&of.name)).map(|(id, _)| Thing::Body(id));
    let stage = || model.stages.iter().find(|(_, of)| is(&of.name)).map(|(id, _)| Thing::Stage(id));
    let duty = || model.duties.iter().find(|(_, of)| is(&of.name)).map(|(id, _)| Thing::Duty(id));
    let indicator = || model.indicators.iter().find(|(_, of)| is(&of.name)).map(|(id, _)| Thing::Indicator(id));
    party.or_else(body).or_else(stage).or_else(duty).or_else(indicator)
}
