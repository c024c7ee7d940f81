"""Completion, the manual page, doctor: what a person at a shell expects."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from foreldreguide.cli.completion import commands_of
from foreldreguide.cli.main import main
from foreldreguide.cli.parser import make_parser


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(list(arguments))
    return code, capsys.readouterr().out


def test_bash_completes_commands_and_options(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The script is read by bash itself; `le` becomes letter, and its options and forms are offered."""
    _, script = printed(capsys, "completion", "bash")
    (tmp_path / "c.bash").write_text(script, encoding="utf-8")
    ask = 'source c.bash; COMP_WORDS=({words}); COMP_CWORD={at}; _foreldreguide; echo "${{COMPREPLY[@]}}"'

    def offered(words: str, at: int) -> list[str]:
        done = subprocess.run(["bash", "-c", ask.format(words=words, at=at)], cwd=tmp_path, capture_output=True, text=True, check=True)
        return done.stdout.split()

    assert offered("foreldreguide le", 1) == ["letter"]
    assert "--format" in offered("foreldreguide letter --f", 2)
    assert set(offered("foreldreguide law s", 2)) >= {"show"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "man"])
def test_every_command_is_known_to_every_shell(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    """No script and no manual page forgets a command."""
    code, script = printed(capsys, "completion", shell)

    assert code == 0
    assert all(name in script for name in commands_of(make_parser()))


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_shell_accepts_its_script(capsys: pytest.CaptureFixture[str], tmp_path: Path, shell: str) -> None:
    """Where the shell is there, it reads the script without a complaint."""
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    _, script = printed(capsys, "completion", shell)
    path = tmp_path / "script"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_doctor_names_a_folder_that_others_can_read(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A case folder with open rights is marked, with what to do; nothing of a case is printed."""
    monkeypatch.setenv("FORELDREGUIDE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    tmp_path.chmod(0o755)
    code, said = printed(capsys, "doctor")

    assert code == 1
    assert "[!] Others on this computer can read" in said
    tmp_path.chmod(0o700)
    _, said = printed(capsys, "doctor")
    assert "[x] Only you can read" in said
    assert "The law was checked" in said


def test_doctor_names_a_broken_settings_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look that there is not is named with the file."""
    monkeypatch.setenv("FORELDREGUIDE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "foreldreguide").mkdir()
    (tmp_path / "foreldreguide" / "config.toml").write_text('theme = "pink"\n', encoding="utf-8")
    code, said = printed(capsys, "doctor")

    assert code == 1
    assert "config.toml" in said


def test_a_reader_that_has_enough_ends_it_quietly() -> None:
    """Piped into a program that stops reading after a line, nothing is said on the error channel."""
    command = f'"{sys.executable}" -m foreldreguide ask "what must an IOP hold" | head -n 1'
    done = subprocess.run(["bash", "-c", f"for i in 1 2 3; do {command}; done"], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["{", "{", "{"]
    assert done.stderr == ""
