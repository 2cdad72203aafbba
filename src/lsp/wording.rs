//! Texts of findings, kept from one answer to the next: most findings of a charter say what they said before the last keystroke,
//! and to fill in a text takes longer than to look it up.

use crate::diagnostic::{Catalogue, Lang, Message};
use rustc_hash::FxHashMap;

/// The texts of the last answers.
#[derive(Default)]
pub(super) struct Wording {
    lang: Lang,
    now: FxHashMap<Message, String>,
    before: FxHashMap<Message, String>,
}

impl Wording {
    /// Another answer begins: what the one before the last said, and the last did not, is forgotten.
    pub(super) fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.now.reserve(self.before.len());
    }

    pub(super) fn text(&mut self, catalogue: &Catalogue, message: &Message) -> String {
        if catalogue.lang() != self.lang {
            *self = Wording { lang: catalogue.lang(), ..Wording::default() };
        }
        if let Some(text) = self.now.get(message) {
            return text.clone();
        }
        let (message, text) = self.before.remove_entry(message).unwrap_or_else(|| (message.clone(), catalogue.text(message)));
        self.now.insert(message, text.clone());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_that_of_the_catalogue_and_is_forgotten_when_it_is_not_said() {
        let message = |name: &str| Message::new("lsp-explain").with("code", name);
        let mut wording = Wording::default();
        for lang in [Lang::En, Lang::It, Lang::En] {
            let catalogue = Catalogue::new(lang);
            for name in ["S01", "S02", "S01"] {
                assert_eq!(wording.text(&catalogue, &message(name)), catalogue.text(&message(name)));
                assert_eq!(wording.text(&catalogue, &message(name)), catalogue.text(&message(name)));
                wording.turn();
            }
            assert_eq!(wording.before.len(), 1);
            wording.turn();
            assert!(wording.before.is_empty());
        }
    }
}
