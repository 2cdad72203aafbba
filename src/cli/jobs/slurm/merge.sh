#!/usr/bin/env bash
#SBATCH --job-name=charter-merge
#SBATCH --output=logs/merge.log
# Joins the parts into report.txt and report.json. Started by submit.sh, in the folder of this file.
set -euo pipefail
charter=${CHARTER:-charter}
parts=()
for ((part = 1; part <= @PARTS@; part++)); do
  parts+=("parts/part-$part.json")
done
join() {
  local report=$1 status=0
  "$charter" merge --isolated --lang @LANG@ "${@:2}" "${parts[@]}" > "$report.unfinished" || status=$?
  case $status in
    # 1 and 3 say that an expectation fails or is undecided: the report is whole.
    0 | 1 | 3) mv -- "$report.unfinished" "$report" ;;
    *) exit "$status" ;;
  esac
}
join report.txt
join report.json --format json
