"""The embedded tile server: a real world map with latency, capacity and faults one can set.

Nothing is imported here, so that `tiledl.demo.launch` stays cheap for a program that only wants to
start the server in a process of its own.
"""
