"""Answers questions in pandas and Polars for pandas.ts: a line of JSON in, a line of JSON out.

    {"paths": {"sales": "...parquet"}}       where the tables are; they are read when a question first names them
    {"library": "pandas", "text": "..."}     evaluates the text over them: {"ms": time, "digest": [...]}
"""
import gc
import json
import sys
import time

import pandas as pd
import polars as pl

READ = {"pandas": pd.read_parquet, "polars": pl.read_parquet}


class Tables:
    """The tables of one library as attributes."""

    def __init__(self, read, paths):
        self.read, self.paths = read, paths

    def __getattr__(self, name):
        table = self.read(self.paths[name])
        setattr(self, name, table)
        return table


def columns(answer):
    if isinstance(answer, pd.Series):
        return [answer]
    if isinstance(answer, pd.DataFrame):
        return [answer[c] for c in answer]
    return answer.to_frame().get_columns() if isinstance(answer, pl.Series) else answer.get_columns()


def digest(answer):
    """Rows, and of each column of numbers the sum of what is not missing: whatever the order and the labels."""
    if not hasattr(answer, "__len__"):
        return [float(answer)]
    sums = []
    for column in columns(answer):
        if isinstance(column, pl.Series):
            if column.dtype.is_numeric():
                sums.append(float(column.fill_nan(None).sum() if column.dtype.is_float() else column.sum()))
        elif pd.api.types.is_numeric_dtype(column):
            sums.append(float(column.sum()))
    return [len(answer), *sums]


def main():
    tables = {}
    print(json.dumps({"pandas": pd.__version__, "polars": pl.__version__}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        if "paths" in request:
            tables = {name: Tables(read, request["paths"]) for name, read in READ.items()}
            print("{}", flush=True)
            continue
        names = {"pd": pd, "pl": pl, "d": tables[request["library"]]}
        code = compile(request["text"], "question", "eval")
        for name in code.co_names:
            if name in names["d"].paths:
                getattr(names["d"], name)
        gc.collect()
        start = time.perf_counter()
        answer = eval(code, names)
        ms = (time.perf_counter() - start) * 1000
        print(json.dumps({"ms": ms, "digest": digest(answer)}), flush=True)


main()
