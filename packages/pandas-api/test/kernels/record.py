"""Records what pandas 3.1 and scipy give for the kernels' cases, as golden.json beside this file.

Needs pandas and scipy: python record.py
"""

import json
import math
from pathlib import Path

import numpy as np
import pandas as pd

rng = np.random.default_rng(20240607)
N = 40


def holes(values, share=0.15):
    out = np.array(values, dtype=float)
    out[rng.random(len(out)) < share] = np.nan
    return out


normal = rng.normal(size=N)
ARRAYS = {
    "plain": holes(normal),
    "dense": rng.normal(size=N) * 10,
    "infinite": np.where(rng.random(N) < 0.1, np.inf, np.where(rng.random(N) < 0.1, -np.inf, holes(rng.normal(size=N)))),
    "runs": np.repeat([0.1, 0.3, np.nan, -0.0, 0.7, 0.1, 5.0, 5.5], [6, 5, 2, 6, 6, 7, 6, 2]),
    "spread": rng.normal(size=N) * 10.0 ** rng.integers(-9, 9, N),
    "offset": 1e9 + rng.normal(size=N),
    "huge": rng.normal(size=N) * 1e120,
    "tiny": holes(rng.normal(size=N) * 1e-100),
    "ties": holes(rng.integers(-3, 4, N)),
    "missing": np.full(6, np.nan),
    "single": np.array([2.5]),
    "empty": np.array([]),
    "gappy": np.where(rng.random(N) < 0.45, np.nan, np.cumsum(rng.normal(size=N))),
    "other": holes(rng.normal(size=N) + normal),
    "otherTies": holes(rng.integers(0, 3, N)),
}
TIMES = np.cumsum(rng.integers(0, 4, N))
POSITIONS = np.cumsum(rng.random(N) + 0.1)


def plain(value, digits=17):
    if isinstance(value, (list, tuple, np.ndarray, pd.Series, pd.Index)):
        return [plain(v, digits) for v in value]
    if isinstance(value, dict):
        return {k: plain(v, digits) for k, v in value.items()}
    if isinstance(value, (bool, np.bool_)) or value is None or isinstance(value, str):
        return bool(value) if isinstance(value, np.bool_) else value
    if isinstance(value, (int, np.integer)):
        return int(value)
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return float(f"{float(value):.{digits}g}")


CASES = []


def case(kind, expected, **given):
    CASES.append({"kind": kind, **plain(given), "expected": plain(expected, 11)})


FIXED = [
    {"window": 3},
    {"window": 5, "min_periods": 2},
    {"window": 1},
    {"window": 100, "min_periods": 1},
    {"window": 4, "min_periods": 1, "center": True},
    {"window": 5, "min_periods": 0, "closed": "left"},
    {"window": 5, "min_periods": 2, "closed": "both"},
    {"window": 5, "min_periods": 1, "closed": "neither"},
    {"window": 6, "min_periods": 1, "step": 3},
    {"window": 0, "min_periods": 0},
]
COLUMN = [
    ("count", {}), ("sum", {}), ("mean", {}), ("var", {}), ("var", {"ddof": 0}), ("std", {}), ("sem", {}),
    ("skew", {}), ("kurt", {}), ("min", {}), ("max", {}), ("first", {}), ("last", {}), ("median", {}),
    ("quantile", {"q": 0.3}), ("rank", {}), ("nunique", {}),
]
ORDER = [("quantile", {"q": q, "interpolation": i}) for q in (0.0, 0.5, 0.77, 1.0) for i in ("linear", "lower", "higher", "nearest", "midpoint")]
ORDER += [("rank", {"method": m, "ascending": a, "pct": p}) for m in ("average", "min", "max") for a in (True, False) for p in (True, False)]
WINDOWED = ["plain", "infinite", "runs", "spread", "offset", "huge", "tiny", "ties", "missing", "single"]


def rolling(array, name, spec, params, window):
    if name == "kurt" and array == "huge":
        return
    case("rolling", getattr(window, name)(**params), name=name, array=array, spec=spec, params=params)


for array in WINDOWED:
    series = pd.Series(ARRAYS[array])
    for i, options in enumerate(FIXED):
        if i > 3 and array not in ("plain", "infinite", "runs"):
            continue
        spec = {"kind": "fixed", **options}
        for name, params in COLUMN:
            rolling(array, name, spec, params, series.rolling(**options))
    for name, params in COLUMN:
        for periods in (1, 4):
            rolling(array, name, {"kind": "expanding", "min_periods": periods}, params, series.expanding(periods))
for array in ("plain", "ties"):
    series = pd.Series(ARRAYS[array])
    forward = pd.api.indexers.FixedForwardWindowIndexer(window_size=3)
    for name, params in COLUMN:
        rolling(array, name, {"kind": "forward", "window": 3, "min_periods": 1}, params, series.rolling(forward, min_periods=1))
    for name, params in ORDER:
        rolling(array, name, {"kind": "fixed", "window": 7, "min_periods": 1}, params, series.rolling(7, min_periods=1))
for reverse in (False, True):
    times = TIMES[::-1] if reverse else TIMES
    for unit in ("us", "ns"):
        series = pd.Series(ARRAYS["plain"], index=pd.DatetimeIndex((times + 1600000000000001).astype(f"datetime64[{unit}]")))
        for window in (3, 6):
            for closed in ("right", "left", "both", "neither"):
                for center in (False, True):
                    spec = {"kind": "variable", "window": window, "closed": closed, "center": center, "reverse": reverse, "min_periods": 1}
                    names = COLUMN if unit == "us" and not reverse and window == 6 else [("sum", {}), ("max", {})]
                    for name, params in names:
                        rolling("plain", name, spec, params, series.rolling(f"{window}{unit}", closed=closed, center=center, min_periods=1))
labels = rng.integers(0, 4, N)
for options in ({"window": 3, "min_periods": 1}, {"window": 3, "min_periods": 1, "center": True}, {"window": 2, "min_periods": 1, "closed": "left"}):
    frame = pd.DataFrame({"g": labels, "v": ARRAYS["plain"]})
    for name in ("sum", "mean", "var", "max", "min", "median", "nunique", "first"):
        out = getattr(frame.groupby("g")["v"].rolling(**options), name)()
        case("grouped", out, name=name, array="plain", labels=labels, spec={"kind": "fixed", **options})
for x, y in (("plain", "other"), ("offset", "spread"), ("runs", "ties"), ("infinite", "plain"), ("huge", "dense")):
    a, b = pd.Series(ARRAYS[x]), pd.Series(ARRAYS[y])
    for name, params in (("cov", {}), ("cov", {"ddof": 0}), ("corr", {})):
        for options in FIXED[:3]:
            case("rollingPair", getattr(a.rolling(**options), name)(b, **params), name=name, array=x, other=y, spec={"kind": "fixed", **options}, params=params)
        case("rollingPair", getattr(a.expanding(2), name)(b, **params), name=name, array=x, other=y, spec={"kind": "expanding", "min_periods": 2}, params=params)

SHAPES = [
    ("boxcar", {}), ("triang", {}), ("blackman", {}), ("hamming", {}), ("bartlett", {}), ("parzen", {}), ("bohman", {}), ("blackmanharris", {}),
    ("nuttall", {}), ("barthann", {}), ("cosine", {}), ("flattop", {}), ("hann", {}), ("tukey", {}), ("lanczos", {}), ("taylor", {}),
    ("exponential", {"tau": 3.0}), ("gaussian", {"std": 1.5}), ("general_gaussian", {"p": 1.5, "sig": 2.0}), ("kaiser", {"beta": 8.6}),
    ("general_hamming", {"alpha": 0.7}), ("chebwin", {"at": 60.0}), ("tukey", {"alpha": 0.3}), ("general_cosine", {"a": [0.5, 0.3, 0.2]}),
]
import scipy.signal.windows as shapes  # noqa: E402

for name, params in SHAPES:
    for size in (1, 2, 5, 8):
        for sym in (True, False):
            case("shape", getattr(shapes, name)(size, sym=sym, **params), name=name, size=size, params={**params, "sym": sym})
case("shape", shapes.kaiser_bessel_derived(8, beta=4.0), name="kaiser_bessel_derived", size=8, params={"beta": 4.0})
for array in ("plain", "infinite", "runs", "ties"):
    for window, options in ((5, {}), (4, {"min_periods": 1}), (5, {"min_periods": 1, "center": True}), (4, {"min_periods": 2, "step": 2}), (5, {"min_periods": 0, "center": True})):
        for win_type, params in (("hamming", {}), ("gaussian", {"std": 1.0}), ("bartlett", {})):
            view = pd.Series(ARRAYS[array]).rolling(window, win_type=win_type, **options)
            for name in ("sum", "mean", "var", "std"):
                case("weighted", getattr(view, name)(**params), name=name, array=array, window=window, winType=win_type, params=params, options=options)

DECAYS = [{"com": 0.5}, {"span": 5}, {"halflife": 2.5}, {"alpha": 0.9}, {"com": 1}, {"alpha": 1.0}]
for array in ("plain", "infinite", "runs", "spread", "offset", "missing", "empty"):
    series = pd.Series(ARRAYS[array])
    for decay in DECAYS:
        for adjust in (True, False):
            for ignore_na in (True, False):
                view = series.ewm(**decay, adjust=adjust, ignore_na=ignore_na, min_periods=3 if decay.get("span") else 0)
                given = {"array": array, "decay": decay, "adjust": adjust, "ignoreNa": ignore_na, "minPeriods": 3 if decay.get("span") else 0}
                case("ewm", view.mean(), name="mean", **given)
                if adjust:
                    case("ewm", view.sum(), name="sum", **given)
                if decay in DECAYS[:2]:
                    for bias in (True, False):
                        case("ewm", view.var(bias=bias), name="var", bias=bias, **given)
                    case("ewm", view.std(), name="std", **given)
for adjust in (True, False):
    for bias in (True, False):
        view = pd.Series(ARRAYS["plain"]).ewm(span=4, adjust=adjust)
        other = pd.Series(ARRAYS["other"])
        given = {"array": "plain", "other": "other", "decay": {"span": 4}, "adjust": adjust, "ignoreNa": False, "minPeriods": 0}
        case("ewm", view.cov(other, bias=bias), name="cov", bias=bias, **given)
    case("ewm", view.corr(other), name="corr", **given)
    for ignore_na in (True, False):
        series = pd.Series(ARRAYS["plain"])
        view = series.ewm(halflife="3us", times=pd.DatetimeIndex(TIMES.astype("datetime64[us]")), adjust=adjust, ignore_na=ignore_na)
        case("ewm", view.mean(), name="mean", array="plain", times=True, halflife=3, adjust=adjust, ignoreNa=ignore_na, minPeriods=0)

for array in ("gappy", "plain", "missing", "dense", "empty"):
    series = pd.Series(ARRAYS[array])
    for method in ("ffill", "bfill"):
        for limit in (None, 1, 2):
            for area in (None, "inside", "outside"):
                case("fill", getattr(series, method)(limit=limit, limit_area=area), method=method, array=array, limit=limit, limitArea=area)
            frame = pd.DataFrame({"g": labels[: len(series)], "v": series})
            case("fill", getattr(frame.groupby("g")["v"], method)(limit=limit), method=method, array=array, limit=limit, limitArea=None, labels=labels[: len(series)])

METHODS = [
    ("linear", {}), ("index", {}), ("values", {}), ("nearest", {}), ("zero", {}), ("slinear", {}), ("quadratic", {}), ("cubic", {}),
    ("polynomial", {"order": 1}), ("polynomial", {"order": 4}), ("polynomial", {"order": 5}), ("spline", {"order": 1}), ("spline", {"order": 2}),
    ("spline", {"order": 3}), ("spline", {"order": 3, "s": 0}), ("spline", {"order": 3, "s": 0.3}), ("spline", {"order": 2, "s": 2.0}),
    ("spline", {"order": 5, "s": 0.05}), ("spline", {"order": 1, "s": 0.2}), ("pchip", {}), ("akima", {}), ("cubicspline", {}),
    ("cubicspline", {"bc_type": "natural"}), ("cubicspline", {"bc_type": "clamped"}), ("from_derivatives", {}), ("piecewise_polynomial", {}),
    ("slinear", {"fill_value": "extrapolate"}), ("nearest", {"fill_value": 7.5}), ("cubic", {"fill_value": (-1.0, 1.0)}),
]
for method, options in METHODS:
    for direction in ("forward", "backward", "both"):
        for positions in (None, POSITIONS):
            series = pd.Series(ARRAYS["gappy"], index=positions)
            out = series.interpolate(method, limit_direction=direction, **options)
            case("interpolate", out, method=method, array="gappy", positions=positions is not None, options=options, limitDirection=direction)
for method in ("krogh", "barycentric"):
    short = pd.Series(ARRAYS["gappy"][:12], index=POSITIONS[:12])
    case("interpolate", short.interpolate(method, limit_direction="both"), method=method, array="gappy", head=12, positions=True, options={}, limitDirection="both")
for limit in (1, 2, 3):
    for direction in ("forward", "backward", "both"):
        for area in (None, "inside", "outside"):
            out = pd.Series(ARRAYS["gappy"]).interpolate("linear", limit=limit, limit_direction=direction, limit_area=area)
            case("interpolate", out, method="linear", array="gappy", positions=False, options={}, limit=limit, limitDirection=direction, limitArea=area)
for area in ("inside", "outside"):
    out = pd.Series(ARRAYS["gappy"]).interpolate("pchip", limit_direction="both", limit_area=area)
    case("interpolate", out, method="pchip", array="gappy", positions=False, options={}, limitDirection="both", limitArea=area)

for array in ("plain", "infinite", "dense", "spread", "missing"):
    series = pd.Series(ARRAYS[array])
    for name in ("cumsum", "cumprod", "cummax", "cummin"):
        for skipna in (True, False):
            case("cumulative", getattr(series, name)(skipna=skipna), name=name, array=array, skipna=skipna)
    case("cumulative", series.groupby(np.zeros(len(series))).cumsum(), name="cumsum", array=array, skipna=True, compensated=True)
for array in ("plain", "ties", "infinite", "missing"):
    for method in ("average", "min", "max", "first", "dense"):
        for na_option in ("keep", "top", "bottom"):
            for ascending in (True, False):
                for pct in (True, False):
                    out = pd.Series(ARRAYS[array]).rank(method=method, na_option=na_option, ascending=ascending, pct=pct)
                    case("rank", out, array=array, options={"method": method, "naOption": na_option, "ascending": ascending, "pct": pct})
QS = [0, 0.1, 0.25, 1 / 3, 0.5, 0.8, 0.99, 1]
for array in ("plain", "ties", "dense", "spread", "missing", "single", "infinite"):
    series = pd.Series(ARRAYS[array])
    for interpolation in ("linear", "lower", "higher", "nearest", "midpoint"):
        case("quantile", series.quantile(QS, interpolation=interpolation), array=array, qs=QS, interpolation=interpolation)
    case("scalar", [series.median()], name="median", array=array)
for array in ("plain", "ties", "dense", "runs", "offset", "spread", "missing", "single", "tiny", "huge", "infinite"):
    series = pd.Series(ARRAYS[array])
    for name in ("var", "sem", "skew", "kurt"):
        case("scalar", [getattr(series, name)()], name=name, array=array)
for x, y in (("plain", "other"), ("ties", "otherTies"), ("dense", "offset"), ("runs", "plain"), ("huge", "tiny"), ("missing", "missing"), ("single", "single"), ("infinite", "plain")):
    frame = pd.DataFrame({"x": ARRAYS[x], "y": ARRAYS[y]})
    for method in ("pearson", "spearman", "kendall"):
        for periods in (1, 35):
            case("correlation", [frame.x.corr(frame.y, method=method, min_periods=periods)], name=method, array=x, other=y, minPeriods=periods)
            case("correlation", [frame.corr(method=method, min_periods=periods).iloc[0, 1]], name=method, array=x, other=y, minPeriods=periods, finiteOnly=True)
    for ddof in (0, 1):
        case("correlation", [frame.x.cov(frame.y, ddof=ddof)], name="covariance", array=x, other=y, ddof=ddof)

WORDS = ["b", "a", "", "z\U0001f600", "z\uffee", "Z", None, "é", "a", "zz", "a\x00", None, "\U0001f600", "\uffee"]
for ascending in (True, False):
    for position in ("first", "last"):
        for array in ("plain", "ties", "infinite"):
            order = pd.Series(ARRAYS[array]).sort_values(ascending=ascending, na_position=position, kind="stable").index
            case("sort", order, array=array, ascending=ascending, naPosition=position)
        order = pd.Series(WORDS, dtype=object).sort_values(ascending=ascending, na_position=position, kind="stable").index
        case("sort", order, words=WORDS, ascending=ascending, naPosition=position)
        frame = pd.DataFrame({"a": ARRAYS["ties"], "b": ARRAYS["otherTies"], "c": ARRAYS["plain"]})
        order = frame.sort_values(["a", "b", "c"], ascending=[ascending, not ascending, True], na_position=position).index
        case("lexsort", order, arrays=["ties", "otherTies", "plain"], ascending=[ascending, not ascending, True], naPosition=position)
for sort in (True, False):
    codes, uniques = pd.factorize(ARRAYS["ties"], sort=sort)
    case("factorize", codes, array="ties", sort=sort, uniques=uniques)
    codes, uniques = pd.factorize(np.array(WORDS, dtype=object), sort=sort)
    case("factorize", codes, words=WORDS, sort=sort, uniques=list(uniques))

for array in ("plain", "dense", "ties", "offset", "tiny", "single"):
    series = pd.Series(ARRAYS[array])
    for right in (True, False):
        for bins in (1, 3, 7):
            codes, edges = pd.cut(series, bins, right=right, retbins=True, labels=False)
            intervals = pd.cut(series, bins, right=right).cat.categories
            case("cut", codes.fillna(-1), array=array, bins=bins, right=right, edges=edges, labels=[*intervals.left, intervals.right[-1]])
    if array in ("plain", "dense", "offset"):
        for q in (2, 4, 7):
            codes, edges = pd.qcut(series, q, retbins=True, labels=False)
            intervals = pd.qcut(series, q).cat.categories
            case("qcut", codes.fillna(-1), array=array, q=q, edges=edges, labels=[*intervals.left, intervals.right[-1]])
        case("binCounts", series.value_counts(bins=5, sort=False), array=array, bins=5)
for side in ("left", "right"):
    edges = np.array([-2.0, -1.0, -1.0, 0.0, 2.0])
    case("searchsorted", np.searchsorted(edges, ARRAYS["ties"], side=side), array="ties", edges=edges, side=side)
    for bins in ([-2.0, -1.0, 0.0, 2.0], [2.0, 0.0, -1.0]):
        case("digitize", np.digitize(ARRAYS["ties"], bins, right=side == "right"), array="ties", edges=bins, right=side == "right")

ARRAYS_OUT = {name: plain(values) for name, values in ARRAYS.items()}
golden = {"arrays": ARRAYS_OUT, "times": plain(TIMES), "positions": plain(POSITIONS), "cases": CASES}
lines = ",\n".join(json.dumps(c, ensure_ascii=True, separators=(",", ":")) for c in golden.pop("cases"))
head = json.dumps(golden, separators=(",", ":"))
Path(__file__).with_name("golden.json").write_text(head[:-1] + ',"cases":[\n' + lines + "\n]}\n")
print(len(CASES), "cases")
