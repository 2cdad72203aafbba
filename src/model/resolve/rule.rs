//! Profiles and rules, kept as they are written.

use super::Resolver;
use super::keyword;
use super::part::{Decl, Part};
use crate::model::{Profile, Rule as WrittenRule};
use crate::syntax::Rule;

impl<'a> Resolver<'a> {
    pub(super) fn profile_decl(&self, decl: Decl<'a>) -> Profile {
        // The rules that it treats may be shipped ones, which the rule engine knows.
        let treats = decl.every("treats").filter_map(|clause| {
            let severity = keyword::id(clause.child(Rule::rule_severity)?)?;
            Some((clause.child(Rule::name)?.name(), severity))
        });
        Profile {
            name: decl.name(),
            title: decl.title(),
            version: decl.head().and_then(|head| head.child(Rule::number)).map(|number| number.text().to_owned()),
            sources: decl.clause("source_text").and_then(|clause| clause.child(Rule::texts)).map(Part::texts).unwrap_or_default(),
            treats: treats.collect(),
        }
    }

    pub(super) fn rule_decl(&self, decl: Decl<'a>) -> WrittenRule {
        let profile = decl.head().and_then(|head| head.after(Rule::kw_in_profile)).filter(|name| self.profile(*name));
        WrittenRule { name: decl.name(), title: decl.title(), profile: profile.map(Part::name), loc: decl.head_loc() }
    }
}
