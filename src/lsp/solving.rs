//! How scenarios end, worked out exactly where that is quick: then a code lens can tell it without a single run.

use super::runs::{Snapshot, columns};
use crate::diagnostic::{Catalogue, Message};
use crate::report::exact::rounded;
use crate::report::words::Words;
use crate::simulate::Setting;
use crate::verify::ends;

/// States of which an exact answer may be made, where to recall a day is an eighth of it: enough for a charter like Dundee's, in some
/// 50 ms; to live through as many takes a tenth of a second or two.
const FEW_STATES: usize = 40_000;

/// A scenario whose chances are known.
#[derive(Clone, Debug)]
pub(super) struct Solved {
    pub(super) scenario: String,
    /// Its likeliest end and how likely that is, in the reader's language.
    pub(super) likeliest: String,
}

/// The scenarios whose chances are quickly known. `None` if they were given up.
pub(super) fn solved(snapshot: &Snapshot, is_wanted: &dyn Fn() -> bool) -> Option<Vec<Solved>> {
    let model = &snapshot.unit.model;
    let Ok(columns) = columns(snapshot) else { return Some(Vec::new()) };
    let catalogue = Catalogue::new(snapshot.lang);
    let words = Words { model, catalogue: &catalogue };
    let mut found = Vec::new();
    for (id, scenario) in model.scenarios.iter().filter(|(_, scenario)| !scenario.is_story) {
        if !is_wanted() {
            return None;
        }
        let Ok(setting) = Setting::new(model, Some(id), &columns, snapshot.seed) else { continue };
        let Ok(ends) = ends::<f64>(&setting, FEW_STATES) else { continue };
        if let Some((end, chance)) = ends.iter().max_by(|(_, one), (_, other)| one.total_cmp(other)) {
            let message = Message::new("lsp-likeliest").with("end", words.end(end)).with("chance", rounded(*chance));
            found.push(Solved { scenario: scenario.name.text.clone(), likeliest: words.text(&message) });
        }
    }
    Some(found)
}
