#!/bin/bash
# Make this checkout ready, write the sample workspace and its briefing pack, and open the desk.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/environment.sh

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    prepare_system "$display_libraries"
else
    prepare_system "$offscreen_libraries"
fi
exec "$python" packaging/checkout.py run
