#!/usr/bin/env python3
"""Runs the Python half of every case under real pandas and stores the answers in golden/<family>.json.

    python3 record.py [--python PATH] [FAMILY ...]

Needs `npx tsc -p .` first (it asks dist/src/list-cases.js for the cases). Without a Python that has pandas, pyarrow and scipy, it makes .venv.
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PANDAS = "3.1.1"
# what the printed text depends on
SURROUNDINGS = {"COLUMNS": "80", "LINES": "24", "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}


def has_pandas(python):
    check = f"import pandas, pyarrow, scipy; assert pandas.__version__ == '{PANDAS}'"
    return subprocess.run([python, "-c", check], capture_output=True).returncode == 0


def find_python():
    if has_pandas(sys.executable):
        return sys.executable
    venv = os.path.join(HERE, ".venv")
    python = os.path.join(venv, "bin", "python")
    if not (os.path.exists(python) and has_pandas(python)):
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", f"pandas=={PANDAS}", "pyarrow", "scipy", "tzdata"], check=True)
    return python


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help=f"an interpreter that has pandas {PANDAS}, pyarrow and scipy")
    parser.add_argument("families", nargs="*")
    options = parser.parse_args()
    listing = subprocess.run(["node", os.path.join(HERE, "dist/src/list-cases.js")], check=True, capture_output=True)
    command = [options.python or find_python(), os.path.join(HERE, "answers.py"), *options.families]
    sys.exit(subprocess.run(command, input=listing.stdout, env={**os.environ, **SURROUNDINGS}).returncode)


if __name__ == "__main__":
    main()
