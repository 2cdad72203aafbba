#[derive(pest_derive::Parser)]
#[grammar = "../grammar/charter.pest"]
pub struct G;
