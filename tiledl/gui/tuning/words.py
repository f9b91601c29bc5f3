"""What the lab's charts and experiments are called, for `make translations`.

They come from `tiledl.tuning`, where reports in English are made of them too; the window shows
`tr` of each.
"""

from tiledl.gui.translation import mark

WORDS = (
    # Charts.
    mark("Throughput against concurrency"),
    mark("Throughput against rate"),
    mark("Latency against concurrency"),
    mark("Latency against rate, coordinated omission corrected"),
    mark("Latency by percentile"),
    mark("Distribution of latencies"),
    mark("Little's law: below the line, requests waited in this program"),
    mark("Throughput against errors"),
    mark("Latency against errors, retries included"),
    mark("Retries, and tiles given up"),
    # Their axes.
    mark("requests in flight"),
    mark("requests begun per second"),
    mark("tiles/s"),
    mark("latency in ms"),
    mark("percentile"),
    mark("% of requests"),
    mark("throughput × latency"),
    mark("spoilt answers in %"),
    mark("per 100 tiles"),
    # What is in them.
    mark("measured"),
    mark("USL"),
    mark("Amdahl's law"),
    mark("as many as were in flight"),
    mark("retries"),
    mark("tiles given up"),
    # Experiments.
    mark("Find a capacity of 16"),
    mark(
        "The server works on 16 requests at a time, 40 ms each. Watch throughput grow up to 16 in "
        "flight and then stand still, while latency grows on: what is beyond only waits."
    ),
    mark("Rate limit of 50/s"),
    mark(
        "The server answers 50 requests a second and refuses the rest with 429. The sweep goes no "
        "higher at the second refusal, and looks for the rate from below."
    ),
    mark("The price of errors"),
    mark(
        "0 to 30 % of the answers are spoilt: refusals, resets, truncated and slow bodies. Retries "
        "get nearly every tile in the end; what they cost shows in throughput and, above all, in "
        "p99."
    ),
)
