//! What can never happen in a charter.

use super::search::Search;
use crate::machine::{Keep, Origin, Reads};
use crate::model::Model;
use crate::simulate::{Point, Points};
use crate::source::Loc;

/// The points that no run reaches, with their places; `None` if not all runs were looked at. Of duties, only those that
/// something depends on are followed; who votes and who gives, which option wins and what is only suspended is not: of many answers
/// that lead to the same only one is looked at.
#[must_use]
pub fn never(model: &Model, search: &Search, points: &Points) -> Option<Vec<(Point, Loc)>> {
    if search.partial.is_some() {
        return None;
    }
    let keep = Keep::of(model, &Reads::guards(model));
    let is_followed = |point: &Point| match point {
        Point::GivesMoney(_) | Point::GivesHours(_) | Point::Decides(_) | Point::Suspended(_) | Point::Wins(..) => false,
        // Where there are no books, money may be missing at any time.
        Point::Step(Origin::ShortMoney(_), _) => keep.money,
        Point::Step(Origin::ShortHours(_), _) => keep.hours,
        Point::Kept(duty) | Point::Broken(duty) | Point::Step(Origin::Duty(duty), _) => keep.duty(*duty),
        _ => true,
    };
    Some(search.reached.missed(points).filter(|(point, _)| is_followed(point)).collect())
}
