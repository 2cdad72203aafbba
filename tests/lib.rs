mod checks;
mod cli;
mod resolve;
mod simulate;
mod syntax;
mod texts;
