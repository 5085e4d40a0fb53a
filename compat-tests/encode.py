"""A pandas result -> the neutral form that src/encode.ts makes of a pandorable result."""
import datetime
import json

import numpy as np
import pandas as pd

SAFE = 2**53 - 1
# scalars whose printed form is compared too
SHOWN = (pd.Timestamp, pd.Timedelta, pd.Period, pd.Interval)
ARRAYS = (pd.api.extensions.ExtensionArray,)


def encode(value):
    if isinstance(value, pd.DataFrame):
        return frame(value)
    if isinstance(value, pd.Series):
        return series(value)
    if isinstance(value, pd.Index):
        return {"kind": "index", **labels(value), "text": repr(value)}
    if isinstance(value, ARRAYS):
        return {"kind": "array", "dtype": dtype(value.dtype), "values": [cell(v) for v in value], "text": repr(value)}
    if type(value).__module__.startswith("pandas.core"):
        raise TypeError(f"a {type(value).__name__} is no answer")
    encoded = {"kind": "value", "value": cell(value)}
    if isinstance(value, SHOWN) and not pd.isna(value):
        encoded["text"] = repr(value)
    return encoded


def frame(df):
    columns = [df.iloc[:, i] for i in range(df.shape[1])]
    return {
        "kind": "frame",
        "columns": labels(df.columns),
        "dtypes": [dtype(c.dtype) for c in columns],
        "index": labels(df.index),
        "data": [[cell(v) for v in c] for c in columns],
        "text": repr(df),
    }


def series(s):
    return {
        "kind": "series",
        "name": cell(s.name),
        "dtype": dtype(s.dtype),
        "index": labels(s.index),
        "values": [cell(v) for v in s],
        "text": repr(s),
    }


def labels(index):
    out = {"class": type(index).__name__, "names": [cell(n) for n in index.names]}
    if isinstance(index, pd.MultiIndex):
        out["dtypes"] = [dtype(index.get_level_values(i).dtype) for i in range(index.nlevels)]
    else:
        out["dtypes"] = [dtype(index.dtype)]
    if isinstance(index, (pd.DatetimeIndex, pd.TimedeltaIndex)):
        out["freq"] = index.freqstr
    out["values"] = [cell(v) for v in index]
    return out


def dtype(d):
    if isinstance(d, pd.CategoricalDtype):
        return {"category": [cell(v) for v in d.categories], "of": str(d.categories.dtype), "ordered": bool(d.ordered)}
    return str(d)


def cell(v):
    if isinstance(v, (pd.DataFrame, pd.Series, pd.Index)):
        return encode(v)
    if isinstance(v, np.ndarray):
        return [cell(x) for x in v] if v.ndim else cell(v.item())
    if isinstance(v, (list, tuple, range, *ARRAYS)):
        return [cell(x) for x in v]
    if isinstance(v, dict):
        return {"map": [[cell(k), cell(x)] for k, x in v.items()]}
    if isinstance(v, (set, frozenset)):
        return {"set": sorted((cell(x) for x in v), key=json.dumps)}
    if v is None or v is pd.NA or pd.isna(v):
        return None
    return scalar(v)


def scalar(v):
    if isinstance(v, (bool, np.bool_)):
        return bool(v)
    if isinstance(v, (int, np.integer)):
        return int(v) if abs(int(v)) <= SAFE else {"int": str(int(v))}
    if isinstance(v, (float, np.floating)):
        return real(float(v))
    if isinstance(v, str):
        return str(v)
    if isinstance(v, bytes):
        return list(v)
    if isinstance(v, np.datetime64):
        return scalar(pd.Timestamp(v))
    if isinstance(v, (np.timedelta64, datetime.timedelta)):
        return {"type": "Timedelta", "text": str(pd.Timedelta(v))}
    if isinstance(v, (np.dtype, pd.api.extensions.ExtensionDtype)):
        return {"type": "dtype", "text": str(v)}
    return {"type": type(v).__name__, "text": str(v)}


def real(v):
    if v in (float("inf"), float("-inf")):
        return {"float": str(v)}
    if v == 0 and str(v) == "-0.0":
        return {"float": "-0"}
    return int(v) if v == int(v) and abs(v) <= SAFE else v


def error(e):
    """`error` is the class of pandas or Python that catches it, `raised` its own class."""
    known = next(c for c in type(e).__mro__ if c.__module__ == "builtins" or c.__module__.startswith("pandas."))
    return {"kind": "error", "error": known.__name__, "raised": type(e).__name__, "message": str(e)}
