"""Open a workspace as somebody who may not write it, and say what came of it."""

import os
import sys
from pathlib import Path

from motdesk.domain.partners import Partner
from motdesk.storage.workspaces import open_workspace

root, path = map(Path, sys.argv[1:])
open_workspace(path, is_read_only=True).close()  # what is imported late is imported now
if os.geteuid() == 0:
    vars(sys)["_MEIPASS"] = str(root)  # where nobody too can read the resources
    os.setgid(65534)
    os.setuid(65534)
with open_workspace(path) as workspace:
    sys.stdout.write(f"{workspace.is_read_only} {workspace.read().count(Partner)}")
