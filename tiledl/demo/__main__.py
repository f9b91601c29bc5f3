"""``python -m tiledl.demo``: the demo tile server."""

from tiledl.demo.command import demo_server

if __name__ == "__main__":
    demo_server(prog_name="tiledl demo-server")
