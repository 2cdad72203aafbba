//! `charter explain`: what a code means, why it matters, and how to mend what it finds.

use super::context::{Context, Exit};
use crate::diagnostic::{Code, Message, codes, nearest, pages};
use crate::report::page;

/// Explain the codes of findings; without any, list them all
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Ids or names of codes: S21 or impossible-quorum
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
}

/// Longer lines are hard to read, however wide the terminal.
const WIDEST: u16 = 100;

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let width = usize::from(Context::width().min(WIDEST));
    let mut exit = Exit::Fine;
    let mut shown: Vec<String> = Vec::new();
    if arguments.codes.is_empty() {
        let mut all: Vec<&Code> = codes::all().collect();
        all.sort_by_key(|code| code.id);
        shown.push(page::list(&all, &context.catalogue, context.style, width));
    }
    for written in &arguments.codes {
        match codes::find(written) {
            Some(code) => {
                shown.push(page::page(pages::page(code, context.catalogue.lang()), context.style, width));
            }
            None => {
                context.complain(&unknown(written));
                exit = Exit::Usage;
            }
        }
    }
    context.print(&shown.join("\n")).unwrap_or(exit)
}

/// The complaint about a code that there is not, with the one that was probably meant.
fn unknown(written: &str) -> Message {
    let words = codes::all().flat_map(|code| [code.id, code.name]);
    match codes::find_without_zero(written).or_else(|| nearest(written, words)) {
        Some(near) => Message::new("cli-unknown-code-near").with("code", written).with("near", near),
        None => Message::new("cli-unknown-code").with("code", written),
    }
}
