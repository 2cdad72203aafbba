mod checks;
mod resolve;
