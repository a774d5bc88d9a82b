"""The graph as a whole: rankings with intervals, communities, brokers, and collapsed views."""
