//! Reports for other programs: their shapes, and the options that say what is in them.

mod formats;
mod options;
mod schemas;
