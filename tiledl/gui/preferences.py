"""The settings in the window: read before it is shown, edited in the dialog, applied at once."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from msgspec import Struct, field
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from tiledl.gui import wording
from tiledl.gui.language import OWN_NAMES, Tongue, set_language
from tiledl.gui.messages import retold
from tiledl.gui.theme import Theme, set_theme, theme_of
from tiledl.gui.translation import tr
from tiledl.settings_file import SettingsFileError, read_tables, set_aside, settings_file

if TYPE_CHECKING:
    from tiledl.gui.main_window import MainWindow
    from tiledl.gui.settings_dialog import SettingsDialog
    from tiledl.settings import Settings


def default_folder() -> Path:
    """Where downloads go unless another place is chosen."""
    return platformdirs.user_documents_path() / "tiledl"


class Early(Struct, frozen=True):
    """The settings file as read before the window is shown, without checking what is in it."""

    tables: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""
    """What is to be said about it, in a sentence."""

    @classmethod
    def read(cls) -> Early:
        """Read the file; a damaged one is kept aside so that the window starts afresh."""
        try:
            return cls(read_tables())
        except SettingsFileError as error:
            if isinstance(error.__cause__, OSError):
                return cls(problem=wording.sentence(str(error)))
            try:
                aside = set_aside(settings_file())
            except SettingsFileError as worse:
                return cls(problem=wording.sentence(str(worse)))
            return cls(
                problem=wording.sentence(
                    tr(
                        "the settings file is damaged ({error}): it was kept as {file}, and tiledl "
                        "begins with its own settings",
                        error=error.__cause__,
                        file=aside,
                    )
                )
            )

    @property
    def folder(self) -> Path:
        """Where downloads go."""
        chosen = self.tables.get("output_folder")
        if isinstance(chosen, str) and chosen:
            return Path(chosen).expanduser()
        return default_folder()

    def apply_language(self, app: QApplication) -> None:
        """Write in the right language from the start; the environment beats the file."""
        chosen = os.environ.get("TILEDL_LANGUAGE") or self.tables.get("language")
        is_known = chosen in [known.value for known in Tongue]
        set_language(app, Tongue(chosen) if is_known else Tongue.SYSTEM)

    def apply_theme(self, app: QApplication) -> None:
        """Show the window in the right colours from the start."""
        theme = self.tables.get("theme")
        is_known = theme in [known.value for known in Theme]
        set_theme(app, Theme(theme) if is_known else Theme.SYSTEM)


class Preferences(QObject):
    """Applies settings to the window, and opens the dialog."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: SettingsDialog | None = None
        """While it is open."""
        self.is_waiting = False
        """Whether the engine is being imported in another thread: nothing else may be then."""
        self._language = ""

    def apply(self, settings: Settings, *, is_first: bool = False) -> None:
        """Let settings hold in the window: when it has just begun, or after they were changed."""
        window = self._window
        window.notices.is_wanted = settings.notifications
        window.controller.set_at_a_time(settings.jobs_at_a_time)
        window.jobs.panel.show_at_a_time(settings.jobs_at_a_time)
        window.set_folder(_folder_of(settings))
        self._tell_language(settings.language.value, is_first=is_first)
        theme = Theme(settings.theme.value)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if theme is not theme_of(app):
            window.set_theme(theme)
        chosen = settings.max_concurrency
        if not is_first or not window.autosave.has_form:
            window.form.concurrency.set_value(chosen if isinstance(chosen, int) else None)

    def _tell_language(self, chosen: str, *, is_first: bool) -> None:
        """Say of another language that it needs another start."""
        before, self._language = self._language, chosen
        if not is_first and chosen != before:
            name = OWN_NAMES.get(Tongue(chosen), tr("the system's language"))
            self._window.banner.show_success(
                tr("tiledl speaks {language} from its next start on.", language=name)
            )

    def load(self) -> None:
        """Read and apply the settings; what is wrong with them is told, with a way to mend it."""
        from tiledl.settings import SettingsError, load_settings

        try:
            self.apply(load_settings(), is_first=True)
        except SettingsError as error:
            self._window.banner.show_problem(
                wording.sentence(
                    tr(
                        "{error}; until that is mended, downloads are refused",
                        error=retold(str(error)),
                    )
                )
            )

    def open(self, key: str = "") -> None:
        """Show the dialog, at the page for keys when one is wanted."""
        self._window.background.spawn(self._open(key))

    async def _open(self, key: str) -> None:
        while self.is_waiting:  # noqa: ASYNC110 - at most a second, at the start
            await asyncio.sleep(0.05)
        if self.dialog is None:
            dialog = self._made()
            if dialog is None:
                return
            self.dialog = dialog
            dialog.finished.connect(self._forget)
            dialog.open()
        if key:
            self.dialog.pages.setCurrentWidget(self.dialog.keys)
            self.dialog.keys.show_name(key)

    def _made(self) -> SettingsDialog | None:
        from tiledl.gui.keys_page import KeysPage
        from tiledl.gui.settings_dialog import SettingsDialog
        from tiledl.settings import SettingsError, load_settings
        from tiledl.telemetry.privacy import hide_keys

        window = self._window
        source = window.form.verdict.source
        templates = source.templates if source is not None else ()
        names = [name for template in templates for name in template.keys]
        try:
            settings = load_settings()
        except SettingsError as error:
            window.banner.show_problem(
                wording.sentence(
                    tr(
                        "{error}; mend it in {file} with a text editor",
                        error=retold(str(error)),
                        file=settings_file(),
                    )
                )
            )
            return None
        keys = KeysPage(names, window.background.spawn, hide_keys)
        dialog = SettingsDialog(settings, keys, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.applied.connect(self._applied)
        return dialog

    def _applied(self) -> None:
        from tiledl.settings import SettingsError, load_settings

        with contextlib.suppress(SettingsError):  # it was checked before it was written
            self.apply(load_settings())

    def _forget(self) -> None:
        self.dialog = None

    def choose_theme(self, theme: Theme) -> None:
        """Show a theme that was chosen in the menu, and keep it."""
        self._window.set_theme(theme)
        self._keep({"theme": None if theme is Theme.SYSTEM else theme.value})

    def keep_at_a_time(self, number: int) -> None:
        """Keep the number of jobs at a time, chosen beside the list of jobs."""
        self._keep({"jobs_at_a_time": None if number == 1 else number})

    def _keep(self, changed: dict[str, Any]) -> None:
        from tiledl.settings_file import change

        try:
            change(changed)
        except SettingsFileError as error:
            self._window.banner.show_problem(wording.sentence(str(error)))


def _folder_of(settings: Settings) -> Path:
    return settings.output_folder.expanduser() if settings.output_folder else default_folder()
