"""The real server, started for one test on a free port."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 30.0


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Start the real server on a free port and give its address with the token."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "FORELDREGUIDE_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(
        [sys.executable, "-m", "foreldreguide", "serve", "--port", str(port)],
        stdout=subprocess.PIPE, text=True, env=environment, cwd=tmp_path,
    )  # fmt: skip
    assert server.stdout is not None
    line = server.stdout.readline()
    found = re.search(r"http://\S+", line)
    assert found, line
    yield found[0]
    server.terminate()
    server.stdout.close()
    server.wait(timeout=PATIENCE)
    assert not (tmp_path / "home").exists(), "a visit leaves nothing on the disk"
