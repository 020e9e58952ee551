"""Makes .venv, the folder of libraries that the program runs with; `make` calls this each time.

What is missing on the machine is said in plain words with the one line to type, or is installed
where that needs no asking: as root on a Debian-like system. Exit codes: 0 ready, 2 wrong usage,
3 something is missing, 130 interrupted. When nothing has changed, pip is not called.

Only the standard library is used, and only what Python 3.6 can read: a Python that is too old
has to get as far as saying so. Nearly always nothing has changed, so that what installs imports
itself what takes long.
"""

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "infographic"
OLDEST_PYTHON = (3, 11)
OTHER_PYTHONS = ("python3.13", "python3.12", "python3.11", "python3.14")
EXIT_USAGE, EXIT_MISSING, EXIT_INTERRUPTED = 2, 3, 130

# Package managers, and how a person calls them.
INSTALLERS = {
    "apt-get": "sudo apt-get install",
    "dnf": "sudo dnf install",
    "pacman": "sudo pacman -S",
    "brew": "brew install",
}


class Requirement(NamedTuple):
    """What the machine must have; `packages` has its name in each package manager's words."""

    name: str
    purpose: str
    packages: Dict[str, str]


CAIRO = Requirement(
    "libcairo2",
    "the library that draws the PNG and PDF pictures",
    {"apt-get": "libcairo2", "dnf": "cairo", "pacman": "cairo", "brew": "cairo"},
)


class MissingError(Exception):
    """Something is not there; the text tells a person what, and what to do."""


def main() -> int:
    """Make the environment ready for the lock file named on the command line."""
    if len(sys.argv) != 2:
        print(
            "Name the file that lists what to install: setup.py requirements.lock", file=sys.stderr
        )
        return EXIT_USAGE
    try:
        Environment(ROOT).prepare(sys.argv[1])
    except MissingError as missing:
        print(missing, file=sys.stderr)
        return EXIT_MISSING
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED  # what is half made has no stamp, and is made anew next time
    return 0


def find_python() -> str:
    """The first Python that is new enough: the one running this, or another on the PATH."""
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return sys.executable
    for path in map(shutil.which, OTHER_PYTHONS):
        # A name may be there for a version that is not (pyenv does that): it has to run.
        if path is not None and succeeds([path, "-c", ""]):
            return path
    raise MissingError(too_old(sys.version_info[:2]))


def too_old(version: Sequence[int]) -> str:
    """What to say to a person whose Python is too old."""
    needed, found = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
    return (
        f"Python {needed} or newer is needed; this machine has {found}.\n"
        "Debian 12, Ubuntu 24.04 and newer offer it. Type this line, then make again:\n\n"
        "    sudo apt-get install python3 python3-venv\n\n"
        "If the machine has another Python, name it: make PYTHON=/path/to/python3"
    )


def missing_requirements(python: str) -> List[Requirement]:
    """What has to be installed before an environment can be made with `python`."""
    # `venv` alone proves nothing: without ensurepip it leaves a half-made folder behind.
    has_venv = succeeds([python, "-c", "import venv, ensurepip"])
    return ([] if has_venv else [venv_of(python)]) + ([] if has_cairo() else [CAIRO])


def venv_of(python: str) -> Requirement:
    """The Debian package that gives a Python its venv; `MissingError` for a Python that is not
    Debian's, which none can help."""
    real = Path(python).resolve()
    if real.parent != Path("/usr/bin"):
        raise MissingError(
            f"This Python cannot make virtual environments (it has no ensurepip): {real}\n"
            "Name another: make PYTHON=/usr/bin/python3"
        )
    package = f"{real.name}-venv"
    if real == Path("/usr/bin/python3").resolve():
        package = "python3-venv"
    purpose = "the part of Python that makes a folder of libraries"
    return Requirement(package, purpose, {"apt-get": package, "dnf": real.name})


def has_cairo() -> bool:
    """Whether the C library that cairocffi opens is there."""
    import ctypes.util

    return any(map(opens, ("libcairo.so.2", "libcairo.2.dylib"))) or opens(
        ctypes.util.find_library("cairo")
    )


def opens(library: Optional[str]) -> bool:
    """Whether a shared library can be loaded, with all that it needs itself."""
    import ctypes

    if library is None:
        return False
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def require(find_missing: Callable[[], List[Requirement]]) -> None:
    """Return once nothing is missing, having installed it where that is possible."""
    missing = find_missing()
    if missing and os.geteuid() == 0 and shutil.which("apt-get") is not None:
        install(missing)
        missing = find_missing()
    if missing:
        installer = next((name for name in INSTALLERS if shutil.which(name)), None)
        raise MissingError(explanation(missing, installer))


def install(requirements: Sequence[Requirement]) -> None:
    """Install Debian packages, as root. What apt-get complains of is shown."""
    import subprocess

    packages = [requirement.packages["apt-get"] for requirement in requirements]
    tell(f"Installing {' and '.join(packages)} …")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *arguments],
            env=environment,
            stdout=subprocess.DEVNULL,
        )


def explanation(missing: Sequence[Requirement], installer: Optional[str]) -> str:
    """What is missing, what it is for, and the one line to type."""
    lines = ["Missing on this machine:"]
    lines += [f"  - {requirement.name}: {requirement.purpose}" for requirement in missing]
    packages = [requirement.packages.get(installer or "") for requirement in missing]
    if installer is None or None in packages:
        lines += ["Install it with this system's package manager, then type make again."]
    else:
        line = " ".join([INSTALLERS[installer], *filter(None, packages)])
        lines += ["Type this line, then make again:", "", f"    {line}"]
    return "\n".join(lines)


class Environment:
    """The folder .venv of the project in `root`.

    Its stamp is written last and tells where and with which Python the folder was made, and from
    which files. A folder without a stamp is half made, one whose stamp no longer holds is stale;
    both are made anew.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / "bin" / "python"
        self.stamp = self.folder / "ready.json"

    def prepare(self, lock: str) -> None:
        """Have all of a lock file installed, and the program itself."""
        needed = {name: digest(self.root / name) for name in (lock, "pyproject.toml")}
        made = self.read_stamp()
        if all(made.get(name) == needed[name] for name in needed):
            return
        if made.get(lock) != needed[lock]:
            tell("Installing what the program needs (about a minute) …")
        if not made or made.get(lock, needed[lock]) != needed[lock]:
            self.create()
            made = {}
        else:
            self.stamp.unlink()
        if lock not in made:
            self.install_packages(lock)
        self.install_project()
        self.write_stamp({**made, **needed})

    def create(self) -> None:
        """An empty environment in place of what was there."""
        python = find_python()
        require(lambda: missing_requirements(python))
        if self.folder.is_symlink():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(str(self.folder))
        self.run([python, "-m", "venv", str(self.folder)])

    def install_packages(self, lock: str) -> None:
        """Exactly the versions of the lock file, each checked against its hash."""
        self.pip("--no-deps", "--only-binary=:all:", "--require-hashes", "-r", self.root / lock)

    def install_project(self) -> None:
        """The program itself, as a link to its source."""
        self.pip("--no-deps", "--no-build-isolation", "--editable", self.root)
        self.compile_program()

    def compile_program(self) -> None:
        """The program's modules as Python would leave them after its first run, and what it keeps
        beside them. Where Python is told to leave none, as containers often do, each run would
        compile and read all of it, for half a second."""
        import subprocess

        environment = {
            name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        }
        compiling = ["-m", "compileall", "-qq", str(self.root / PACKAGE)]
        keeping = ["-P", str(self.root / "tools" / "keep.py")]
        for command in (compiling, keeping):
            # What goes wrong is told when the program is run.
            subprocess.run(
                [str(self.python), *command],
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def pip(self, *arguments: object) -> None:
        command = [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        self.run(list(map(str, [*command, *arguments])))

    def run(self, command: Sequence[str]) -> None:
        """Run a command to its end; what it says is shown only when it fails."""
        import subprocess

        # A pip that is set to install for the user would do so past the environment.
        environment = dict(os.environ, PIP_USER="0")
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if done.returncode != 0:
            tell(done.stdout.decode("utf-8", "replace").rstrip())
            raise MissingError(
                "The set-up stopped here; the lines above say why. It needs a network connection "
                "(pip must know the proxy, if there is one) and 600 MB of free space.\n"
                "Type make to go on."
            )

    def read_stamp(self) -> Dict[str, Any]:
        """What the environment was made from; nothing if it cannot be used."""
        try:
            made: Dict[str, Any] = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return made if made.get("made in") == self.made_in() and self.python.exists() else {}

    def write_stamp(self, made: Dict[str, Any]) -> None:
        text = json.dumps({**made, "made in": self.made_in()}, indent=2)
        self.stamp.write_text(text, encoding="utf-8")

    def made_in(self) -> List[str]:
        # Both paths are written into what is installed: the folder is of no use after a move,
        # or when the system's Python is another one.
        return [str(self.folder), os.path.realpath(str(self.python))]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def succeeds(command: Sequence[str]) -> bool:
    import subprocess

    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
