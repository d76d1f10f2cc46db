"""Real repositories of git in temporary folders, as people and runners make them."""

import os
import subprocess
from pathlib import Path

# Nothing of the machine's own settings, and the same hashes every time.
SURROUNDINGS = {
    "PATH": os.environ["PATH"],
    "LANG": "C.UTF-8",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A. Keeper",
    "GIT_AUTHOR_EMAIL": "keeper@lighthouse.example",
    "GIT_AUTHOR_DATE": "2092-06-05T10:00:00+00:00",
    "GIT_COMMITTER_NAME": "A. Keeper",
    "GIT_COMMITTER_EMAIL": "keeper@lighthouse.example",
    "GIT_COMMITTER_DATE": "2092-06-05T10:00:00+00:00",
}


def git(folder: Path, *words: str, **environment: str) -> str:
    done = subprocess.run(
        ["git", *words],
        cwd=folder,
        env={**SURROUNDINGS, **environment},
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def started(folder: Path) -> Path:
    """Make a folder a repository without commits."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def commit(folder: Path, subject: str = "Store versions") -> str:
    """Commit all that is there, and give the hash."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", subject)
    return git(folder, "rev-parse", "HEAD").strip()


def pull_request(folder: Path, runner: Path) -> Path:
    """Check out what a runner of GitHub does: the merge of `review` into main, two commits deep."""
    git(folder, "switch", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "review", "--message", "Merge review into main")
    git(folder.parent, "clone", "--quiet", "--depth", "2", f"file://{folder}", str(runner))
    git(runner, "checkout", "--quiet", "--detach", "HEAD")
    return runner


def put(folder: Path, path: str, text: str) -> Path:
    """Write a file below versions/."""
    file = folder / "versions" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
