//! What was probably meant where a line cannot be read: small repairs, each tried and kept only if reading then gets further.

use super::Rule;
use super::draft::Draft;
use super::expected::{Expected, keywords_among};
use super::keyword::keywords;
use super::read::{Stuck, read};
use crate::diagnostic::nearest;
use crate::diagnostic::{Applicability, Code, Diagnostic, Lang, Message, codes};
use crate::source::{FileId, Loc};
use std::ops::Range;

/// A line and what it is read by.
pub(super) struct Line<'l> {
    pub(super) file: FileId,
    pub(super) lang: Lang,
    pub(super) rules: &'l [Rule],
}

/// A repaired line, and the diagnostic that tells of it.
pub(super) struct Repair<'t> {
    pub(super) draft: Draft<'t>,
    pub(super) diagnostic: Diagnostic,
    /// The number as written cannot be used: what the line says is not known.
    pub(super) spoils: bool,
}

/// Articles that people write before names, and the language does not.
const ARTICLES: [&str; 14] = ["the", "a", "an", "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "l'", "l’"];

impl Line<'_> {
    /// The first repair that helps.
    pub(super) fn repair<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        if !draft.is_written(stuck.at) && stuck.at < draft.text().len() {
            return None;
        }
        self.curly_quotes(draft, stuck)
            .or_else(|| self.number(draft, stuck))
            .or_else(|| self.currency(draft, stuck))
            .or_else(|| self.glued(draft, stuck))
            .or_else(|| self.misspelt(draft, stuck))
            .or_else(|| self.needless(draft, stuck))
            .or_else(|| self.missing_word(draft, stuck))
            .or_else(|| self.missing_quotes(draft, stuck))
    }

    fn loc(&self, draft: &Draft<'_>, range: Range<usize>) -> Loc {
        Loc::new(self.file, draft.span_in_file(range))
    }

    /// Whether reading gets past a place.
    fn gets_past(&self, draft: &Draft<'_>, place: usize) -> bool {
        read(draft, self.rules).map_or_else(|stuck| stuck.at > place, |_| true)
    }

    fn replaced<'t>(
        &self,
        draft: &Draft<'t>,
        range: Range<usize>,
        by: &str,
        applicability: Applicability,
        code: &'static Code,
        message: Message,
    ) -> Repair<'t> {
        let loc = self.loc(draft, range.clone());
        let title = if by == " " {
            Message::new("fix-insert-space")
        } else if by.is_empty() {
            Message::new("fix-remove").with("text", draft.text()[range.clone()].trim())
        } else if range.is_empty() {
            Message::new("fix-insert").with("text", by.trim())
        } else {
            Message::new("fix-replace").with("text", by.trim())
        };
        let place = if range.is_empty() { self.loc(draft, word_before(draft.text(), range.start)) } else { loc };
        let diagnostic = Diagnostic::new(code, place, message).fix(title, loc, by, applicability);
        Repair { draft: draft.with(range, by), diagnostic, spoils: false }
    }

    /// `“Monza”`, `«Monza»`.
    fn curly_quotes<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let rest = draft.text().get(stuck.at..)?;
        let open = rest.chars().next().filter(|c| "“”„«‘".contains(*c))?;
        let after = &rest[open.len_utf8()..];
        let (end, close) = after.char_indices().find(|(_, c)| "“”»’\"".contains(*c))?;
        let range = stuck.at..stuck.at + open.len_utf8() + end + close.len_utf8();
        let text = format!("\"{}\"", &after[..end]);
        let message = Message::new("syntax-curly-quotes").with("quote", open.to_string());
        Some(self.replaced(draft, range, &text, Applicability::Safe, codes::CURLY_QUOTES, message))
    }

    /// `3,5` · `1.200.000` · `18,000`.
    fn number<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let text = draft.text();
        let range = number_around(text, stuck.at)?;
        let written = &text[range.clone()];
        let meant = well_formed(written)?;
        let message = Message::new("syntax-number-format").with("written", written).with("meant", &meant);
        let mut repair = self.replaced(draft, range, &meant, Applicability::Suggested, codes::NUMBER_FORMAT, message);
        repair.spoils = true;
        repair.diagnostic = repair.diagnostic.help(Message::new("syntax-number-format-help"));
        Some(repair)
    }

    /// `500 €`, `€ 500`, `500 euro`.
    fn currency<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let text = draft.text();
        let written = word_at(text, stuck.at);
        let sign = text.get(stuck.at..)?.chars().next()?;
        let code = match sign {
            '€' => "EUR",
            '£' => "GBP",
            '$' => "USD",
            _ if ["euro", "euros", "Euro", "Euros", "eur"].contains(&&text[written.clone()]) => "EUR",
            _ if ["pounds", "gbp"].contains(&&text[written.clone()]) => "GBP",
            _ => return None,
        };
        let sign_range = if sign.is_alphabetic() { written } else { stuck.at..stuck.at + sign.len_utf8() };
        let message = Message::new("syntax-currency-sign").with("sign", &text[sign_range.clone()]).with("code", code);
        // A sign before its number moves behind it.
        let after = text[sign_range.end..].trim_start();
        let number: usize = after.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'_' | b'.')).count();
        let (range, by) = if number > 0 {
            let from = text.len() - after.len();
            (sign_range.start..from + number, format!("{} {code}", &after[..number]))
        } else if text[..sign_range.start].ends_with(|c: char| c.is_ascii_digit()) {
            (sign_range, format!(" {code}"))
        } else {
            (sign_range, code.to_owned())
        };
        let mut repair = self.replaced(draft, range, &by, Applicability::Safe, codes::CURRENCY_SIGN, message);
        // A number that moved has no place of its own to be read from.
        repair.spoils = number > 0;
        Some(repair)
    }

    /// `30days`.
    fn glued<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let rest = draft.text().get(stuck.at..)?;
        let digits = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'_' | b'.')).count();
        let next = rest[digits..].chars().next().filter(|c| c.is_alphabetic())?;
        if digits == 0 || next == '_' {
            return None;
        }
        let at = stuck.at + digits;
        let message = Message::new("syntax-missing-space").with("written", &draft.text()[word_at(draft.text(), stuck.at)]);
        let repair = self.replaced(draft, at..at, " ", Applicability::Safe, codes::MISSING_WORD, message);
        self.gets_past(&repair.draft, at).then_some(repair)
    }

    /// A keyword with a letter wrong, or with a capital.
    fn misspelt<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let text = draft.text();
        let forms: Vec<&str> = keywords_among(&stuck.expected).iter().flat_map(|keyword| keyword.forms(self.lang)).copied().collect();
        let names_fit = stuck.expected.contains(&Expected::Thing("expected-name"));
        let mut counts: Vec<usize> = forms.iter().map(|form| form.split_whitespace().count()).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        counts.dedup();
        for words in counts {
            let range = words_at(text, stuck.at, words)?;
            let written = &text[range.clone()];
            let same_length = forms.iter().copied().filter(|form| form.split_whitespace().count() == words);
            let Some(form) = nearest(written, same_length).filter(|form| *form != written) else { continue };
            let message = Message::new("syntax-misspelt").with("written", written).with("meant", form);
            let applicability = if names_fit { Applicability::Suggested } else { Applicability::Safe };
            let repair = self.replaced(draft, range.clone(), form, applicability, codes::MISSPELT_KEYWORD, message);
            if self.gets_past(&repair.draft, range.start + form.len()) {
                return Some(repair);
            }
        }
        None
    }

    /// An article before a name, a full stop at the end.
    fn needless<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let text = draft.text();
        let rest = text.get(stuck.at..)?;
        let is_sign = rest.chars().next().is_some_and(|c| ".;:".contains(c)) && rest.trim_end().len() == 1;
        // An article may have been taken for the name itself.
        let words = [word_at(text, stuck.at), word_before(text, stuck.at)];
        // Before `is` stands the name itself: a party of the name `a`.
        let is_name = |word: &Range<usize>| {
            let next = text[word.end..].split_whitespace().next().unwrap_or_default();
            keywords().of_id("is").is_some_and(|is| is.forms(self.lang).contains(&next))
        };
        let article = words.into_iter().find(|word| ARTICLES.contains(&text[word.clone()].to_lowercase().as_str()) && !is_name(word));
        let range = match article {
            _ if is_sign => stuck.at..stuck.at + 1,
            Some(word) => word.start..word.end + text[word.end..].len() - text[word.end..].trim_start().len(),
            None => return None,
        };
        let message = Message::new("syntax-needless").with("written", text[range.clone()].trim());
        let without = draft.with(range.clone(), "");
        let applicability = match read(&without, self.rules) {
            Err(next) if next.at <= range.start => return None,
            // It was no article, but what is left of another word: `i` of `in`.
            Err(next) if self.missing_word(&without, &next).is_some() => Applicability::Suggested,
            _ => Applicability::Safe,
        };
        Some(self.replaced(draft, range, "", applicability, codes::NEEDLESS_WORD, message))
    }

    /// A comma, `then`, or another small word that is not there.
    fn missing_word<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        let text = draft.text();
        if stuck.at >= text.len() {
            return None;
        }
        let word = word_at(text, stuck.at);
        // A comma stands right behind the word before it.
        let behind = text[..stuck.at].trim_end().len();
        let comma = draft.with(behind..behind, ",");
        if behind > 0 && !text[..behind].ends_with(',') && self.gets_past(&comma, word.end + 1) {
            let message = Message::new("syntax-missing-comma").with("before", &text[word]);
            return Some(self.replaced(draft, behind..behind, ",", Applicability::Safe, codes::MISSING_WORD, message));
        }
        // The one word that gets reading furthest, past the word that it stands before; of equally good ones, none.
        let mut best: Option<(usize, &str)> = None;
        let mut alone = false;
        for form in keywords_among(&stuck.expected).into_iter().flat_map(|keyword| keyword.forms(self.lang)) {
            let inserted = draft.with(stuck.at..stuck.at, &format!("{form} "));
            let reach = read(&inserted, self.rules).map_or_else(|stuck| stuck.at, |_| inserted.text().len() + 1);
            let reach = reach.saturating_sub(form.len() + 1);
            match best {
                Some((most, _)) if reach < most => {}
                Some((most, _)) if reach == most => alone = false,
                _ => (best, alone) = (Some((reach, *form)), true),
            }
        }
        let (_, form) = best.filter(|(reach, _)| alone && *reach > word.end)?;
        let message = Message::new("syntax-missing-word").with("missing", form).with("before", &text[word]);
        Some(self.replaced(draft, stuck.at..stuck.at, &format!("{form} "), Applicability::Suggested, codes::MISSING_WORD, message))
    }

    /// `territory Monza`.
    fn missing_quotes<'t>(&self, draft: &Draft<'t>, stuck: &Stuck) -> Option<Repair<'t>> {
        if !stuck.expected.contains(&Expected::Thing("expected-text")) {
            return None;
        }
        let text = draft.text();
        let rest = text.get(stuck.at..)?;
        let line = rest.find(['"', '\n']).unwrap_or(rest.len());
        let until_comma = rest.find([',', '"', '\n']).unwrap_or(rest.len());
        // The whole rest of the line, if that can be read; else up to the next comma.
        for length in [line, until_comma] {
            let words = rest[..length].trim_end();
            if words.is_empty() || !words.starts_with(char::is_alphanumeric) {
                return None;
            }
            let range = stuck.at..stuck.at + words.len();
            let message = Message::new("syntax-missing-quotes").with("written", words);
            let repair =
                self.replaced(draft, range.clone(), &format!("\"{words}\""), Applicability::Suggested, codes::MISSING_QUOTES, message);
            let helps =
                if length == until_comma { self.gets_past(&repair.draft, range.end + 1) } else { read(&repair.draft, self.rules).is_ok() };
            if helps {
                return Some(repair);
            }
        }
        None
    }
}

/// The word at a place: up to white space, a comma or a bracket; a whole text in quotes; at the end, nothing.
pub(super) fn word_at(text: &str, at: usize) -> Range<usize> {
    let rest = text.get(at..).unwrap_or_default();
    let length = match rest.strip_prefix('"') {
        Some(inner) => inner.find(['"', '\n']).map_or(rest.len(), |end| end + 2),
        None => rest.find(|c: char| c.is_whitespace() || ",()\"".contains(c)).unwrap_or(rest.len()),
    };
    let least = rest.chars().next().map_or(0, char::len_utf8);
    at..at + length.max(least).min(rest.len())
}

/// So many words from a place on, with single spaces between them.
fn words_at(text: &str, at: usize, count: usize) -> Option<Range<usize>> {
    let mut end = word_at(text, at).end;
    for _ in 1..count {
        let next = end + (text[end..].len() - text[end..].trim_start_matches(' ').len());
        let word = word_at(text, next);
        if word.is_empty() {
            return (end > at).then_some(at..end);
        }
        end = word.end;
    }
    (end > at).then_some(at..end)
}

/// The last word before a place: what something is missing after.
pub(super) fn word_before(text: &str, at: usize) -> Range<usize> {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let start = if let Some(open) = before.strip_suffix('"') {
        open.rfind('"').unwrap_or(0)
    } else {
        before.rfind(char::is_whitespace).map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8))
    };
    start..before.len()
}

/// The digits, points, commas and underscores around a place, if a number with such signs stands there.
fn number_around(text: &str, at: usize) -> Option<Range<usize>> {
    let is_part = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'_');
    let bytes = text.as_bytes();
    let mut start = at;
    while start > 0 && is_part(bytes[start - 1]) {
        start -= 1;
    }
    let mut end = at;
    while bytes.get(end).copied().is_some_and(is_part) {
        end += 1;
    }
    let written = text.get(start..end)?.trim_end_matches([',', '.']);
    let starts_well = written.starts_with(|c: char| c.is_ascii_digit());
    let is_date = bytes.get(end) == Some(&b'-') || start > 0 && bytes[start - 1] == b'-';
    (starts_well && !is_date && written.contains([',', '.'])).then(|| start..start + written.len())
}

/// The number that was probably meant by one with commas, or with points between thousands.
pub(super) fn well_formed(written: &str) -> Option<String> {
    let groups: Vec<&str> = written.split([',', '.']).collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if !groups.iter().all(|group| digits(group)) || groups.len() < 2 {
        return None;
    }
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    let thousands = |groups: &[&str]| (1..=3).contains(&first.len()) && *first != "0" && groups.iter().all(|group| group.len() == 3);
    let signs: Vec<char> = written.chars().filter(|c| ",.".contains(*c)).collect();
    if thousands(rest) && signs.windows(2).all(|pair| pair[0] == pair[1]) {
        return Some(groups.join("_"));
    }
    if thousands(middle) && (middle.is_empty() || signs[signs.len() - 1] != signs[0]) {
        let whole: Vec<&str> = std::iter::once(*first).chain(middle.iter().copied()).collect();
        return (signs[signs.len() - 1] == ',' || !middle.is_empty()).then(|| format!("{}.{last}", whole.join("_")));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_other_habits_are_understood() {
        let meant = |written| well_formed(written);
        assert_eq!(meant("3,5").as_deref(), Some("3.5"));
        assert_eq!(meant("18,000").as_deref(), Some("18_000"));
        assert_eq!(meant("1.200.000").as_deref(), Some("1_200_000"));
        assert_eq!(meant("1.200,50").as_deref(), Some("1_200.50"));
        assert_eq!(meant("1,200.50").as_deref(), Some("1_200.50"));
        assert_eq!(meant("1.200").as_deref(), Some("1_200"));
        assert_eq!(meant("3.5"), None);
        assert_eq!(meant("3,,5"), None);
    }
}
