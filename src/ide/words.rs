//! Texts of authors as the reader sees them.

use super::Project;
use crate::diagnostic::{Lang, Message};
use crate::model::{Name, Title};
use crate::syntax::{Declaration, Node, Rule};

impl Project<'_> {
    /// A text in the reader's language.
    pub(super) fn say(&self, message: &Message) -> String {
        self.catalogue.text(message)
    }

    /// A text without arguments.
    pub(super) fn word(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    /// The title of a model's thing in the reader's language, where its author gives one.
    pub(super) fn title<'t>(&self, title: &'t Title) -> Option<&'t str> {
        let lang = self.catalogue.lang().code();
        let own = title.others.iter().find(|(of, _)| of == lang).map(|(_, text)| text);
        Some(own.unwrap_or(&title.text).as_str()).filter(|text| !text.is_empty())
    }

    /// `**name** — title`
    pub(super) fn heading(&self, name: &Name, title: &Title) -> String {
        match self.title(title) {
            Some(title) => format!("**{}** — {}", name.text, plain(title)),
            None => format!("**{}**", name.text),
        }
    }

    /// The title below a node, as written in a text.
    pub(super) fn title_below(&self, text: &str, node: &Node) -> Option<String> {
        title_in(text, node, self.catalogue.lang())
    }

    /// The title of a declaration.
    pub(super) fn title_of(&self, text: &str, declaration: &Declaration) -> Option<String> {
        self.title_below(text, declaration.head.as_ref()?)
    }
}

/// The title below a node in a language, or else its first text.
fn title_in(text: &str, node: &Node, lang: Lang) -> Option<String> {
    let title = node.child(Rule::title)?;
    let own =
        title.children_of(Rule::translation).find(|other| other.child(Rule::lang_code).is_some_and(|code| code.text(text) == lang.code()));
    let written = own.and_then(|own| own.child(Rule::text)).or_else(|| title.child(Rule::text))?;
    Some(said(text, written)).filter(|said| !said.is_empty())
}

/// What a text says, without its quotes.
pub(super) fn said(text: &str, node: &Node) -> String {
    let inner = node.children.first().map_or("", |inner| inner.text(text)).trim();
    inner.replace("\\\"", "\"").replace("\\\\", "\\")
}

/// A text on one line that Markdown leaves as it is.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '\\' | '|') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// A line of a charter as Markdown shows code: on one line, in backticks.
pub(super) fn code(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.contains('`') { format!("`` {line} ``") } else { format!("`{line}`") }
}
