"""Values of pandas objects as JSON that keeps them apart."""
import math
import numpy as np
import pandas as pd


def cell(v):
    if v is None or v is pd.NA or v is pd.NaT:
        return None
    if isinstance(v, (bool, np.bool_)):
        return bool(v)
    if isinstance(v, (float, np.floating)):
        v = float(v)
        if math.isnan(v):
            return None
        return v if math.isfinite(v) else {"f": str(v)}
    if isinstance(v, (int, np.integer)):
        v = int(v)
        return v if abs(v) < 2**53 else {"i": str(v)}
    if isinstance(v, pd.Timestamp):
        return {"t": str(v.value // {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}[v.unit])}
    if isinstance(v, pd.Timedelta):
        return {"t": str(v.value // {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}[v.unit])}
    if isinstance(v, tuple):
        return [cell(x) for x in v]
    if isinstance(v, (list, np.ndarray)):
        return [cell(x) for x in v]
    if isinstance(v, dict):
        return {"d": {k: cell(x) for k, x in v.items()}}
    return str(v)


def label(v):
    return [label(x) for x in v] if isinstance(v, tuple) else cell(v)


def index_of(index):
    if isinstance(index, pd.RangeIndex) and index.start == 0 and index.step == 1 and index.name is None:
        return {"range": [index.start, len(index)]}
    levels = [index.get_level_values(i) for i in range(index.nlevels)]
    return {"names": [label(n) for n in index.names], "dtypes": [str(x.dtype) for x in levels], "values": [[cell(v) for v in x] for x in levels]}


def frame(df):
    return {
        "columns": [label(c) for c in df.columns],
        "column_names": [label(n) for n in df.columns.names],
        "dtypes": [str(d) for d in df.dtypes],
        "values": [[cell(v) for v in df.iloc[:, i].tolist()] for i in range(df.shape[1])],
        "index": index_of(df.index),
    }
