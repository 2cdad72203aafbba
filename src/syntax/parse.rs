//! Any text to a tree and diagnostics. A mistake spoils one clause, or the head of one declaration, and is reported once.

use super::block::{self, Block, Logical};
use super::clause::{ClauseKind, clauses, first_word};
use super::draft::Draft;
use super::head::{HeadWord, head_word};
use super::keyword::length_at_start;
use super::read::{beginning, read};
use super::repair::{Line, word_at};
use super::{Clause, DeclKind, Declaration, Node, Rule, SyntaxTree, language, numbers, report};
use crate::diagnostic::nearest;
use crate::diagnostic::{Applicability, Diagnostic, Lang, Message, codes};
use crate::source::{FileId, Loc, Span};
use rayon::prelude::*;

/// Parses one file. Whatever the text, it yields a tree; what cannot be read is reported and kept as a place.
#[must_use]
pub fn parse(file: FileId, text: &str) -> (SyntaxTree, Vec<Diagnostic>) {
    let Parsed { tree, diagnostics, .. } = Parsed::new(file, text);
    (tree, diagnostics)
}

/// A block and how much of a file's tree and findings comes from it.
#[derive(Debug)]
struct Piece {
    block: Block,
    declarations: usize,
    strays: usize,
    diagnostics: usize,
}

/// A parsed file that can be parsed again after a change of its text: only the declarations that changed are read.
#[derive(Debug, Default)]
pub struct Parsed {
    pub tree: SyntaxTree,
    pub diagnostics: Vec<Diagnostic>,
    /// Of all that was read.
    pieces: Vec<Piece>,
    /// There were more declarations than are read.
    cut_off: bool,
}

impl Parsed {
    #[must_use]
    pub fn new(file: FileId, text: &str) -> Parsed {
        let (mut blocks, comments) = block::blocks(text);
        let lang = language::of_file(text, &blocks);
        // What is beyond the limit stays as it is.
        let unread = blocks.split_off(blocks.len().min(MOST_DECLARATIONS));
        let mut whole = Parser::new(file, text, lang);
        let pieces = whole.all(blocks);
        let spans = unread.iter().flat_map(|block| block.head.iter().chain(&block.lines)).map(|line| line.span);
        whole.tree.strays.extend(spans);
        if let Some(head) = unread.first().and_then(|block| block.head.as_ref()) {
            whole.diagnostics.push(report::too_many(&whole, head.span));
        }
        whole.tree.comments = comments;
        whole.attach_docs();
        Parsed { tree: whole.tree, diagnostics: whole.diagnostics, pieces, cut_off: !unread.is_empty() }
    }

    /// Parses the file again, with the text that it had and the one that it has now. It yields what [`Parsed::new`] would.
    #[must_use]
    pub fn again(mut self, before: &str, text: &str) -> Parsed {
        let (mut blocks, comments) = block::blocks(text);
        let lang = language::of_file(text, &blocks);
        if self.cut_off || blocks.len() > MOST_DECLARATIONS || lang != self.tree.lang {
            return Parsed::new(self.tree.file, text);
        }
        let by = i64::try_from(text.len()).unwrap_or_default() - i64::try_from(before.len()).unwrap_or_default();
        let same = |piece: &Piece, block: &Block, by: i64| {
            piece.block.is_moved(block, by) && before.get(piece.block.stretch(before).range()) == text.get(block.stretch(text).range())
        };
        let first = self.pieces.iter().zip(&blocks).take_while(|(piece, block)| same(piece, block, 0)).count();
        let most = self.pieces.len().min(blocks.len()) - first;
        let pairs = self.pieces.iter().rev().zip(blocks.iter().rev()).take(most);
        let last = pairs.take_while(|(piece, block)| same(piece, block, by)).count();

        let unchanged_end = blocks.split_off(blocks.len() - last);
        let changed = blocks.split_off(first);
        let mut end = self.split_off(self.pieces.len() - last);
        self.split_off(first);
        let mut middle = Parser::new(self.tree.file, text, lang);
        let pieces = middle.all(changed);

        self.tree.declarations.append(&mut middle.tree.declarations);
        self.tree.strays.append(&mut middle.tree.strays);
        self.diagnostics.append(&mut middle.diagnostics);
        self.pieces.extend(pieces);
        end.move_by(by);
        self.tree.declarations.append(&mut end.tree.declarations);
        self.tree.strays.append(&mut end.tree.strays);
        self.diagnostics.append(&mut end.diagnostics);
        self.pieces.extend(end.pieces.into_iter().zip(unchanged_end).map(|(piece, block)| Piece { block, ..piece }));

        let mut whole = Parser { tree: self.tree, diagnostics: self.diagnostics, ..Parser::new(middle.file, text, lang) };
        whole.tree.comments = comments;
        whole.attach_docs();
        Parsed { tree: whole.tree, diagnostics: whole.diagnostics, pieces: self.pieces, cut_off: false }
    }

    /// Takes off all that comes from the pieces from `at` on.
    fn split_off(&mut self, at: usize) -> Parsed {
        let pieces = self.pieces.split_off(at);
        fn cut<T>(all: &mut Vec<T>, pieces: &[Piece], count: fn(&Piece) -> usize) -> Vec<T> {
            let off: usize = pieces.iter().map(count).sum();
            all.split_off(all.len().saturating_sub(off))
        }
        let declarations = cut(&mut self.tree.declarations, &pieces, |piece| piece.declarations);
        let strays = cut(&mut self.tree.strays, &pieces, |piece| piece.strays);
        let diagnostics = cut(&mut self.diagnostics, &pieces, |piece| piece.diagnostics);
        Parsed { tree: SyntaxTree { declarations, strays, ..SyntaxTree::default() }, diagnostics, pieces, cut_off: false }
    }

    /// Moves all places by so many bytes.
    fn move_by(&mut self, by: i64) {
        self.tree.declarations.iter_mut().for_each(|declaration| declaration.move_by(by));
        self.tree.strays.iter_mut().for_each(|span| *span = span.moved(by));
        self.diagnostics.iter_mut().for_each(|diagnostic| diagnostic.move_by(by));
    }
}

/// Longer names cannot be read aloud, and fill every message.
pub(super) const LONGEST_NAME: usize = 100;

/// More declarations than these are not read: no charter comes near, and every name is compared with every other.
pub(super) const MOST_DECLARATIONS: usize = 10_000;

/// Declarations that one thread parses in one go: a charter of ordinary length stays on one thread.
const BLOCKS_AT_ONCE: usize = 64;

pub(super) struct Parser<'t> {
    pub(super) file: FileId,
    pub(super) text: &'t str,
    pub(super) lang: Lang,
    pub(super) tree: SyntaxTree,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What reading a line came to.
struct Reading {
    rule: Rule,
    node: Option<Node>,
    broken: bool,
    /// Read without a repair.
    as_written: bool,
}

impl Reading {
    /// A line of which nothing can be kept.
    fn none(rule: Rule) -> Reading {
        Reading { rule, node: None, broken: true, as_written: false }
    }

    /// What a repaired line came to.
    fn repaired(read: Result<(Rule, Node), super::read::Stuck>) -> Reading {
        match read {
            Ok((rule, node)) => Reading { rule, node: Some(node), broken: false, as_written: false },
            Err(stuck) => Reading::none(stuck.rule),
        }
    }
}

impl<'t> Parser<'t> {
    fn new(file: FileId, text: &'t str, lang: Lang) -> Parser<'t> {
        Parser { file, text, lang, tree: SyntaxTree { file, lang, ..SyntaxTree::default() }, diagnostics: Vec::new() }
    }

    /// Reads blocks one after the other.
    fn all(&mut self, blocks: Vec<Block>) -> Vec<Piece> {
        let counts = |parser: &Parser<'_>| (parser.tree.declarations.len(), parser.tree.strays.len(), parser.diagnostics.len());
        // Blocks know nothing of each other; in their order, the result is the same for any number of threads.
        let parts: Vec<(Parser<'t>, Vec<_>)> = blocks
            .par_chunks(BLOCKS_AT_ONCE)
            .map(|blocks| {
                let mut parser = Parser::new(self.file, self.text, self.lang);
                let sizes = blocks.iter().map(|block| {
                    let (declarations, strays, diagnostics) = counts(&parser);
                    parser.block(block);
                    let now = counts(&parser);
                    (now.0 - declarations, now.1 - strays, now.2 - diagnostics)
                });
                let sizes = sizes.collect();
                (parser, sizes)
            })
            .collect();
        let mut sizes = Vec::new();
        for (part, its_sizes) in parts {
            self.tree.declarations.extend(part.tree.declarations);
            self.tree.strays.extend(part.tree.strays);
            self.diagnostics.extend(part.diagnostics);
            sizes.extend(its_sizes);
        }
        let piece = |(block, (declarations, strays, diagnostics))| Piece { block, declarations, strays, diagnostics };
        blocks.into_iter().zip(sizes).map(piece).collect()
    }
}

impl Parser<'_> {
    pub(super) fn loc(&self, span: Span) -> Loc {
        Loc::new(self.file, span)
    }

    fn block(&mut self, block: &Block) {
        let Some(head) = &block.head else {
            return self.orphans(&block.lines);
        };
        let Some(word) = block.word else {
            self.diagnostics.push(report::unknown_declaration(self, head.span));
            self.tree.strays.push(head.span);
            self.tree.strays.extend(block.lines.iter().map(|line| line.span));
            return;
        };
        let mut declaration = self.head(head, word);
        let mut at = 0;
        while let Some(line) = block.lines.get(at) {
            let told = self.diagnostics.len();
            let clause = self.clause(line, word);
            if clause.as_ref().is_none_or(|clause| clause.broken)
                && let Some((count, kind)) = self.belong_elsewhere(&block.lines[at..], word)
            {
                self.diagnostics.truncate(told);
                self.diagnostics.push(report::lost_head(self, line.span, count, kind));
                self.tree.strays.extend(block.lines[at..at + count].iter().map(|line| line.span));
                at += count;
                continue;
            }
            match clause {
                Some(clause) => {
                    declaration.span = declaration.span.to(clause.span);
                    declaration.clauses.push(clause);
                }
                None => self.tree.strays.push(line.span),
            }
            at += 1;
        }
        self.repeated(&declaration);
        self.tree.declarations.push(declaration);
    }

    fn head(&mut self, head: &Logical, word: HeadWord) -> Declaration {
        let span = head.span;
        let text = &self.text[span.range()];
        if !head.margin {
            let indent = Span::new(self.start_of_line(span.start as usize), span.start as usize);
            let message = Message::new("syntax-indented-declaration").with("word", first_word(text));
            self.diagnostics.push(
                Diagnostic::new(
                    codes::INDENTED_DECLARATION,
                    self.loc(Span::new(span.start as usize, span.start as usize + first_word(text).len())),
                    message,
                )
                .fix(Message::new("fix-unindent"), self.loc(indent), "", Applicability::Safe),
            );
        }
        let mut draft = Draft::new(self.text, span);
        if head_word(text).is_none() {
            let written = first_word(text);
            let meant = [word.keyword.shown(self.lang), word.keyword.shown(self.lang.other())];
            let meant = nearest(written, meant).unwrap_or(word.keyword.shown(self.lang));
            self.diagnostics.push(report::misspelt(
                self,
                Span::new(span.start as usize, span.start as usize + written.len()),
                written,
                meant,
            ));
            draft = draft.with(0..written.len(), meant);
        }
        let reading = self.line(head, draft, &[word.rule()], |parser, draft, stuck| report::unreadable_head(parser, draft, stuck, word));
        let name = reading.node.as_ref().and_then(|node| node.child(Rule::name)).map(|node| (node.text(self.text).to_owned(), node.span));
        let name = name.or_else(|| self.name_of_broken_head(span));
        if let Some((_, span)) = name.as_ref().filter(|(name, _)| name.chars().count() > LONGEST_NAME) {
            self.diagnostics.push(report::name_too_long(self, *span));
        }
        Declaration {
            kind: word.kind,
            span,
            head_span: span,
            head: reading.node,
            head_as_written: reading.as_written,
            name,
            activity: word.activity(),
            doc: None,
            clauses: Vec::new(),
        }
    }

    /// The second word of a head that cannot be read, if it can be a name.
    fn name_of_broken_head(&self, span: Span) -> Option<(String, Span)> {
        let text = &self.text[span.range()];
        let keyword = first_word(text).len();
        let rest = &text[keyword..];
        let at = keyword + rest.len() - rest.trim_start().len();
        let length = length_at_start(Rule::name, &text[at..])?;
        let start = span.start as usize + at;
        (length > 0).then(|| (text[at..at + length].to_owned(), Span::new(start, start + length)))
    }

    fn clause(&mut self, line: &Logical, word: HeadWord) -> Option<Clause> {
        let text = &self.text[line.span.range()];
        let (kind, activity) = (word.kind, word.activity());
        if line.margin {
            self.diagnostics.push(report::lost_indent(self, line.span, word));
        }
        let mut named: Vec<(usize, &ClauseKind)> = clauses()
            .starting_with(first_word(text))
            .filter_map(|(clause, keyword)| length_at_start(keyword.rule, text).map(|length| (length, clause)))
            .collect();
        named.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        let elsewhere = named.first().map(|(_, clause)| *clause);
        named.retain(|(_, clause)| clause.may_stand_in(kind, activity));
        let nameless: Vec<&ClauseKind> = clauses().of_place(kind, activity).filter(|clause| clause.keywords.is_empty()).collect();
        let draft = Draft::new(self.text, line.span);
        let mut rules: Vec<Rule> = named.iter().map(|(_, clause)| clause.rule).collect();
        if named.is_empty() {
            rules.extend(nameless.iter().map(|clause| clause.rule));
        } else if let Some(rule) = self.readable(&draft, &nameless).filter(|_| read(&draft, &rules).is_err()) {
            // `rest falls by 2% per month`: a name that is a keyword elsewhere.
            rules = vec![rule];
        }
        let reads = !rules.is_empty() && (!named.is_empty() || read(&draft, &rules).is_ok());
        if !reads {
            if let Some((written, clause, form)) = report::near_clause(text, word, self.lang) {
                self.diagnostics.push(report::misspelt(
                    self,
                    Span::new(line.span.start as usize, line.span.start as usize + written),
                    &text[..written],
                    form,
                ));
                return Some(self.read_clause(line, draft.with(0..written, form), &[clause.rule]));
            }
            if rules.is_empty() || elsewhere.is_some() {
                let diagnostic = match elsewhere {
                    Some(clause) => report::misplaced(self, line.span, clause, word),
                    None => report::unknown_clause(self, line.span, word),
                };
                self.diagnostics.push(diagnostic);
                return None;
            }
        }
        Some(self.read_clause(line, draft, &rules))
    }

    /// How many of these lines, two or more, read well in another kind of declaration and not in this one.
    fn belong_elsewhere(&self, lines: &[Logical], word: HeadWord) -> Option<(usize, DeclKind)> {
        let reads = |line: &Logical, kind: DeclKind, activity: Option<&str>| {
            let draft = Draft::new(self.text, line.span);
            let text = draft.text();
            let nameless = clauses().of_place(kind, activity).filter(|clause| clause.keywords.is_empty());
            let named = clauses().starting_with(first_word(text)).map(|(clause, _)| clause).filter(|c| c.may_stand_in(kind, activity));
            named.chain(nameless).any(|clause| read(&draft, &[clause.rule]).is_ok())
        };
        let run = |kind: DeclKind| {
            let fits = |line: &&Logical| reads(line, kind, None) && !reads(line, word.kind, word.activity());
            lines.iter().take_while(fits).count()
        };
        let best =
            DeclKind::ALL.into_iter().rev().filter(|kind| *kind != word.kind).map(|kind| (run(kind), kind)).max_by_key(|(count, _)| *count);
        best.filter(|(count, _)| *count > 1)
    }

    fn readable(&self, draft: &Draft<'_>, kinds: &[&ClauseKind]) -> Option<Rule> {
        kinds.iter().map(|clause| clause.rule).find(|rule| read(draft, &[*rule]).is_ok())
    }

    fn read_clause(&mut self, line: &Logical, draft: Draft<'_>, rules: &[Rule]) -> Clause {
        let reading = self.line(line, draft, rules, report::unreadable_clause);
        let id = clauses().iter().find(|clause| clause.rule == reading.rule).map_or("", |clause| clause.id);
        Clause { id, span: line.span, node: reading.node, broken: reading.broken, as_written: reading.as_written }
    }

    /// Reads one logical line by one of these rules, repairing what can be repaired.
    fn line<'d>(
        &mut self,
        line: &Logical,
        mut draft: Draft<'d>,
        rules: &[Rule],
        unreadable: impl FnOnce(&Parser<'_>, &Draft<'_>, &super::read::Stuck) -> Diagnostic,
    ) -> Reading
    where
        Self: 'd,
    {
        let first_rule = rules.first().copied().unwrap_or(Rule::EOI);
        if line.too_deep {
            self.diagnostics.push(report::too_deep(self, line.span));
            return Reading::none(first_rule);
        }
        if let Some(at) = line.unclosed_text {
            self.diagnostics.push(report::unclosed_text(self, at, line.span.end as usize));
            let end = draft.text().len();
            let closing = if self.text[at..].starts_with("\"\"\"") { "\"\"\"" } else { "\"" };
            draft = draft.with(end..end, closing);
            return Reading::repaired(read(&draft, rules));
        }
        if let Some(at) = line.unclosed_bracket {
            self.diagnostics.push(report::unclosed_bracket(self, at));
            let end = draft.text().len();
            draft = draft.with(end..end, ")");
            return Reading::repaired(read(&draft, rules));
        }
        if let Some(at) = line.stray_comma {
            self.diagnostics.push(report::stray_comma(self, at));
            let end = draft.text().len();
            draft = draft.with(end - 1..end, "");
        }
        let repairs = Line { file: self.file, lang: self.lang, rules };
        let mut spoiled = false;
        // Each repair gets reading further, and a line of words ends; the bound is against pathological lines.
        for _ in 0..8 {
            match read(&draft, rules) {
                Ok((rule, node)) => {
                    let (node, broken) = self.look_at(rule, node, spoiled);
                    return Reading { rule, node, broken, as_written: !broken && draft.is_as_written() };
                }
                Err(stuck) => match repairs.repair(&draft, &stuck) {
                    Some(repair) => {
                        self.diagnostics.push(repair.diagnostic);
                        draft = repair.draft;
                        spoiled |= repair.spoils;
                    }
                    None => {
                        let diagnostic = unreadable(self, &draft, &stuck);
                        self.diagnostics.push(diagnostic);
                        let node = beginning(&draft, &stuck).filter(|_| !spoiled);
                        return Reading { node, ..Reading::none(stuck.rule) };
                    }
                },
            }
        }
        Reading::none(first_rule)
    }

    /// What is readable, but not as it should be written: keywords of the other language, thousands points.
    fn look_at(&mut self, rule: Rule, node: Node, spoiled: bool) -> (Option<Node>, bool) {
        self.diagnostics.extend(language::foreign_keywords(self.file, self.text, self.lang, &node));
        let thousands = if spoiled { Vec::new() } else { numbers::thousands_points(self.file, self.text, &node) };
        let spoiled = spoiled || !thousands.is_empty();
        self.diagnostics.extend(thousands);
        if rule == Rule::c_by_technique {
            self.diagnostics.extend(report::unknown_techniques(self, &node));
        }
        ((!spoiled).then_some(node), spoiled)
    }

    fn orphans(&mut self, lines: &[Logical]) {
        if let Some(first) = lines.first() {
            self.diagnostics.push(report::orphan(self, first.span));
        }
        self.tree.strays.extend(lines.iter().map(|line| line.span));
    }

    /// Clauses that stand once in a declaration and were written twice.
    fn repeated(&mut self, declaration: &Declaration) {
        for (at, clause) in declaration.clauses.iter().enumerate() {
            let once = clauses().of_id(clause.id).is_some_and(|kind| !kind.many);
            let first = declaration.clauses[..at].iter().find(|other| other.id == clause.id);
            if let Some(first) = first.filter(|_| once) {
                self.diagnostics.push(report::repeated(self, clause, first));
            }
        }
    }

    fn start_of_line(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// `///` comments right above a declaration belong to it.
    fn attach_docs(&mut self) {
        let text = self.text;
        let mut comments = self.tree.comments.iter().peekable();
        let mut end_before = 0;
        for declaration in &mut self.tree.declarations {
            let mut lines: Vec<&str> = Vec::new();
            while let Some(comment) = comments.next_if(|comment| comment.span.start < declaration.span.start) {
                if comment.doc && comment.own_line && comment.span.start >= end_before {
                    lines.push(text[comment.span.range()].trim_start_matches('/').trim());
                }
            }
            declaration.doc = (!lines.is_empty()).then(|| lines.join("\n"));
            end_before = declaration.span.end;
        }
    }
}

/// The span of the word at a place of the file.
pub(super) fn word_span(text: &str, at: usize) -> Span {
    let range = word_at(text, at);
    Span::new(range.start, range.end)
}
