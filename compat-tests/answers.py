"""The recording itself, run by record.py: cases as JSON on standard input, golden files out."""
import ast
import json
import os
import sys
import warnings

import numpy as np
import pandas as pd

import encode

HERE = os.path.dirname(os.path.abspath(__file__))
FLOATS = {"inf": float("inf"), "-inf": float("-inf"), "-0": -0.0}


def read_cell(v):
    if not isinstance(v, dict):
        return v
    return FLOATS[v["float"]] if "float" in v else int(v["int"])


def read_values(column):
    kind = column["dtype"]
    time = pd.Timestamp if kind.startswith("datetime64") else pd.Timedelta if kind.startswith("timedelta64") else None
    return [None if v is None else time(v) if time else read_cell(v) for v in column["values"]]


def read_dtype(column):
    if column["dtype"] == "category":
        return pd.CategoricalDtype(column["categories"], ordered=column["ordered"])
    return column["dtype"]


def read_series(column, index):
    return pd.Series(read_values(column), dtype=read_dtype(column), name=column["name"], index=index)


def read_labels(labels):
    if labels is None:
        return None
    if "arrays" in labels:
        arrays = labels["arrays"]
        return pd.MultiIndex.from_arrays([read_values(a) for a in arrays], names=[a["name"] for a in arrays])
    return pd.Index(read_values(labels), dtype=labels["dtype"], name=labels["name"])


def read_fixture(fixture):
    index = read_labels(fixture["index"])
    if fixture["kind"] == "series":
        return read_series(fixture, index)
    frame = pd.DataFrame({c["name"]: read_series(c, index) for c in fixture["columns"]})
    if fixture.get("labels"):
        frame.columns = read_labels(fixture["labels"])
    return frame


def answer(py, fixtures):
    """Runs a case over fresh fixtures; the last expression is the answer."""
    used = {n.id for n in ast.walk(ast.parse(py)) if isinstance(n, ast.Name)}
    scope = {"pd": pd, "np": np, **{name: read_fixture(f) for name, f in fixtures.items() if name in used}}
    tree = ast.parse(py)
    last = tree.body.pop()
    exec(compile(tree, "case", "exec"), scope)
    return encode.encode(eval(compile(ast.Expression(last.value), "case", "eval"), scope))


def record(case, fixtures):
    expected = case.get("expect") == "error"
    try:
        golden = answer(case["py"], fixtures)
    except Exception as e:
        if not expected:
            raise
        return encode.error(e)
    if expected:
        raise AssertionError(f"pandas does not raise, it answers {golden}")
    return golden


def write(family, goldens):
    rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(g, allow_nan=False)}" for name, g in goldens.items())
    with open(os.path.join(HERE, "golden", f"{family}.json"), "w") as f:
        f.write(f'{{\n"pandas": "{pd.__version__}",\n"cases": {{\n{rows}\n}}\n}}\n')


def main():
    warnings.simplefilter("ignore")
    with open(os.path.join(HERE, "fixtures.json")) as f:
        fixtures = json.load(f)
    failures, total = [], 0
    for family, cases in json.load(sys.stdin).items():
        if sys.argv[1:] and family not in sys.argv[1:]:
            continue
        goldens = {}
        for case in cases:
            try:
                goldens[case["name"]] = record(case, fixtures)
            except Exception as e:
                failures.append(f"{family}/{case['name']}: {case['py']}\n    {type(e).__name__}: {e}")
        write(family, goldens)
        total += len(goldens)
    print(f"{total} answers recorded, {len(failures)} cases failed", *failures, sep="\n")
    sys.exit(1 if failures else 0)


main()
