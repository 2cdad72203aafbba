//! A charter's text as a model.

use charter::diagnostic::Severity;
use charter::model::{Model, resolve};
use charter::source::Sources;
use charter::syntax::parse;

/// The model, or what is wrong with the text.
pub fn model_of(text: &str) -> Result<Model, String> {
    let mut sources = Sources::default();
    let file = sources.add("sample.charter".into(), text.to_owned());
    let (tree, mut found) = parse(file, text);
    let (model, more) = resolve(&sources, &[&tree]);
    found.extend(more);
    let errors: Vec<String> = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(|one| format!("{} {:?} at `{}`", one.code.id, one.message, sources.text(one.loc)))
        .collect();
    if errors.is_empty() { Ok(model) } else { Err(errors.join("\n")) }
}
