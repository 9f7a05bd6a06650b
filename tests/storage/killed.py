"""A program to be killed: each line it reads is a file, on which a child works until it dies.

It imports once and forks a child for each file. A child does, undoes, redoes, closes and opens
again, by chance, and says the number of each step once it is finished.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from motdesk.domain.partners import Partner
from motdesk.storage.workspaces import Workspace, create_workspace, open_workspace
from tests import builders


def serve() -> None:
    with TemporaryDirectory() as folder, create_workspace(Path(folder, "a.motdesk")) as warm:
        for number in range(50):  # so that a child finds all queries compiled
            take_a_step(warm, Random(number))  # noqa: S311 - the same at every run
    for line in sys.stdin:
        seed, path = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            work(Path(path), Random(int(seed)))  # noqa: S311 - the same at every run
        say(f"child {child}")
        _pid, status = os.waitpid(child, 0)
        say(f"gone {status}")


def work(path: Path, random: Random) -> None:
    while True:
        with open_workspace(path) as workspace:
            workspace.listen(lambda step: say(f"step {step.number}"))
            for _time in range(random.randint(5, 40)):
                take_a_step(workspace, random)


def take_a_step(workspace: Workspace, random: Random) -> None:
    choice = random.random()
    taken_back = workspace.undo() if choice < 0.2 else workspace.redo() if choice < 0.3 else None
    if taken_back is None:
        with workspace.change("Change") as data:
            known = data.all(Partner)
            if known and choice < 0.6:
                partner = random.choice(known)
                contacts = (*partner.contacts[-3:], builders.contact())
                data.save(replace(partner, contacts=contacts))
            elif len(known) > 5:
                data.remove(Partner, known[0].id)
            else:
                data.save(builders.partner(private_remark="記" * random.randint(0, 3000)))


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    serve()
