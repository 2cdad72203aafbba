### Which findings are reported, how, and where to.

## What is said of a finding
report-seen = looked at: { $text }
report-there = see { $place }: { $text }
report-waived = waived: { $id }{ $about }{ $until }: { $reason }
report-waived-about = {" "}on `{ $name }`
report-waived-until = , until { $day }
report-waived-no-more = {""}
report-waived-word = waived
report-no-findings = nothing to report

## Statistics
statistics-count = count
statistics-id = id
statistics-name = name
statistics-severity = weight
statistics-waived = waived
check-statistics-form = statistics are shown with `--format terminal` or `json`

## Choosing findings
select-unknown = there is no code and no rule `{ $word }`; `charter explain` lists all codes
select-unknown-near = there is no code and no rule `{ $word }`; did you mean `{ $near }`?
select-always = `{ $word }` cannot be ignored: nothing more can be said of a charter that is not read whole
check-all-the-same = { $codes } { $count ->
    [one] is
   *[other] are
  } reported although not chosen: nothing more can be said of a charter that is not read whole

## Input and output
check-no-input = `--stdin-filename` names standard input, which is not read: add `-` to the paths
output-is-folder = it is a folder

## Settings
settings-a-weight = it is `"error"`, `"warning"`, `"advice"` or `"never"`
settings-a-list = it is a list of words, like `["C", "dummy-voter"]`
settings-a-table = it is a table: `[check]` on a line of its own
