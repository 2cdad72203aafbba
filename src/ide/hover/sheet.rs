//! A page of Markdown, part by part; parts without content leave nothing.

/// Paragraphs and lists.
#[derive(Default)]
pub(super) struct Sheet {
    parts: Vec<String>,
}

impl Sheet {
    pub(super) fn line(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push(text);
        }
    }

    /// A list under a heading, if it has items.
    pub(super) fn list(&mut self, heading: &str, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().filter(|item| !item.is_empty()).map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.parts.push(format!("*{heading}*\n{}", items.join("\n")));
        }
    }

    pub(super) fn markdown(self) -> String {
        self.parts.join("\n\n")
    }
}
