"""The server's home page: what this is, and where its data is from."""

from __future__ import annotations

import html

ATTRIBUTION = 'Map data: <a href="https://www.naturalearthdata.com/">Natural Earth</a>'
"""Natural Earth asks for no credit; one is given all the same."""

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>tiledl demo tile server</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem;
  color: #33414b; background: #f7f8f6 }}
code, pre {{ background: #e8ecea; border-radius: 4px; padding: .1rem .3rem }}
pre {{ padding: .7rem; overflow-x: auto }}
.map {{ display: grid; grid-template-columns: 1fr 1fr; border-radius: 8px; overflow: hidden }}
.map img {{ width: 100%; display: block }}
</style>
<h1>tiledl demo tile server</h1>
<p>A map of the world, drawn on request, for trying out and measuring tile downloads without
burdening anybody’s server. Latency, capacity, rate limit and faults can be set.</p>
<div class="map">
<img src="/1/0/0@2x.png" alt=""><img src="/1/1/0@2x.png" alt="">
<img src="/1/0/1@2x.png" alt=""><img src="/1/1/1@2x.png" alt="">
</div>
<ul>
<li>Tiles, zoom 0–12: <code>{origin}/{{z}}/{{x}}/{{y}}.png</code>,
double size <code>…@2x.png</code></li>
<li><a href="/tilejson.json">TileJSON</a> for map programs</li>
<li><a href="/stats.json">Counters</a> and the <a href="/faults">present behaviour</a></li>
</ul>
<p>Change the behaviour while it runs:</p>
<pre>curl -d '{{"latency_ms": 50, "capacity": 8, "error_rate": 0.05}}' {origin}/faults</pre>
<p>{attribution}.</p>
</html>
"""


def home_page(origin: str) -> str:
    """The page's HTML for a server at `origin`, for example ``http://127.0.0.1:8001``."""
    return _PAGE.format(origin=html.escape(origin), attribution=ATTRIBUTION)
