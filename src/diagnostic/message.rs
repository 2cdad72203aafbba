use super::Lang;
use std::sync::Arc;

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    /// A whole number, which may choose a plural form.
    Number(i64),
    /// A text that is itself translated: another message.
    Message(Box<Message>),
    /// Alternatives: `a, b or c`.
    OneOf(Vec<Arg>),
    /// A list: `a, b and c`.
    AllOf(Vec<Arg>),
    /// One after the other, with nothing between.
    Pieces(Vec<Arg>),
    /// What an author has written in several languages; the first one where the reader's is not among them.
    ByLanguage(Vec<(Lang, Arg)>),
}

/// A text to be: the id of a Fluent message and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: &'static str,
    /// Shared by copies: an editor shows the same findings again after every keystroke.
    pub args: Arc<Vec<(&'static str, Arg)>>,
}

impl Message {
    #[must_use]
    pub fn new(id: &'static str) -> Message {
        Message { id, args: Arc::default() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.add(name, value);
        self
    }

    pub fn add(&mut self, name: &'static str, value: impl Into<Arg>) {
        Arc::make_mut(&mut self.args).push((name, value.into()));
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<i64> for Arg {
    fn from(n: i64) -> Arg {
        Arg::Number(n)
    }
}

impl From<usize> for Arg {
    fn from(n: usize) -> Arg {
        Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Arg {
        Arg::Message(Box::new(message))
    }
}
