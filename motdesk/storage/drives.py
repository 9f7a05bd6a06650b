"""Whether a file lies on a network drive, where SQLite's write-ahead log is not safe."""

import sys
from pathlib import Path

_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "webdav"}


def is_on_network(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Tell whether `path` lies on a network drive, as far as the system says."""
    if sys.platform == "win32":
        import ctypes

        place = path.absolute()
        is_remote = ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == 4
        return place.drive.startswith("\\\\") or bool(is_remote)
    return mounts.exists() and _file_system(path.resolve(), mounts) in _NETWORK


def _file_system(path: Path, mounts: Path) -> str:
    """Return the type of the file system on which `path` lies: that of the deepest mount."""
    found = Path("/"), ""
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        _device, place, kind, *_rest = line.split(" ")
        mount = Path(place.replace("\\040", " "))
        if path.is_relative_to(mount) and len(mount.parts) >= len(found[0].parts):
            found = mount, kind
    return found[1]
