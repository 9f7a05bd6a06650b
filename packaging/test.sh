#!/bin/bash
# Make this checkout ready for tests, then run lint, types, import contracts and every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/environment.sh

prepare_system "$offscreen_libraries"
exec "$python" packaging/checkout.py test
