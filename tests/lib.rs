mod resolve;
mod simulate;
