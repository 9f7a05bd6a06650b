#!/bin/bash
# Pin every package again, with the hashes of all its files; needs uv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

pin() { # the target, then further options
    echo 'setuptools>=77' | uv pip compile pyproject.toml - --universal --generate-hashes \
        --no-annotate --no-header --no-emit-index-url --quiet --upgrade --output-file "$@"
}

pin packaging/constraints.txt
pin packaging/constraints-test.txt --extra test --constraint packaging/constraints.txt
