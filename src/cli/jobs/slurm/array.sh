#!/usr/bin/env bash
#SBATCH --job-name=charter-parts
#SBATCH --array=1-@PARTS@
#SBATCH --output=logs/part-%a.log
# One part of @RUNS@ runs. Started by submit.sh, in the folder of this file; a part that is there already is not made again.
set -euo pipefail
part=${SLURM_ARRAY_TASK_ID:?start with submit.sh}
out=$PWD/parts/part-$part.json
if [ -e "$out" ]; then
  echo "$out is there already"
  exit 0
fi
charter=${CHARTER:-charter}
version=$("$charter" --version) || { echo "no program $charter on $(uname -n): set CHARTER to its path" >&2; exit 127; }
if [ "$version" != "charter @VERSION@" ]; then
  echo "$(uname -n) has $version, and these jobs are for charter @VERSION@" >&2
  exit 2
fi
cd charter
export RAYON_NUM_THREADS=${SLURM_CPUS_PER_TASK:-1}
exec "$charter" simulate --shard "$part/@PARTS@" --out "$out" @ARGUMENTS@
