set -eu
part=$((JOB_COMPLETION_INDEX + 1))
out="$PARTS/part-$part.json"
if [ -e "$out" ]; then
  echo "$out is there already"
  exit 0
fi
if [ "$(charter --version)" != "charter @VERSION@" ]; then
  echo "the image does not have charter @VERSION@" >&2
  exit 2
fi
exec charter simulate --shard "$part/@PARTS@" --out "$out" "$@"
