"""Records what pandas.read_csv says to many texts: python record-csv.py writes read-csv.json beside itself."""
import base64
import io
import json
import pathlib
import warnings

import pandas as pd
from encode import frame

warnings.simplefilter("ignore")
FUNCTIONS = {
    "upper": str.upper,
    "length": len,
    "to_int": int,
    "not_b": lambda c: c != "b",
    "even": lambda i: i % 2 == 0 and i > 0,
    "first_two": lambda r: r[:2],
    "none": lambda r: None,
}
CASES = []


def case(text, **options):
    CASES.append((text, options))


A = "a,b,c\n1,2,3\n4,5,6\n"
for o in [
    {}, {"usecols": ["z"]}, {"usecols": [5]}, {"usecols": ["a", 1]}, {"usecols": [2, 0]}, {"usecols": ["c", "a"]}, {"usecols": {"$fn": "not_b"}}, {"usecols": ["a", "z", "y"]}, {"usecols": "abc"},
    {"sep": ";", "delimiter": ","}, {"dtype": "foo"}, {"dtype": {"a": "datetime64[ns]"}}, {"dtype": {"z": "int64"}}, {"names": ["x", "y"]}, {"names": ["x", "y", "z", "w"]}, {"names": ["x", "x", "y"]},
    {"header": None}, {"header": None, "names": ["x", "y"], "usecols": [0, 1]}, {"header": 5}, {"header": -1}, {"header": [0, 1]}, {"header": 1}, {"header": 0, "names": ["p", "q", "r"]}, {"header": "x"}, {"header": [0, "x"]}, {"header": True},
    {"nrows": -1}, {"nrows": 1.5}, {"nrows": 1}, {"nrows": 0}, {"skiprows": 10}, {"skiprows": 1}, {"skiprows": [1]}, {"skiprows": {"$fn": "even"}}, {"index_col": "z"}, {"index_col": 7}, {"index_col": False}, {"index_col": 0}, {"index_col": -1}, {"index_col": "b"},
    {"index_col": ["a", "b"]}, {"index_col": [0, "c"]}, {"header": None, "index_col": 0}, {"quotechar": "ab"}, {"quoting": 9}, {"on_bad_lines": "x"}, {"on_bad_lines": {"$fn": "first_two"}}, {"parse_dates": ["z"]}, {"parse_dates": True}, {"parse_dates": "a"},
    {"skipfooter": 1}, {"skipfooter": 1, "engine": "c"}, {"skipfooter": 1, "nrows": 1}, {"thousands": ",,"}, {"decimal": ""}, {"comment": "##"}, {"lineterminator": "ab"}, {"escapechar": "ab"}, {"sep": ""}, {"sep": "ab"}, {"chunksize": 0},
    {"na_values": {"a": [1]}}, {"na_values": 1}, {"na_values": {"a": 1}, "keep_default_na": False}, {"dtype": "Int64"}, {"dtype": "string"}, {"dtype": "object"}, {"dtype": "str"}, {"dtype": "float32"}, {"dtype_backend": "numpy_nullable"}, {"dtype_backend": "x"},
    {"encoding": "nope"}, {"compression": "foo"}, {"engine": "foo"}, {"dayfirst": 3}, {"index_col": True}, {"names": "ab"}, {"encoding_errors": "foo"}, {"dtype": {"a": "int8", "b": "float32", "c": "bool"}}, {"dtype": "uint8"}, {"dtype": {"1": "float64", "0": "str"}},
    {"names": ["x", "y", "z"], "header": 0, "usecols": ["y"]}, {"names": ["x", "y"], "usecols": [1, 2], "header": 0}, {"names": ["x", "y"], "usecols": [1, 2, 0], "header": 0}, {"usecols": ["b", "c"], "index_col": 0}, {"usecols": [1, 2], "index_col": "c"}, {"sep": None, "engine": "python"},
]:
    case(A, **o)

B = "a,b\n1,x\n,y\n3,\n"
for o in [
    {}, {"dtype": "int64"}, {"dtype": {"a": "int64"}}, {"dtype": {"b": "float64"}}, {"dtype": {"a": "bool"}}, {"dtype": {"b": "bool"}}, {"dtype": "str"}, {"dtype": "str", "na_filter": False}, {"keep_default_na": False}, {"na_values": ["x"], "keep_default_na": False},
    {"na_filter": False}, {"na_values": ["x"]}, {"na_values": {"b": ["x"]}, "keep_default_na": False}, {"dtype": {"a": "Int64"}}, {"dtype": {"a": "boolean"}}, {"converters": {"a": {"$fn": "upper"}}}, {"converters": {"b": {"$fn": "length"}}}, {"dtype_backend": "numpy_nullable"}, {"dtype": {"b": "int64"}},
    {"dtype": {"a": "timedelta64[ns]"}}, {"dtype": {"a": "int8"}}, {"index_col": "a"}, {"index_col": "b"}, {"dtype": {"a": "object"}}, {"dtype": {"a": "float32"}}, {"dtype": {"a": "Float64"}},
]:
    case(B, **o)

for text, dtype in [("300", "int8"), ("1.5", "int64"), ("1.0", "int64"), ("-1", "uint8"), ("True\nx", "bool"), ("1\n0", "bool"), ("True\nFalse", "int64"), ("True\nFalse", "float64"), ("1\n2", "M8[ns]"), ("True\n\nFalse", "boolean"), ("1.5\n", "Int64"), ("9223372036854775807", "int64"), ("1e3", "int64")]:
    case(f"a\n{text}\n", dtype=dtype)

for column in [
    "1\n2.5\nz", "tRuE\nfalse", " 1\n2 ", "+5\n2", "1e5\n2", "inf\n-inf\nInfinity\n+inf", "infi\n1", "9223372036854775808\n1", "9223372036854775808\n-1", "18446744073709551616\n1", "1.5\n18446744073709551616", "-5\n18446744073709551616",
    "18446744073709551616\nx", "9223372036854775808\n1.5", "-9223372036854775809\n1", "-9223372036854775808\n1", "9223372036854775807\n1", "9007199254740993\n1", "007\n08", "-0\n1", "-0.0\n1.5", "1_000\n2", ".5\n1.", "1e\n2", "1e400\n1e-400", "-\n1", "1.5.2", "--1", "1 .5", "٣", " 1.5\n2",
    " NA\n1", " nan\n1", "\tTrue", "1e+\n1", "1.e5\n1", "0x1A\n1", "1\u00a0\n2", "-.5\n.", "+.5\n-5", "True\nNA", "True\nFalse\nx", "True\n1", "NA\nN/A", "null\nNone\nNaN", "2020-01-01\n2020-01-02", "00:01\n10:20", "1,5", "x\ny\nNA", "1\n2\nNA", "None\nx", "3.0\n4", "1e-7\n123456.789", "TRUE\nFALSE",
]:
    case(f"a,b\n" + "".join(f"{v},k\n" for v in column.split("\n")))
    
for text in [
    "a,b\n", "", "\n\n", "a\n1\n\n2", "\n\na,b\n1,2\n", "a,b\r1,2\r3,4", "a,b\r\n1,2\r\n3,4\r\n", 'a,b\n1,"x\r\ny"\n2,3', "a,b\n1,x\n   \n2,y\n", 'a,b\n1,x"y"\n2,"z"w\n', 'a,b\n"1,2\n', "a,b\n1\n2,3\n", "a,b\n1,2,3\n4,5,6\n", "a,b\n1,2\n3,4,5\n", "a,b,c\n1,2,3\n4,5,6\n7,8,9,10,11\n",
    "a,,b\n1,2,3\n", "a,a,a.1,a\n1,2,3,4\n", "a,b,\n1,2,\n", ",,\n1,2,3\n", "a,b\n1,2,\n3,4,\n", "a,a\n1,2\n", "a,a,a\n1,2,3\n", ",a\n0,1\n", '"a","b"\n"1","2"\n', 'a,b\n"",x\n"NA",y\n', 'a,b\n"x ""q""","multi\nline"\n', "a,b\n é,😀\n", "\ufeffa,b\n1,2\n", " a , b\n1, 2\n", "a\n", "a,b\n,\n,\n", "1,2\n3,4\n",
    "a,b\n\x00,3\nx\x00y,4\n", "a\n\"\"\n1\n", "a\n \n1\n", "a,b\n1,2\n\n\n3,4\n", "a,b\n1,2\n,\n", "a,b,c\n1,2\n4\n", "a,b\n1,2,3\n4,5\n", "x,x,x.1,x.1\n1,2,3,4\n", "Unnamed: 0,\n1,2\n", '"a""b",c\n1,2\n', "a,b\n1,\"2\n3\"\n4,5,6\n",
]:
    case(text)

for text, o in [
    ("a,b\n1,2,\n3,4,\n", {"index_col": False}), ('a,b\n"x"#c,2\n3,4', {"comment": "#"}), ("#h\na,b\n1,2 # c\n # d\n3,4", {"comment": "#"}), ("a,b\n1,2#c\n#d\n3,4\n", {"comment": "#"}), ("a b  c\n 1  2 3 \n\t4 5 6", {"sep": "\\s+"}), ("a  b\n1  2\n", {"sep": " "}),
    ("a,b\n\n1,2\n\n3,4\n", {"skip_blank_lines": False}), ("x,y\na,b\n1,2\n", {"skiprows": 1}), ("x,y\na,b\n1,2\n3,4\n", {"skiprows": [0, 2]}), ("a,b\n1,2\n3,4\nfoot,er\n", {"skipfooter": 1, "engine": "python"}), ("a;b\n1.000,5;2\n", {"sep": ";", "decimal": ",", "thousands": "."}),
    ("x,x,y\np,q,q\n1,2,3\n", {"header": [0, 1]}), ("x,,y\np,q,\n1,2,3\n", {"header": [0, 1]}), ("c,x,y\nd,p,q\nidx,,\n1,2,3\n", {"header": [0, 1], "index_col": 0}), (",x,y\n,p,q\n1,2,3\n", {"header": [0, 1], "index_col": 0}), ("c,,x\nd,,p\n1,2,3\n", {"header": [0, 1], "index_col": [0, 1]}),
    ("a,b\n1,2\n3\n4,5,6\n7,8\n", {"on_bad_lines": "skip"}), ("a,b\n1,2\n3\n4,5,6\n7,8\n", {"on_bad_lines": "warn"}), ("a,b\n1,2\n4,5,6\n7,8\n", {"on_bad_lines": {"$fn": "first_two"}, "engine": "python"}), ("a,b\n1,2\n4,5,6\n7,8\n", {"on_bad_lines": {"$fn": "none"}, "engine": "python"}), ("a,b\n1,2\n4,5,6\n7,8\n", {"engine": "python"}),
    ("a::b\n1::2\n", {"sep": "::", "engine": "python"}), ("a1b\nc2d\n", {"sep": "\\d", "engine": "python", "header": None}), ("a, b\n1, x\n2,  y\n", {"skipinitialspace": True}), ("a,b\n1,'x,y'\n", {"quotechar": "'"}), ('a,b\n1,"x\n2,y"\n', {"quoting": 3}), ('a,b\n"1","x"\n', {"quoting": 1}),
    ('a,b\n1,"x\\"y"\n2,p\\,q\n', {"escapechar": "\\"}), ('a,b\n1,"x""y"\n', {"doublequote": False}), ('a,b\n1,"x\\"y"\n', {"doublequote": False, "escapechar": "\\"}), ("a,b~1,2~3,4", {"lineterminator": "~"}), ("a\tb\n1\t2\n", {"sep": "\t"}), ("a|b\n1|2\n", {"sep": "|"}), ("a;b\n1,5;2\n", {"sep": ";", "decimal": ","}),
    ('a,b\n"1,000",2\n"12,345",x\n', {"thousands": ","}), ('a\n"1,000.5"\n"2"\n', {"thousands": ","}), ("a\nyes\nno\n", {"true_values": ["yes"], "false_values": ["no"]}), ("a\nyes\nno\nTrue\n", {"true_values": ["yes"], "false_values": ["no"]}), ("a\n1\n0\n", {"true_values": ["1"], "false_values": ["0"]}), ("a\nyes\nmaybe\n", {"true_values": ["yes"]}),
    ("a\n-999\n1\n", {"na_values": [-999]}), ("a\n-999.0\n1.5\n", {"na_values": [-999]}), ("a\n-999\nx\n", {"na_values": ["-999"]}), ("a\nmiss\n1\n", {"na_values": "miss"}), ("a\nNA\n1\n", {"keep_default_na": False}), ("a,b\nx,NA\ny,x\n", {"na_values": {"a": ["x"]}}), ("a\n\n1\n", {"skip_blank_lines": False}), ("a\nNA\n1\n", {"na_filter": False}),
    ("a,b\n2020-01-01,1\nx,2\n", {"parse_dates": ["a"]}), ("a,b\n2020-01-01,1\n,2\n", {"parse_dates": ["a"]}), ("a,b\n01/02/2020,1\n13/02/2020,2\n", {"parse_dates": ["a"]}), ("a,b\n01/02/2020,1\n03/02/2020,2\n", {"parse_dates": ["a"], "dayfirst": True}), ("a,b\n01/02/2020,1\n03/02/2020,2\n", {"parse_dates": ["a"]}), ("a,b\n2020-01-01T10:00:00Z,1\n", {"parse_dates": [0]}),
    ("a,b\n20200101,1\n", {"parse_dates": [0]}), ("a,b\n2020-01-01 10:11:12.123456789,1\n", {"parse_dates": [0]}), ("a,b\n5.1.2020,1\n", {"parse_dates": [0], "date_format": "%d.%m.%Y"}), ("a,b\n5.1.2020,1\nfoo,2\n", {"parse_dates": [0], "date_format": "%d.%m.%Y"}), ("a,b\n2020-01-01,1\n", {"parse_dates": True, "index_col": 0}),
    ("a,b\n2020-01-01,1\n2020-01-02 10:00,1\n", {"parse_dates": ["a"]}), ("a,b\n2020-01-01 10:00,1\n2020-01-02 10:00,1\n", {"parse_dates": ["a"]}), ("a,b\n2020-01-01T10:00:00+02:00,1\n", {"parse_dates": ["a"]}), ("a,b\n2020-02-30,1\n", {"parse_dates": ["a"]}), ("a,b\n12/31/99,1\n", {"parse_dates": ["a"], "date_format": "%m/%d/%y"}), ("a,b\n1-Jan-2020 3:04 PM,1\n", {"parse_dates": ["a"], "date_format": "%d-%b-%Y %I:%M %p"}),
    ("a,b\n1,2\n3,4\n", {"converters": {"a": {"$fn": "to_int"}}}), ("a,b\n1,2\n3,4\n", {"converters": {"0": {"$fn": "length"}}}), ("x\na,b\n1,2\n", {"header": 1}), ("a,b\n1,2\n3,4\n", {"header": None}), ("a,b\n1,2\n3,4\n", {"header": 0, "names": ["p", "q"], "index_col": "q"}), ("a,b,c\n1,2,3\n4,5\n", {"usecols": ["a"]}), ("a,b\n1,2,3,4\n4,5\n", {"usecols": [0, 1]}), ("a,b\n1,2\n1,2,3\n", {"usecols": ["b"]}),
    ("a,b\n1,2\n3,4\n", {"names": ["x", "y"], "skiprows": 1}), ('"x\ny",b\n1,2\n3,4\n', {"skiprows": 1}), ("a,b,a\n1,2,3\n", {"dtype": {"a": "str"}}), ("a,b,a\n1,2,3\n", {"usecols": ["a", "a.1"]}), ("a,b\n1,x\n", {"dtype": {"a": "str", "b": "str"}, "index_col": "a"}), ("\na,b\n1,2\n", {"header": 0, "skip_blank_lines": True}), ("a,b\n1,2\n", {"header": 0, "skiprows": 0}),
]:
    case(text, **o)

ENCODED = [("a\né\n", "latin1", {}), ("a\nпривет\n", "cp1251", {}), ("a,b\n1,ü\n", "utf-16", {}), ("a\n日本\n", "shift_jis", {}), ("a,b\n1,é\n", "utf-8-sig", {})]


def resolve(value):
    if isinstance(value, dict):
        if "$fn" in value:
            return FUNCTIONS[value["$fn"]]
        return {int(k) if k.isdigit() else k: resolve(v) for k, v in value.items()}
    return [resolve(v) for v in value] if isinstance(value, list) else value


def run(source, options):
    try:
        return {"frame": frame(pd.read_csv(source, **{k: resolve(v) for k, v in options.items()}))}
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}


out = [{"text": t, "options": o, **run(io.StringIO(t), o)} for t, o in CASES]
for text, encoding, o in ENCODED:
    data = text.encode(encoding)
    options = {"encoding": encoding, **o}
    out.append({"bytes": base64.b64encode(data).decode(), "options": options, **run(io.BytesIO(data), options)})
for data, o in [(b"a\n\xff\xfe\n", {}), (b"a\nx\xffy\n", {"encoding_errors": "replace"}), (b"a\nx\xffy\n", {"encoding_errors": "ignore"}), (b"a\nx\xffy\n", {"encoding_errors": "backslashreplace"}), (b"a\n\xc3\xa9\n", {"encoding": "ascii"})]:
    out.append({"bytes": base64.b64encode(data).decode(), "options": o, **run(io.BytesIO(data), o)})
path = pathlib.Path(__file__).with_name("read-csv.json")
path.write_text(json.dumps({"pandas": pd.__version__, "cases": out}, ensure_ascii=False, indent=0), encoding="utf-8")
print(len(out), "cases")
