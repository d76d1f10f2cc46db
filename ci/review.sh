#!/usr/bin/env bash
# Checks the versions that a branch adds or changes, and writes what changed in them as Markdown.
#
#   SINCE      the revision that they are new against; else what the CI says it is, else none: then
#              all versions are checked
#   VERSIONS   the folder of versions ("versions")
#   SUMMARY    the file that the Markdown is put at the end of; else GITHUB_STEP_SUMMARY
#   FORMAT     the form of the findings ("github" on GitHub, else "text")
#   SELECT, IGNORE, STRICT   options of reviewdiff check
#   REVIEWDIFF the program ("reviewdiff")
#
# Exit status: that of reviewdiff check. Every value is a word of a command, never a part of one.
set -euo pipefail

program=${REVIEWDIFF:-reviewdiff}
versions=${VERSIONS:-versions}
summary=${SUMMARY:-${GITHUB_STEP_SUMMARY:-}}
format=${FORMAT:-${GITHUB_ACTIONS:+github}}

is_commit() { git rev-parse --quiet --verify --end-of-options "$1^{commit}" >/dev/null; }

since() {
  if [ -n "${SINCE:-}" ]; then
    echo "$SINCE"
  elif [ "${GITHUB_EVENT_NAME:-}" = pull_request ] && is_commit HEAD^2; then
    echo HEAD^1 # the runner checks out the merge; its first parent is the branch it goes to
  elif [ -n "${GITHUB_BASE_REF:-}" ]; then
    echo "origin/$GITHUB_BASE_REF"
  elif [ -n "${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" ]; then
    echo "$CI_MERGE_REQUEST_DIFF_BASE_SHA" # GitLab
  elif [ -n "${BEFORE:-}" ] && is_commit "$BEFORE"; then
    echo "$BEFORE" # what a push found there; gone after a forced one
  fi
}

since=$(since)
words=("--versions=$versions")
if [ -n "$since" ]; then
  words+=("--since=$since")
  if [ -n "$summary" ]; then
    "$program" summary "${words[@]}" --format=markdown >>"$summary"
  fi
fi
words+=("--format=${format:-text}")
if [ -n "${SELECT:-}" ]; then words+=("--select=$SELECT"); fi
if [ -n "${IGNORE:-}" ]; then words+=("--ignore=$IGNORE"); fi
if [ "${STRICT:-}" = true ]; then words+=(--strict); fi
exec "$program" check "${words[@]}"
