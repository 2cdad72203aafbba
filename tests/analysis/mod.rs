//! The facts of `charter::analysis`, against published values, closed forms and brute force.

mod advance;
mod facts;
mod guards;
mod hanging;
mod network;
mod power;

use charter::model::{Model, resolve};
use charter::source::Sources;
use charter::syntax::parse;

/// The model of a charter that is read without errors.
fn model(text: &str) -> Model {
    let mut sources = Sources::default();
    let file = sources.add("test.charter".into(), text.to_owned());
    let (tree, found) = parse(file, text);
    assert!(found.is_empty(), "{found:?}");
    let (model, found) = resolve(&sources, &[&tree]);
    let errors: Vec<_> = found.iter().filter(|found| found.severity == charter::diagnostic::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    model
}
