use super::{Cond, Event, Name, Title};
use crate::quantity::CalendarSpan;
use crate::source::Loc;

/// A sentence claimed for every run (`possible that`: for some run).
#[derive(Clone, Debug)]
pub struct Promise {
    pub name: Name,
    pub title: Title,
    pub forms: Vec<(PromiseForm, Loc)>,
}

#[derive(Clone, Debug)]
pub enum PromiseForm {
    Always(Cond),
    Never(Cond),
    /// On no stretch of that many days does the condition hold every evening without the other.
    NeverWithout {
        cond: Cond,
        span: Option<CalendarSpan>,
        without: Cond,
    },
    NeverFor {
        cond: Cond,
        span: CalendarSpan,
    },
    Whenever {
        event: Event,
        then: Event,
        within: Option<CalendarSpan>,
    },
    OnlyAfter {
        event: Event,
        after: Event,
    },
    Possible(Cond),
}

impl PromiseForm {
    /// The conditions that it speaks of.
    #[must_use]
    pub fn conds(&self) -> Vec<&Cond> {
        match self {
            PromiseForm::Always(cond) | PromiseForm::Never(cond) | PromiseForm::Possible(cond) | PromiseForm::NeverFor { cond, .. } => {
                vec![cond]
            }
            PromiseForm::NeverWithout { cond, without, .. } => vec![cond, without],
            PromiseForm::Whenever { .. } | PromiseForm::OnlyAfter { .. } => Vec::new(),
        }
    }
}
