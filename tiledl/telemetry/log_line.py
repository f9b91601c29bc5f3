"""One log line with fields, for every part of the program.

It goes through the standard library's `logging`: nothing is paid for it where nobody listens, and
structlog, which renders it (`telemetry.logs`), is not imported by scripts that use the engine
alone: it would cost them a tenth of a second.
"""

from __future__ import annotations

import logging


def say(logger: logging.Logger, level: int, event: str, **fields: object) -> None:
    """Write a line; fields that `telemetry.privacy` does not know are left out of it."""
    logger.log(level, event, extra={"fields": fields})
