mod checks;
mod cli;
mod format;
mod resolve;
mod simulate;
mod syntax;
mod texts;
