#!/usr/bin/env bash
# Hands all parts to Slurm, and the job that joins them once all are made. What is said here is said to sbatch too, as in
#   ./submit.sh --partition=long --time=02:00:00 --cpus-per-task=4
# Started again, it makes only the parts that are missing.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
array=$(sbatch --parsable --chdir="$PWD" "$@" array.sh)
# A cluster's name may follow the number.
array=${array%%;*}
merge=$(sbatch --parsable --chdir="$PWD" --dependency="afterok:$array" --kill-on-invalid-dep=yes "$@" merge.sh)
echo "parts: job $array; report: job ${merge%%;*}, in $PWD/report.txt"
