"""The screens in a browser: this computer only, one token, nothing kept, nothing loaded from elsewhere."""

import asyncio
import contextlib
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from tests.web.conftest import PATIENCE

aiohttp = pytest.importorskip("aiohttp", reason="needs the extra [web]")
pytest.importorskip("textual_serve", reason="needs the extra [web]")

@contextlib.asynccontextmanager
async def visitor() -> AsyncIterator["aiohttp.ClientSession"]:
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        yield session


def run(visit: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(visit(), PATIENCE))  # type: ignore[arg-type]


def test_the_token_works_once_and_only_with_it_one_comes_in(address: str) -> None:
    """Without the token 403; with it a cookie that lasts; a second browser with the same token is turned away."""
    bare = address.partition("?")[0]

    async def visit() -> None:
        async with visitor() as first, visitor() as second:
            assert (await first.get(bare)).status == 403
            answer = await first.get(address)
            assert answer.status == 200
            assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
            page = await answer.text()
            assert "googleapis" not in page
            assert set(re.findall(r"https?://[^/\"]+", page)) <= {bare.rstrip("/")}
            assert (await first.get(bare)).status == 200
            assert (await second.get(address)).status == 403

    run(visit)


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}], ids=["host", "origin"])
def test_another_host_or_page_is_turned_away(address: str, headers: dict[str, str]) -> None:
    """A request for another name, or from another page, gets 403 even with the right token, and does not spend it."""

    async def visit() -> None:
        async with visitor() as session:
            assert (await session.get(address, headers=headers)).status == 403
            assert (await session.get(address)).status == 200
            socket_address = address.partition("?")[0].replace("http", "ws") + "ws"
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(socket_address, headers=headers)

    run(visit)


def test_the_program_answers_keys_through_the_browser_stream(address: str) -> None:
    """The first screen comes, Enter goes to the first question; a second visitor sees none of it."""

    async def visit() -> None:
        async with visitor() as session:
            assert (await session.get(address)).status == 200
            socket_address = address.partition("?")[0].replace("http", "ws") + "ws?width=100&height=30"
            async with session.ws_connect(socket_address) as window, session.ws_connect(socket_address) as other:
                assert "A new child" in await seen(window, "A new child")
                await window.send_json(["stdin", "\r"])
                assert "Norway now" in await seen(window, "Norway now")
                assert "A new child" in await seen(other, "A new child")
                await other.send_json(["stdin", "?"])
                assert "Norway now" not in await seen(other, "On the screen you came from")

    run(visit)


async def seen(window: "aiohttp.ClientWebSocketResponse", words: str) -> str:
    """Return what the stream has shown until some words stand in it."""
    shown, end = "", time.monotonic() + PATIENCE
    while words not in shown:
        assert time.monotonic() < end, shown[-500:]
        message = await window.receive(timeout=PATIENCE)
        if message.type is aiohttp.WSMsgType.BINARY:
            shown += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", message.data.decode("utf-8", "replace"))
    return shown
