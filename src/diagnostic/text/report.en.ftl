### What reports say around findings and results.
report-error = error
report-warning = warning
report-advice = advice
report-here = here
report-note = note: { $text }
report-help = help: { $text }
report-fix = fix: { $text }
report-perhaps = perhaps: { $text }

## Files and projects
project-too-large = this file has { $size } MB; at most { $most } MB are read
project-too-large-help = split it into several files and bring them together with `use`
project-not-utf8 = this file is not UTF-8 text (line { $line })
project-old-line-ends = the lines of this file end with a carriage return alone
project-save-help = save it again as UTF-8 text with ordinary line ends
project-empty = this file holds no declaration
project-empty-help = a charter starts like this: `charter garden "The garden of via Adda"`
project-import-cycle = these files bring each other in: { $circle }
project-import-cycle-help = remove one of the `use` lines, or move what both need into a third file
project-import-not-found = `{ $path }` { $reason }
project-not-there = is not there
project-not-readable = cannot be read
project-import-help = the path is counted from the folder of this file

## The command line
cli-cannot-write = the result cannot be written: { $reason }
cli-cannot-read = `{ $path }` cannot be read: { $reason }
cli-not-there = there is no such file or folder
cli-not-allowed = reading it is not allowed
cli-is-folder = it is a folder
cli-other-reason = { $reason }
cli-no-charters = there is no charter in `{ $path }`: the names of charters end in `.charter`
report-summary = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
  }{ $advice ->
    [0] { "" }
    [one] , 1 piece of advice
   *[other] , { $advice } pieces of advice
  } in { $charters ->
    [one] 1 charter
   *[other] { $charters } charters
  }
