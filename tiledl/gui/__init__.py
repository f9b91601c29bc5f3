"""The window: it shows what the engine does and asks for changes; it decides nothing itself."""
