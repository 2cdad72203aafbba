//! `charter metrics`: the measures of a charter, each with what it is made of and, where it is unknown, why.

mod figure;
mod money;
mod people;
mod votes;

pub use figure::{Figure, Metric, Section};

use super::table::{heading, table, wrapped};
use super::words::Words;
use crate::model::Schedule;
use serde_json::{Value, json};

/// Grows when a field of the JSON changes its meaning or goes.
pub const FORMAT_VERSION: u32 = 1;

/// All measures of a charter.
#[must_use]
pub fn sections(words: &Words<'_>) -> Vec<Section> {
    let schedule = Schedule::of(words.model);
    vec![
        people::co_production(words),
        votes::power(words),
        money::money(words, &schedule),
        money::hours(words, &schedule),
        people::network(words),
        people::accountability(words),
        people::resilience(words, &schedule),
    ]
}

/// The measures as a report for people.
#[must_use]
pub fn as_text(words: &Words<'_>, sections: &[Section], width: u16) -> String {
    let mut out = String::new();
    if let Some(charter) = &words.model.charter {
        out.push_str(&words.title(&charter.title, &charter.name));
        out.push('\n');
    }
    for section in sections {
        out.push_str(&heading(&words.word(section.title)));
        if section.metrics.is_empty() {
            out.push_str(&format!("  {}\n", words.word("metrics-nothing")));
            continue;
        }
        let row = |metric: &Metric| {
            let parts: Vec<String> = metric.parts.iter().map(|(name, figure)| format!("{name}: {}", figure.text(words))).collect();
            vec![metric.name.clone(), metric.figure.text(words), parts.join("; ")]
        };
        out.push_str(&table(&[], section.metrics.iter().map(row).collect(), &[1, 2], width));
    }
    out.push('\n');
    out.push_str(&wrapped("", &words.word("metrics-caveat"), width));
    out
}

/// The measures of a charter for programs.
#[must_use]
pub fn as_json(words: &Words<'_>, sections: &[Section]) -> Value {
    let metric = |metric: &Metric| {
        let parts: Vec<Value> = metric.parts.iter().map(|(name, figure)| with(json!({"name": name}), figure.json(words))).collect();
        with(json!({"id": metric.id, "of": metric.of, "name": metric.name, "components": parts}), metric.figure.json(words))
    };
    let section = |section: &Section| json!({"id": section.id, "metrics": section.metrics.iter().map(metric).collect::<Vec<_>>()});
    json!({
        "charter": words.model.charter.as_ref().map(|charter| charter.name.text.clone()),
        "sections": sections.iter().map(section).collect::<Vec<_>>(),
        "caveat": words.word("metrics-caveat"),
    })
}

fn with(mut object: Value, more: Value) -> Value {
    if let (Value::Object(object), Value::Object(more)) = (&mut object, more) {
        object.extend(more);
    }
    object
}
