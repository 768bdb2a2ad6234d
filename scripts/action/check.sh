#!/usr/bin/env bash
# The check of action.yml: annotations on standard output, SARIF in a file, a summary for the job's page.
# All that it is told comes in variables and stays data.
set -euo pipefail

misuse() {
  echo "::error::$1"
  exit 2
}

for value in "$NORMA_CONFIG" "$NORMA_BASE" "$NORMA_SARIF"; do
  [[ $value != *$'\n'* ]] || misuse 'Unexpected line break in an input, expected one line'
done
[[ $NORMA_BASE != -* ]] || misuse 'Unexpected `-` at the start of `base`, expected a revision'
[[ $NORMA_SARIF != '' ]] || misuse 'Unexpected empty `sarif`, expected the path of a file'

arguments=(lint --format=github "--output=sarif=$NORMA_SARIF")
while IFS= read -r folder; do
  if [[ $folder != '' ]]; then arguments+=("--content=$folder"); fi
done <<<"$NORMA_CONTENT"
if [[ $NORMA_CONFIG != '' ]]; then arguments+=("--config=$NORMA_CONFIG"); fi
if [[ $NORMA_BASE != '' && $NORMA_BASE != none ]]; then
  # A checkout knows one commit only unless it was told otherwise.
  if [[ $(git rev-parse --is-shallow-repository) == true ]]; then
    git fetch --quiet --no-tags --unshallow || echo '::warning::Cannot fetch the history'
  fi
  arguments+=("--base=$NORMA_BASE")
fi
case $NORMA_FAIL_ON in
  error | never) ;;
  warning) arguments+=(--max-warnings=0) ;;
  *) misuse 'Unexpected `fail-on`, expected `error`, `warning` or `never`' ;;
esac

summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
status=0
node "$GITHUB_ACTION_PATH/dist/cli/norma.js" "${arguments[@]}" "--output=markdown=$summary" || status=$?
cat "$summary" >>"$GITHUB_STEP_SUMMARY"
if [[ $status -lt 2 ]]; then echo "sarif=$PWD/$NORMA_SARIF" >>"$GITHUB_OUTPUT"; fi
if [[ $status -eq 1 && $NORMA_FAIL_ON == never ]]; then status=0; fi
exit "$status"
