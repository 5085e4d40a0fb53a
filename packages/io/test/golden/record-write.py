"""Records what pandas writes and how it reads JSON: python record-write.py writes write.json and json.json beside itself."""
import io
import json
import pathlib
import warnings

import numpy as np
import pandas as pd
from encode import frame

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
ts = pd.Timestamp
FRAMES = {
    "plain": pd.DataFrame({"i": [1, 2, 3], "f": [1.0, 2.5, np.nan], "s": ["a", None, 'q"x'], "b": [True, False, True]}),
    "floats": pd.DataFrame({"f": [1e-5, 1e16, 123456789.123456789, 0.1, -0.0, np.inf, -np.inf, 1 / 3, 1e300, 5e-324, 1e15, 1.5]}),
    "text": pd.DataFrame({"s": ["a,b", "x\ny", 'he said "hi"', " pad ", "", "é😀", "tab\t", "semi;colon", "it's", "back\\slash", "/", "<&>"]}),
    "dates": pd.DataFrame({"d": pd.to_datetime(["2020-01-01", "2021-12-31", None])}),
    "times": pd.DataFrame({"t": pd.to_datetime(["2020-01-01 10:11:12", "1969-12-31 23:59:59.123", None], format="ISO8601"), "u": pd.to_datetime(["2020-01-01 10:11:12.123456", "2020-01-01", "2020-01-02"], format="ISO8601")}),
    "nanos": pd.DataFrame({"t": pd.to_datetime(["2020-01-01 10:11:12.123456789", "2020-01-01"], format="ISO8601")}),
    "zones": pd.DataFrame({"t": pd.to_datetime(["2020-01-01 10:11:12", "2020-07-01 00:00:00"]).tz_localize("Europe/Berlin"), "u": pd.to_datetime(["2020-01-01 10:11:12.5", "2020-07-01"], format="ISO8601").tz_localize("UTC")}),
    "deltas": pd.DataFrame({"d": pd.to_timedelta(["1 days", "-2 days", None]), "e": pd.to_timedelta(["1 days 02:03:04", "-00:00:01", "00:00:00.5"])}),
    "index": pd.DataFrame({"v": [1, 2]}, index=pd.Index(["x", "y"], name="k")),
    "multi": pd.DataFrame({"v": [1, 2]}, index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["p", None])),
    "columns": pd.DataFrame([[1, 2], [3, 4]], columns=pd.MultiIndex.from_tuples([("x", "p"), ("y", "q")], names=["c", "d"])),
    "named": pd.DataFrame([[1, 2], [3, 4]], columns=pd.MultiIndex.from_tuples([("x", "p"), ("y", "q")]), index=pd.Index([7, 8], name="k")),
    "ints": pd.DataFrame({"a": np.array([1, 2], dtype="int8"), "u": np.array([2**64 - 1, 0], dtype="uint64"), "g": np.array([0.1, 1e10], dtype="float32")}),
    "numbers": pd.DataFrame([[1.5, None], [2.0, "x"]], columns=[0, 1]),
    "empty": pd.DataFrame({"a": [], "b": []}),
    "single": pd.DataFrame({"s": ["", None, "x"]}),
    "bools": pd.DataFrame({"b": [True, False]}),
    "dated": pd.DataFrame({"v": [1.5, 2.5]}, index=pd.to_datetime(["2020-01-01", "2020-01-02"])),
}
CSV = [
    ("plain", {}), ("plain", {"index": False}), ("plain", {"na_rep": "NA"}), ("plain", {"sep": ";"}), ("plain", {"float_format": "%.2f"}), ("plain", {"header": False}), ("plain", {"header": ["p", "q", "r", "t"]}), ("plain", {"index_label": "id"}), ("plain", {"index_label": False}),
    ("plain", {"quoting": 1}), ("plain", {"quoting": 2}), ("plain", {"quoting": 2, "float_format": "%.1f"}), ("plain", {"quoting": 3, "escapechar": "\\"}), ("plain", {"quoting": 3}), ("plain", {"quotechar": "'"}), ("plain", {"doublequote": False, "escapechar": "\\"}), ("plain", {"doublequote": False}),
    ("plain", {"decimal": ","}), ("plain", {"sep": ";", "decimal": ","}), ("plain", {"lineterminator": "\r\n"}), ("plain", {"na_rep": "-", "quoting": 2}), ("plain", {"chunksize": 1}), ("plain", {"sep": "ab"}), ("plain", {"header": ["p"]}),
    ("floats", {}), ("floats", {"float_format": "%.3e"}), ("floats", {"float_format": "%g"}), ("floats", {"float_format": "%10.2f"}), ("floats", {"float_format": "%+.1f"}), ("floats", {"float_format": "%010.3f"}), ("floats", {"float_format": "%.10g"}), ("floats", {"float_format": "{:.2f}"} if False else {"float_format": "%.0f"}),
    ("text", {}), ("text", {"quoting": 1}), ("text", {"sep": "\t"}), ("text", {"quoting": 3, "escapechar": "\\"}), ("text", {"escapechar": "\\"}), ("text", {"quotechar": "'"}), ("plain", {"lineterminator": "~"}), ("text", {"index": False}), ("text", {"sep": " "}),
    ("dates", {}), ("dates", {"date_format": "%d/%m/%Y"}), ("dates", {"quoting": 2}), ("times", {}), ("times", {"date_format": "%Y%m%d %H:%M"}), ("nanos", {}), ("zones", {}), ("zones", {"date_format": "%Y-%m-%dT%H:%M:%S%z"}), ("deltas", {}), ("index", {}), ("index", {"index": False}), ("index", {"index_label": "zz"}), ("multi", {}), ("multi", {"index_label": ["u", "v"]}), ("multi", {"header": False}),
    ("columns", {}), ("columns", {"index": False}), ("named", {}), ("ints", {}), ("numbers", {}), ("numbers", {"quoting": 2}), ("empty", {}), ("empty", {"index": False}), ("single", {"index": False}), ("single", {"index": False, "header": False}), ("single", {"index": False, "quoting": 1}), ("bools", {"quoting": 2}), ("dated", {}),
]
JSON = [(f, {"orient": o}) for f in ["plain", "floats", "text", "index", "ints", "dates", "times", "numbers"] for o in ["columns", "records", "index", "split", "values"]] + [
    ("plain", {"orient": "records", "lines": True}), ("plain", {"orient": "records", "indent": 2}), ("plain", {"indent": 4}), ("plain", {"double_precision": 0}), ("floats", {"double_precision": 15, "orient": "values"}), ("floats", {"double_precision": 3, "orient": "values"}), ("floats", {"double_precision": 16}), ("text", {"force_ascii": False, "orient": "values"}), ("times", {"date_format": "iso"}), ("times", {"date_format": "iso", "date_unit": "ns"}), ("times", {"date_unit": "s"}),
    ("zones", {"date_format": "iso", "orient": "records"}), ("zones", {"orient": "records"}), ("deltas", {"orient": "values"}), ("deltas", {"orient": "values", "date_format": "iso"}), ("nanos", {"date_unit": "ns"}), ("dated", {}), ("dated", {"date_format": "iso"}), ("plain", {"orient": "foo"}), ("plain", {"lines": True}), ("plain", {"orient": "split", "index": False}), ("plain", {"orient": "columns", "index": False}), ("empty", {}), ("empty", {"orient": "records"}), ("empty", {"orient": "split"}),
]
READS = [
    ('[{"a":1,"b":"x"},{"a":2,"b":null}]', {}), ('[{"a":1},{"b":2}]', {}), ('{"a":{"0":1,"1":2},"b":{"0":"x","1":"y"}}', {}), ('{"a":{"x":1.5,"y":2},"b":{"x":true,"y":false}}', {}), ('{"columns":["a","b"],"index":[5,6],"data":[[1,"p"],[2,"q"]]}', {"orient": "split"}), ('{"x":{"a":1,"b":2},"y":{"a":3,"b":4}}', {"orient": "index"}),
    ("[[1,2],[3,4]]", {"orient": "values"}), ("[[1,2],[3,4]]", {}), ('{"a":1}\n{"a":2}\n', {"lines": True}), ('{"a":1}\n\n{"a":2}\n{"a":3}', {"lines": True, "nrows": 2}), ('[{"a":"1"},{"a":"2"}]', {}), ('[{"a":"1.5"},{"a":"x"}]', {}), ('[{"a":1.0},{"a":2.0}]', {}), ('[{"a":1.5},{"a":null}]', {}), ('[{"a":null},{"a":null}]', {}), ('[{"a":true},{"a":false}]', {}), ('[{"a":true},{"a":null}]', {}),
    ('[{"date":1577836800000},{"date":1577923200000}]', {}), ('[{"date":"2020-01-01"},{"date":"2020-01-02"}]', {}), ('[{"created_at":"2020-01-01T10:00:00Z"}]', {}), ('[{"x":1577836800000}]', {"convert_dates": ["x"]}), ('[{"date":"2020-01-01"}]', {"convert_dates": False}), ('[{"date":"hello"}]', {}), ('[{"a":{"b":1}},{"a":{"b":2}}]', {}), ('[{"a":[1,2]},{"a":[]}]', {}), ('[{"a":"x"},{"a":1}]', {}), ('[{"a":"007"}]', {"dtype": False}), ('[{"a":"007"}]', {}),
    ('{"1":{"a":1},"2":{"a":2}}', {"orient": "index"}), ('{"a":{"1":1,"2":2}}', {"convert_axes": False}), ("[]", {}), ("{}", {}), ('{"a":[1,2],"b":[3,4]}', {}), ('{"a":1}', {}), ("", {}), ("nonsense", {}), ('{"a":1}\n{"a":2}', {}), ('[{"a":9007199254740993}]', {}), ('[{"a":1e3}]', {}), ('[{"a":"é"}]', {}), ('[{"a":1}]', {"nrows": 1}), ('[{"a":1577836800}]', {"convert_dates": ["a"]}), ('[{"a":1577836800}]', {"convert_dates": ["a"], "date_unit": "s"}), ('{"columns":["a"],"foo":1,"data":[[1]]}', {"orient": "split"}),
]
NORMALIZE = [
    ([{"a": 1, "b": {"c": 2, "d": {"e": 3}}}], {}), ([{"a": 1, "b": {"c": 2, "d": {"e": 3}}}], {"max_level": 1}), ([{"a": 1, "b": {"c": 2}}], {"sep": "_"}), ({"a": 1, "b": {"c": "x"}}, {}), ([{"id": 1, "r": [{"x": 1}, {"x": 2}]}, {"id": 2, "r": [{"x": 3}]}], {"record_path": "r", "meta": "id"}), ([{"id": 1, "i": {"n": "a"}, "r": [{"x": 1}]}], {"record_path": ["r"], "meta": ["id", ["i", "n"]]}),
    ([{"id": 1, "r": [{"x": 1}]}], {"record_path": "r", "meta": ["id", "zz"], "errors": "ignore"}), ([{"id": 1, "r": [{"x": 1}]}], {"record_path": "r", "meta": ["zz"]}), ([{"id": 1}], {"record_path": "r"}), ([{"x": 1, "r": [{"x": 1}]}], {"record_path": "r", "meta": ["x"]}), ([{"x": 1, "r": [{"x": 1}]}], {"record_path": "r", "meta": ["x"], "meta_prefix": "m.", "record_prefix": "r."}),
    ([{"s": "F", "c": [{"n": "D", "p": [{"q": 1}, {"q": 2}]}]}], {"record_path": ["c", "p"], "meta": ["s", ["c", "n"]]}), ([{"a": 1}, {"b": {"c": 2}}], {}), ([{"r": [1, 2]}], {"record_path": "r"}), ([{"r": 5}], {"record_path": "r"}), ([], {}),
]


def attempt(f):
    try:
        return f()
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}


def text(f):
    return attempt(lambda: {"text": f()})


def described(df):
    columns = [{"name": list(c) if isinstance(c, tuple) else c, "dtype": str(df.dtypes.iloc[i]), "values": frame(df)["values"][i]} for i, c in enumerate(df.columns)]
    levels = [df.index.get_level_values(k) for k in range(df.index.nlevels)]
    index = [{"name": x.name, "dtype": str(x.dtype), "values": frame(pd.DataFrame({"x": x}))["values"][0]} for x in levels]
    return {"columns": columns, "index": index, "rows": len(df), "columnNames": list(df.columns.names)}


out = {
    "frames": {k: described(v) for k, v in FRAMES.items()},
    "csv": [{"frame": f, "options": o, **text(lambda: FRAMES[f].to_csv(**o))} for f, o in CSV],
    "json": [{"frame": f, "options": o, **text(lambda: FRAMES[f].to_json(**o))} for f, o in JSON],
    "read": [{"text": t, "options": o, **attempt(lambda: {"frame": frame(pd.read_json(io.StringIO(t), **o))})} for t, o in READS],
    "normalize": [{"data": d, "options": o, **attempt(lambda: {"frame": frame(pd.json_normalize(d, **o))})} for d, o in NORMALIZE],
}
(HERE / "write.json").write_text(json.dumps(out, ensure_ascii=False, indent=0), encoding="utf-8")
print({k: len(v) for k, v in out.items()})
