//! Questions at the terminal: one line each, with what an empty line means.

use crate::diagnostic::{Catalogue, Message};
use std::io::{self, BufRead, Write};

/// Who asks: where answers come from, where questions go.
pub(super) struct Questions<'a> {
    pub(super) input: &'a mut dyn BufRead,
    pub(super) out: &'a mut dyn Write,
}

impl Questions<'_> {
    /// Says something on a line of its own.
    ///
    /// # Errors
    /// Those of writing.
    pub(super) fn say(&mut self, catalogue: &Catalogue, message: &Message) -> io::Result<()> {
        writeln!(self.out, "{}", catalogue.text(message))
    }

    /// Asks until the answer can be used; an empty line is the usual answer. `None` if there are no more lines.
    ///
    /// # Errors
    /// Those of reading and writing.
    pub(super) fn ask<T>(
        &mut self,
        catalogue: &Catalogue,
        question: &Message,
        usual: &str,
        read: impl Fn(&str) -> Result<T, Message>,
    ) -> io::Result<Option<T>> {
        loop {
            write!(self.out, "{} [{usual}]: ", catalogue.text(question))?;
            self.out.flush()?;
            let mut line = String::new();
            if self.input.read_line(&mut line)? == 0 {
                writeln!(self.out)?;
                return Ok(None);
            }
            let answer = line.trim();
            match read(if answer.is_empty() { usual } else { answer }) {
                Ok(read) => return Ok(Some(read)),
                Err(fault) => self.say(catalogue, &fault)?,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn ask(lines: &str) -> (Option<u32>, String) {
        let mut out = Vec::new();
        let mut questions = Questions { input: &mut lines.as_bytes(), out: &mut out };
        let read = |answer: &str| answer.parse().map_err(|_| Message::new("report-error"));
        let answer = questions.ask(&Catalogue::new(Lang::En), &Message::new("new-ask-from"), "7", read).unwrap();
        (answer, String::from_utf8(out).unwrap())
    }

    #[test]
    fn an_empty_line_is_the_usual_answer_and_a_wrong_one_is_asked_again() {
        assert_eq!(ask("\n").0, Some(7));
        assert_eq!(ask(" 9 \n").0, Some(9));
        let (answer, out) = ask("nine\n9\n");
        assert_eq!((answer, out.matches("[7]: ").count()), (Some(9), 2));
        assert!(out.contains("error\n"), "{out}");
        assert_eq!(ask("").0, None);
    }
}
