"""What the demo server raises; apart from it, so that who only catches it loads no server."""


class DemoServerError(RuntimeError):
    """The demo server could not be started or reached; the message says why."""
