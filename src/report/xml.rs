//! Writing XML, and HTML that is XML too, tag by tag.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes a tag at a time; texts and values are escaped.
pub struct Tags<W: Write> {
    writer: Writer<W>,
}

impl<W: Write> Tags<W> {
    /// Begins with the declaration of XML.
    ///
    /// # Errors
    /// Only those of writing.
    pub fn document(out: W) -> io::Result<Tags<W>> {
        let mut tags = Tags::piece(out);
        tags.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(tags)
    }

    /// Begins with nothing: a piece of something larger.
    pub fn piece(out: W) -> Tags<W> {
        Tags { writer: Writer::new(out) }
    }

    fn tag<'t>(name: &'t str, attributes: &[(&str, &str)]) -> BytesStart<'t> {
        let clean: Vec<(&str, Cow<'_, str>)> = attributes.iter().map(|(key, value)| (*key, clean(value))).collect();
        BytesStart::new(name).with_attributes(clean.iter().map(|(key, value)| (*key, value.as_ref())))
    }

    /// # Errors
    /// Only those of writing.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.line()?;
        self.writer.write_event(Event::Start(Self::tag(name, attributes)))
    }

    /// # Errors
    /// Only those of writing.
    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// A tag without contents. In HTML only for those that have none by nature.
    ///
    /// # Errors
    /// Only those of writing.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.line()?;
        self.writer.write_event(Event::Empty(Self::tag(name, attributes)))
    }

    /// A tag that holds a text.
    ///
    /// # Errors
    /// Only those of writing.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.writer.write_event(Event::Text(BytesText::new(&clean(text))))?;
        self.close(name)
    }

    /// What has been written.
    #[must_use]
    pub fn into_inner(self) -> W {
        self.writer.into_inner()
    }

    fn line(&mut self) -> io::Result<()> {
        self.writer.get_mut().write_all(b"\n")
    }

    /// What is written as it is: a piece that was made before.
    ///
    /// # Errors
    /// Only those of writing.
    pub fn raw(&mut self, piece: &str) -> io::Result<()> {
        self.writer.get_mut().write_all(piece.as_bytes())
    }

    /// The end of the line, and of what is to be written.
    ///
    /// # Errors
    /// Only those of writing.
    pub fn end(&mut self) -> io::Result<()> {
        self.line()?;
        self.writer.get_mut().flush()
    }
}

/// The text without the characters that XML 1.0 cannot hold.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_wrong = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(is_wrong) { Cow::Owned(text.replace(is_wrong, "\u{fffd}")) } else { Cow::Borrowed(text) }
}
