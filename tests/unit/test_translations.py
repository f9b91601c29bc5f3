"""The translations' files: complete, current, and fitting their texts."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType

import pytest

from tiledl.box_text import read_boxes
from tiledl.engine import JobState
from tiledl.engine import job as engine_job
from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Why
from tiledl.gui.draft import DEMO_LABEL
from tiledl.gui.job_run import Phase
from tiledl.gui.jobs.entry import Status
from tiledl.gui.log_panel import EVENTS
from tiledl.gui.messages import PATTERNS
from tiledl.gui.translation import ENGLISH, Language, language, number, tr, tr_count, use
from tiledl.gui.tuning import messages as tuning
from tiledl.outcome import ErrorClass, ErrorKind
from tiledl.tuning.records import LATENCY_BUDGETS_S

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "resources" / "translations").glob("tiledl_*.ts"))
_OUT_OF_DATE = "run `make translations`, translate what is new in {name}, and run it again"


def _collector() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "tiledl_translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their own module up.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


collector = _collector()
MESSAGES = collector.messages()


def test_german_and_french_are_there() -> None:
    assert {file.stem for file in FILES} >= {"tiledl_de", "tiledl_fr"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_file_has_the_texts_of_the_sources(file: Path) -> None:
    wanted = {one.key for one in MESSAGES}
    known = set(collector.read(file))
    advice = _OUT_OF_DATE.format(name=file.name)
    assert not wanted - known, f"texts are new: {advice}"
    assert not known - wanted, f"texts are gone: {advice}"
    assert file.read_text("utf-8") == collector.written(
        file.stem.removeprefix("tiledl_"), MESSAGES, collector.read(file)
    ), f"not as it would be written: {advice}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_with_all_its_values(file: Path) -> None:
    wrong = []
    for (text, _), (forms, is_done) in collector.read(file).items():
        if not is_done or not all(forms):
            wrong.append(f"unfinished: {text}")
        for form in forms:
            if collector.placeholders(form) != collector.placeholders(text):
                wrong.append(f"other values: {text} → {form}")
            if ("&" in form) != ("&" in text):
                wrong.append(f"a letter for Alt is lacking or too much: {text} → {form}")
            if text.strip() == text and form.strip() != form:
                wrong.append(f"blanks around it: {text} → {form}")
    assert not wrong, "\n".join(wrong)


def test_the_sets_of_the_engine_are_among_the_texts() -> None:
    texts = {one.text for one in MESSAGES}
    sets: tuple[type[Enum], ...] = (ErrorClass, ErrorKind, State, Why, Status)
    said = {str(member.value) for kind in sets for member in kind}
    # What a job's phase is called while it is under way; the others are not shown.
    said |= {Phase.RUNNING.value, Phase.PAUSED.value, Phase.STOPPING.value, JobState.PAUSED.value}
    said |= {one.order for text in ("1,2,3,4", "48 2 49 3") for one in read_boxes(text)}
    assert said - texts == set()


def test_every_event_of_a_job_is_among_the_texts() -> None:
    tree = ast.parse(Path(engine_job.__file__).read_text("utf-8"))
    told = {
        ast.literal_eval(call.args[0])
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "_tell"
    }
    assert told == set(EVENTS)


def test_every_known_message_is_said_by_some_module() -> None:
    """A pattern that nobody says any more would leave its sentence in English unnoticed."""
    said = [(re.compile(one, re.DOTALL), length) for one, length in _said_in_modules()]
    whole = {one for one, _ in _said_in_modules()}
    samples = {
        pattern: pattern.format(
            **{
                name: "" if name in ("terms", "more") else "17"
                for name in collector.placeholders(pattern) - {"%n"}
            }
        )
        for pattern in (*PATTERNS, *tuning.PATTERNS)
    }
    gone = [
        pattern
        for pattern, sample in samples.items()
        if re.escape(sample.replace("17", "").strip()) not in whole
        and not any(2 * length > len(sample) and one.fullmatch(sample) for one, length in said)
    ]
    assert gone == []


def _said_in_modules() -> Iterator[tuple[str, int]]:
    """Expressions for all texts of the plain modules, with how much of each is no value."""
    folders = ("geo", "sources", "flow", "engine", "store", "tuning", "http")
    files = [file for name in folders for file in (ROOT / "tiledl" / name).rglob("*.py")]
    files += (ROOT / "tiledl").glob("settings*.py")
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.JoinedStr(values=parts):
                    pass
                case ast.Constant(value=str()):
                    parts = [node]
                case _:
                    continue
            texts = [part.value if isinstance(part, ast.Constant) else None for part in parts]
            expression = "".join(".*" if one is None else re.escape(str(one)) for one in texts)
            yield expression, sum(len(str(one)) for one in texts if one is not None)
    yield from ((f"{re.escape(name)}, .* ms", len(name) + 5) for name in LATENCY_BUDGETS_S.values())
    policies = (ROOT / "resources" / "catalogue" / "policies.json").read_text("utf-8")
    for reason in re.findall(r'"reason": "((?:[^"\\]|\\.)*)"', policies):
        text = json.loads(f'"{reason}"')
        yield re.escape(text), len(text)


def test_what_a_person_types_is_in_no_language() -> None:
    assert DEMO_LABEL not in {one.text for one in MESSAGES}


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ('def f(x): return tr(f"of {x}")', "f-string"),
        ('TITLE = tr("Title")', "use mark"),
        ('def f(x): return tr("of {file}", name=x)', "do not fit"),
        ('def f(x): return tr_count("%n tile", TILES, x)', "literals"),
        ("TITLE = mark(OTHER)", "literals"),
    ],
)
def test_a_text_that_cannot_be_collected_is_told(source: str, problem: str, tmp_path: Path) -> None:
    folder = tmp_path / "tiledl" / "gui"
    folder.mkdir(parents=True)
    (folder / "panel.py").write_text(source)
    with pytest.raises(collector.NotTranslatable, match=problem):
        collector.messages(folder)


def test_texts_are_collected_with_what_they_are_about(tmp_path: Path) -> None:
    folder = tmp_path / "tiledl" / "gui"
    folder.mkdir(parents=True)
    (folder / "panel.py").write_text(
        'A = mark("open", "a breaker")\n'
        'def f(n):\n    return tr(A, "a breaker") + tr("a" "b")\n'
        'def g(n): return tr_count("one", "%n of them", n)\n'
    )
    found = [(one.text, one.about, one.is_counted) for one in collector.messages(folder)]
    assert found == [("open", "a breaker", False), ("ab", "", False), ("%n of them", "", True)]


def test_numbers_and_plurals_are_the_languages_own() -> None:
    assert number(1234567.891, 2) == "1,234,567.89"
    assert tr_count("%n tile", "%n tiles", 1) == "1 tile"
    assert tr("{a} of {b}", a="{b}", b="%n") == "{b} of %n"
    known = {("%n tiles", 1): "%n Kachel", ("%n tiles", 1234): "%n Kacheln"}
    use(Language("de", lambda text, about, n: known.get((text, n), ""), ".", ","))
    try:
        assert language().code == "de"
        assert number(1234567.891, 2) == "1.234.567,89"
        assert tr_count("%n tile", "%n tiles", 1) == "1 Kachel"
        assert tr_count("%n tile", "%n tiles", 1234) == "1.234 Kacheln"
        # What is not translated is said in English.
        assert tr_count("%n file", "%n files", 2) == "2 files"
        assert tr("Close") == "Close"
    finally:
        use(ENGLISH)
