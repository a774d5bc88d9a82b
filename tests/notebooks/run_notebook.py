"""Runs one notebook with a real kernel and writes it with its outputs: run_notebook.py NOTEBOOK RESULT.

A process of its own, because nbclient leaves sockets to the garbage collector, which pytest here counts as an error.
The kernel listens on sockets in the result's folder instead of ports, and so needs no network.
"""

import sys
from pathlib import Path

import matplotlib.font_manager  # noqa: F401 - the first import in a new home lists all fonts; it warns if that is slow
import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

SECONDS = 50

path, result = map(Path, sys.argv[1:])
notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types
sockets = str(result.with_name("kernel.json"))
kernel = AsyncKernelManager(kernel_name="python3", transport="ipc", connection_file=sockets)
NotebookClient(notebook, km=kernel, timeout=SECONDS, resources={"metadata": {"path": str(path.parent)}}).execute()
nbformat.write(notebook, result)  # type: ignore[no-untyped-call]
