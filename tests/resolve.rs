//! From text to the model: names, dimensions, dates, amounts, scenarios.

use charter::diagnostic::{Catalogue, Diagnostic, Lang};
use charter::model::{Model, resolve};
use charter::source::Sources;

/// A project of one file: its model and what is found in it.
pub struct Resolved {
    pub sources: Sources,
    pub model: Model,
    pub found: Vec<Diagnostic>,
}

pub fn resolve_text(text: &str) -> Resolved {
    let mut sources = Sources::default();
    let file = sources.add("test.charter".into(), text.to_owned());
    let (tree, _) = charter::syntax::parse(file, text);
    let (model, found) = resolve(&sources, &[tree]);
    Resolved { sources, model, found }
}

impl Resolved {
    /// Code, text at the place, and the message, one finding a line.
    pub fn findings(&self) -> String {
        let catalogue = Catalogue::new(Lang::En);
        let lines = self.found.iter().map(|found| {
            let text = self.sources.text(found.loc);
            format!("{} {text:?} {}\n", found.code.id, catalogue.text(&found.message))
        });
        lines.collect()
    }
}

fn example(name: &str) -> Resolved {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    resolve_text(&std::fs::read_to_string(path).expect("the example is there"))
}

#[test]
fn the_examples_are_sound() {
    for name in ["garden", "nursery", "health_budgets", "minibus", "bilancio_bologna"] {
        let resolved = example(&format!("{name}.charter"));
        assert_eq!(resolved.findings(), "", "{name}");
    }
}
