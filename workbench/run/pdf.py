"""Pages printed to PDF by a browser: tagged, with bookmarks, language and title.

One browser serves a whole batch.  It lives in a thread of its own with an event loop of its own,
so that the workers of the batch may ask for a print at any time and a page that hangs can be given
up.  The page is handed to it from memory; it reaches neither the network nor any file.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
from contextlib import nullcontext
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Self

from workbench.errors import InputError, ReportError
from workbench.run.browser import (
    ARGUMENTS,
    does_not_start,
    installed_browser,
    no_browser,
    no_playwright,
)
from workbench.run.reproducible import reproducible
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from concurrent.futures import Future
    from contextlib import AbstractContextManager
    from datetime import date
    from types import TracebackType

    from playwright.async_api import Browser, BrowserContext, Playwright, Route

    from workbench.text import Text

__all__ = ["Printer", "printed", "printer_if"]

_ADDRESS = "https://report.invalid/"
"""Where the page seems to come from; the name exists nowhere, so nothing of this computer shows."""
_PAGE_SECONDS = 120
_START_SECONDS = 60
_STOP_SECONDS = 20
_LONGEST_REASON = 300


class Printer:
    """A browser that prints pages, started on entering and ended on leaving."""

    def __init__(self) -> None:
        self._loop = _new_loop()
        self._thread = Thread(target=self._loop.run_forever, name="printer", daemon=True)
        self._engine: Playwright | None = None
        self._browser: Browser | None = None
        self._starting = asyncio.Lock()

    def __enter__(self) -> Self:
        """Start the browser, so that a missing one is told before anything else is begun.

        Raises
        ------
        InputError
            If the package or the browser is missing or does not start.
        """
        self._thread.start()
        try:
            self._wait(self._running(), _START_SECONDS)
        except BaseException as error:
            self._end()
            if isinstance(error, InputError) or not isinstance(error, Exception):
                raise
            raise InputError([does_not_start(_reason(error))]) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the browser."""
        self._end()

    def pdf(self, page: str, as_of: date) -> bytes:
        """Return a page as PDF; may be called from any thread.

        Parameters
        ----------
        page : str
            The whole HTML page.
        as_of : date
            The day it is about; stands for the day of printing, so that the same page gives the
            same file.

        Returns
        -------
        bytes

        Raises
        ------
        ReportError
            If the browser cannot print it.
        """
        try:
            content = self._wait(self._print(page), 2 * _PAGE_SECONDS + _START_SECONDS)
        except Exception as error:
            reason = _reason(error)
            raise ReportError(text("the PDF could not be made: {reason}", reason=reason)) from error
        return reproducible(content, as_of)

    def _wait(self, work: Coroutine[Any, Any, Any], seconds: float) -> Any:  # noqa: ANN401 - whatever the work returns
        """Let the browser's thread do something and wait for it."""
        future: Future[Any] = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result(seconds)
        finally:
            future.cancel()

    async def _print(self, page: str) -> bytes:
        """Print; where the browser fell over, another is started once."""
        from playwright.async_api import Error  # noqa: PLC0415 - an extra; not needed to run

        browser = await self._running()
        try:
            return await self._print_with(browser, page)
        except Error:
            if browser.is_connected():
                raise
            return await self._print_with(await self._running(), page)

    async def _print_with(self, browser: Browser, page: str) -> bytes:
        context = await browser.new_context(
            java_script_enabled=False, offline=True, service_workers="block", accept_downloads=False
        )
        try:
            async with asyncio.timeout(_PAGE_SECONDS):
                return await _print_in(context, page)
        finally:
            await self._close(context)

    async def _close(self, context: BrowserContext) -> None:
        """Close a window; a browser that does not even do that is not asked again."""
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await context.close()
        except TimeoutError:
            self._browser = None

    async def _running(self) -> Browser:
        """Return the browser, started if it is not there or fell over."""
        async with self._starting:
            if self._browser is None or not self._browser.is_connected():
                self._browser = await self._started()
        return self._browser

    async def _started(self) -> Browser:
        try:
            from playwright.async_api import async_playwright  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise InputError([no_playwright()]) from error

        if self._engine is None:
            self._engine = await async_playwright().start()
        program = installed_browser() or Path(self._engine.chromium.executable_path)
        if not program.exists():
            raise InputError([no_browser()])
        # An interrupt is ours to handle: what is being printed is finished first.
        return await self._engine.chromium.launch(
            executable_path=program, args=list(ARGUMENTS), handle_sigint=False
        )

    def _end(self) -> None:
        """End browser, loop and thread; none of them may keep the program from ending."""
        with contextlib.suppress(Exception):
            self._wait(self._stop(), _STOP_SECONDS)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_STOP_SECONDS)
        if not self._thread.is_alive():
            self._loop.close()

    async def _stop(self) -> None:
        if self._browser is not None:
            with contextlib.suppress(Exception):
                await self._browser.close()
        if self._engine is not None:
            await self._engine.stop()


def printer_if(*, wanted: bool) -> AbstractContextManager[Printer | None]:
    """Return a printer, or nothing where none is wanted.

    Parameters
    ----------
    wanted : bool
        Whether pages are printed.

    Returns
    -------
    context manager of Printer or None
    """
    return Printer() if wanted else nullcontext()


def printed(printer: Printer | None, page: str, as_of: date) -> tuple[bytes | None, Text | None]:
    """Return the printed page, or why there is none; a page without a printer has neither.

    Parameters
    ----------
    printer : Printer or None
        Who prints, if anybody.
    page : str
        The whole HTML page.
    as_of : date
        The day it is about.

    Returns
    -------
    tuple of (bytes or None, Text or None)
    """
    if printer is None:
        return None, None
    try:
        return printer.pdf(page, as_of), None
    except ReportError as error:
        return None, error.message


async def _print_in(context: BrowserContext, page: str) -> bytes:
    """Show the page, and nothing else, in a window of its own and print it."""

    async def answer(route: Route) -> None:
        if route.request.url == _ADDRESS:
            await route.fulfill(body=page, content_type="text/html; charset=utf-8")
        else:
            await route.abort()

    await context.route("**/*", answer)
    window = await context.new_page()
    await window.goto(_ADDRESS)
    return await window.pdf(tagged=True, outline=True, prefer_css_page_size=True)


def _new_loop() -> asyncio.AbstractEventLoop:
    """Return a loop that can start programs, whatever kind Jupyter has chosen for others."""
    if sys.platform == "win32":
        return asyncio.ProactorEventLoop()
    return asyncio.new_event_loop()


def _reason(error: BaseException) -> str:
    """Return the first line of what an error says."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0][:_LONGEST_REASON]
