#!/usr/bin/python3
"""Hold the ```console blocks of a document to what the program prints.

usage: docs.py PROGRAM DOCUMENT.md [--update]
In a block, lines that begin with "$ " are run in one home for the whole document; what follows is their output, both
standard output and standard error. A command that ends with a backslash goes on in the next line.
"""
import os
import shutil
import subprocess
import sys
import tempfile

program, document = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
update = sys.argv[3:] == ["--update"]
repository = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
home = tempfile.mkdtemp(prefix="docs-")
environment = {
    "PATH": os.path.dirname(program) + ":" + os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
    "COLUMNS": "80", "STARDRILL_NOW": "2026-11-24T10:15:03Z", "LANG": "C.UTF-8",
}
environment.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")})


def run(command):
    done = subprocess.run(["sh", "-c", command], cwd=home, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
    return done.stdout.decode().replace(home, "~").splitlines()


def rewrite(lines):
    inside, command = False, None
    for line in lines:
        if line.startswith("```"):
            inside = line == "```console"
            yield line
        elif not inside:
            yield line
        elif command is not None or line.startswith("$ "):
            yield line
            command = line[2:] if command is None else command + "\n" + line
            if line.endswith("\\"):
                continue
            yield from run(command)
            command = None


shutil.copytree(os.path.join(repository, "tests/fixtures/examples"), os.path.join(home, "examples"))
shutil.copy(os.path.join(repository, "tests/fixtures/jobs/hub-manager.txt"), os.path.join(home, "examples"))
shutil.copytree(os.path.join(repository, "tests/fixtures/home-evening"), os.path.join(home, "evening"))
try:
    with open(document, encoding="utf-8") as file:
        before = file.read().splitlines()
    after = list(rewrite(before))
finally:
    shutil.rmtree(home, ignore_errors=True)
if update:
    with open(document, "w", encoding="utf-8") as file:
        file.write("\n".join(after) + "\n")
elif before != after:
    import difflib
    print("\n".join(difflib.unified_diff(before, after, "as written", "as it is", lineterm="", n=1)))
    sys.exit(1)
