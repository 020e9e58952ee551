"""What a person at a terminal says and is told."""

import time

STARTED = time.perf_counter()  # before the slower imports, which --timings counts
