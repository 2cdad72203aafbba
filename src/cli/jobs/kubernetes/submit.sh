#!/usr/bin/env bash
# Hands the parts to Kubernetes, waits for all of them, joins them and shows the report. What is said here is said to kubectl
# too, as in
#   ./submit.sh --namespace council
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# Whether a job ends well; waits for it.
ends() {
  local job=$1
  shift
  until kubectl "$@" wait --for=condition=complete --timeout=15s "job/$job" > /dev/null 2>&1; do
    if kubectl "$@" wait --for=condition=failed --timeout=0s "job/$job" > /dev/null 2>&1; then
      kubectl "$@" logs --prefix "job/$job" >&2 || true
      echo "job $job has failed" >&2
      return 1
    fi
    # Neither done nor failed: it is there, or there is nothing to wait for.
    kubectl "$@" get "job/$job" > /dev/null
  done
}
kubectl "$@" apply --server-side -f parts.yaml
ends @NAME@-parts "$@"
kubectl "$@" apply --server-side -f merge.yaml
ends @NAME@-merge "$@"
kubectl "$@" logs job/@NAME@-merge
