//! The `charter` declaration.

use super::Resolver;
use super::keyword;
use super::lookup::Wanted;
use super::part::{Decl, Part};
use crate::diagnostic::{Applicability, Diagnostic, Message, closest, codes};
use crate::model::{Charter, GoodKind, Waiver};
use crate::quantity::{Currency, Date, Day, Place, Workdays};
use crate::syntax::Rule;

/// Profiles that come with the language: they need no declaration.
pub(super) const SHIPPED_PROFILES: [&str; 14] = [
    "core",
    "generative_welfare",
    "shared_commons",
    "art55",
    "art56",
    "service_charter",
    "participatory_budget",
    "italy",
    "outcomes",
    "tuscany",
    "taranto",
    "santarcangelo",
    "sicily",
    "energy_community",
];

/// A charter for longer is a slip of the pen; and what runs day by day has to end.
const LONGEST_PERIOD: i32 = 100;

impl<'a> Resolver<'a> {
    pub(super) fn charter(&self, decl: Decl<'a>) -> Charter {
        let currency = decl.clause("currency").and_then(|clause| clause.child(Rule::currency));
        let currency = currency.and_then(|part| Some((Currency::parse(part.text())?, part.loc())));
        self.currency.set(currency);
        let title = |id: &str| decl.clause(id).map(Part::title);
        let instrument = decl.clause("instrument").and_then(|clause| keyword::id(clause.child(Rule::instrument_kind)?));
        let serves = decl.clause("serves").and_then(|clause| {
            let written = self.quantity_in(clause)?;
            self.some_heads(&written)?;
            Some(written.quantity)
        });
        Charter {
            name: decl.name(),
            title: decl.title(),
            languages: decl
                .clause("languages")
                .map(|clause| clause.all(Rule::lang_code).map(|code| code.text().to_owned()).collect())
                .unwrap_or_default(),
            languages_loc: decl.clause("languages").map(Part::loc),
            good: decl.clause("good").and_then(|clause| clause.child(Rule::good_kind)).and_then(good),
            instrument,
            under: decl.clause("under").and_then(|clause| clause.child(Rule::texts)).map(Part::texts).unwrap_or_default(),
            follows: self.follows(decl),
            territory: title("territory"),
            boundary: title("boundary"),
            serves,
            period: decl.clause("period").and_then(|clause| self.period(clause)),
            period_loc: decl.clause("period").map_or_else(|| decl.name().loc, Part::loc),
            currency: currency.map(|(currency, _)| currency),
            waivers: decl.every("waives").filter_map(|clause| self.waiver(clause)).collect(),
        }
    }

    /// Which days are working days. Asked after the charter itself is read.
    pub(super) fn workdays(&self, decl: Decl<'a>) -> Workdays {
        let place = decl.clause("holidays").and_then(|clause| clause.child(Rule::place)).and_then(place);
        let closed = decl.every("closed").flat_map(|clause| clause.all(Rule::date).collect::<Vec<_>>());
        let closed = closed.filter_map(|date| self.date(date)).map(Day::of).collect();
        Workdays::new(place, closed, self.model.charter.as_ref().and_then(|charter| charter.period))
    }

    fn period(&self, clause: Part<'a>) -> Option<(Date, Date)> {
        let mut dates = clause.all(Rule::date);
        let (first, last) = (dates.next()?, dates.next()?);
        let (from, to) = (self.date(first), self.date(last));
        let (from, to) = (from?, to?);
        if i32::from(to.year()) - i32::from(from.year()) > LONGEST_PERIOD {
            let loc = crate::source::Loc::new(first.loc().file, first.loc().span.to(last.loc().span));
            let message = Message::new("model-period-too-long").with("most", i64::from(LONGEST_PERIOD));
            self.report(Diagnostic::new(codes::PERIOD_TOO_LONG, loc, message).help(Message::new("model-period-too-long-help")));
            return None;
        }
        self.in_order((from, first), (to, last), "model-period-inverted").then_some((from, to))
    }

    fn follows(&self, decl: Decl<'a>) -> Vec<crate::model::Name> {
        let names = decl.clause("follows").and_then(|clause| clause.child(Rule::names));
        let names = names.into_iter().flat_map(|names| names.all(Rule::name).collect::<Vec<_>>());
        names.filter(|name| self.profile(*name)).map(Part::name).collect()
    }

    /// Whether a profile of this name is shipped or declared; if not, that is reported.
    pub(super) fn profile(&self, name: Part<'a>) -> bool {
        if SHIPPED_PROFILES.contains(&name.text()) {
            return true;
        }
        let declared = self.names.of(name.text()).next().is_some();
        match closest(name.text(), SHIPPED_PROFILES) {
            Some(near) if !declared && !self.names.may_be_declared(name.text()) => {
                let message = Message::new("model-unknown-name").with("name", name.text()).with("wanted", Message::new("model-a-profile"));
                let title = Message::new("model-did-you-mean").with("name", near);
                self.report(Diagnostic::new(codes::UNKNOWN_REFERENCE, name.loc(), message).help(title.clone()).fix(
                    title,
                    name.loc(),
                    near,
                    Applicability::Suggested,
                ));
                false
            }
            _ => self.find(name, Wanted::Profile).is_some(),
        }
    }

    fn waiver(&self, clause: Part<'a>) -> Option<Waiver> {
        let mut names = clause.all(Rule::name);
        // The rule may be one of the shipped ones, which the rule engine knows.
        let rule = names.next()?.name();
        let on = names.next().filter(|name| self.find(*name, Wanted::Anything).is_some());
        Some(Waiver {
            rule,
            on: on.map(Part::name),
            because: clause.child(Rule::text).map(Part::said),
            until: self.date_in(clause),
            loc: clause.loc(),
        })
    }
}

fn place(part: Part<'_>) -> Option<Place> {
    Some(match part.first()?.rule() {
        Rule::kw_h_italy => Place::Italy,
        Rule::kw_h_england => Place::EnglandAndWales,
        Rule::kw_h_scotland => Place::Scotland,
        Rule::kw_h_northern => Place::NorthernIreland,
        Rule::kw_h_france => Place::France,
        Rule::kw_h_germany => Place::Germany,
        Rule::kw_h_spain => Place::Spain,
        _ => return None,
    })
}

fn good(part: Part<'_>) -> Option<GoodKind> {
    Some(match part.first()?.rule() {
        Rule::kw_public => GoodKind::Public,
        Rule::kw_private => GoodKind::Private,
        Rule::kw_common => GoodKind::Common,
        Rule::kw_mixed => GoodKind::Mixed,
        _ => return None,
    })
}
