"""Serves the screens to a browser on this computer alone.

Only loopback is listened on. The address that is printed holds a token that works once; it becomes a
cookie of the browser that used it. Requests for another host, and web sockets from another page, are
turned away, and a page may load nothing but what this server gives it.
"""

import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

HOST = "127.0.0.1"
COOKIE, TOKEN = "foreldreguide", "token"
TEMPLATES, OWN = Path(__file__).with_name("templates"), Path(__file__).with_name("static")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class GuideServer(Server):
    """The server of one computer: one token, one cookie, a program of its own for each visitor."""

    def __init__(self, port: int, closed: str, announce: Callable[[str], None]) -> None:
        """Make the server.

        Args:
            closed: What the page says when the program has ended.
            announce: Is told the address when the server is ready.
        """
        command = shlex.join([sys.executable, "-m", "foreldreguide.tui.web_session"])
        super().__init__(command, HOST, port, closed, templates_path=str(TEMPLATES))
        self._announce = announce
        self._token: str | None = secrets.token_urlsafe(24)
        self._cookie = secrets.token_urlsafe(24)

    @property
    def address(self) -> str:
        """The address to open, with the token that works once."""
        return f"{self.public_url}/?{TOKEN}={self._token}"

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.router.add_static("/own", OWN)
        app.middlewares.append(self._guard)
        app.on_response_prepare.append(self._add_headers)
        return app

    def serve(self, debug: bool = False) -> None:
        """Serve until a signal comes, saying where to go once the door is open; nothing is logged."""
        web.run_app(
            self._make_app(),
            host=self.host,
            port=self.port,
            print=lambda *_: self._announce(self.address),
            access_log=None,
        )

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet."""

    # --- who may come in -----------------------------------------------------------------

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in only this computer's own browser, by its cookie, or once by the token."""
        if request.host not in self._hosts or not self._comes_from_here(request):
            raise web.HTTPForbidden(text="403")
        offered = request.query.get(TOKEN)
        if offered is not None and self._token is not None and secrets.compare_digest(offered, self._token):
            self._token = None
            answer = web.HTTPFound("/")
            answer.set_cookie(COOKIE, self._cookie, httponly=True, samesite="Strict")
            raise answer
        if not secrets.compare_digest(request.cookies.get(COOKIE, ""), self._cookie):
            raise web.HTTPForbidden(text="403")
        return await handler(request)

    @property
    def _hosts(self) -> tuple[str, str]:
        return f"{HOST}:{self.port}", f"localhost:{self.port}"

    def _comes_from_here(self, request: web.Request) -> bool:
        """Return whether a request that names the page it comes from comes from one of ours."""
        origin = request.headers.get("Origin")
        return origin is None or origin in {f"http://{host}" for host in self._hosts}

    async def _add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(HEADERS)
        response.headers["Content-Security-Policy"] = POLICY.replace("{host}", request.host)
