"""Records what pandas answers to the calls that cells.test.ts makes: python record.py > golden.json"""
import json
import re
import math
import datetime as dt
import numpy as np
import pandas as pd

TEXTS = ['', 'a', 'Hello World', "they're bill's FRIENDS from the UK", 'ß straße', 'ŉab', 'ΑΣ ΣΑΣ', 'İstanbul ı', 'ǆ ǅ', 'ﬁn', 'ᾳ', 'a1b2', '½²१Ⅷ', '  lead and trail\t\n',
         '\x1cx\x1f\x85y', '𝒳y😀z', 'e\u0301 é', 'a-b_c--d', 'aaa', 'abcabc', '+12', '-7.5', '0', 'one two  three', 'x,y,,z', 'line1\nline2', 'line1\nline2\n', 'foo.bar', 'ABC', 'abc\r\nd',
         'The Quick bRoWn-fox', '3D Model', 'ab12cd34', '٣٤', 'naïve café', 'ªº', 'K', 'tab\there', 'a b']

def clean(v):
    if isinstance(v, (list, tuple)):
        return [clean(x) for x in v]
    if v is None or v is pd.NA or v is pd.NaT or (isinstance(v, float) and math.isnan(v)):
        return None
    if isinstance(v, (np.bool_, bool)):
        return bool(v)
    if isinstance(v, (np.integer, int)):
        return int(v) if abs(int(v)) < 2**53 else {'big': str(int(v))}
    if isinstance(v, (np.floating, float)):
        return {'float': repr(float(v))} if not math.isfinite(v) or float(v) == 0 else float(v)
    return v

CALLS = []
def call(fn, options, f):
    s = pd.Series(TEXTS, dtype='str')
    out = f(s)
    CALLS.append({'fn': fn, 'options': options, 'result': [clean(x) for x in out]})

for m in ['lower', 'upper', 'title', 'capitalize', 'swapcase', 'casefold', 'len', 'isalnum', 'isalpha', 'isdigit', 'isspace', 'islower', 'isupper', 'istitle', 'isnumeric', 'isdecimal', 'isascii']:
    call('str.' + m, {}, lambda s: getattr(s.str, m)())
for m in ['strip', 'lstrip', 'rstrip']:
    for chars in [None, 'a', 'ab ', '😀z-']:
        call('str.' + m, {'chars': chars}, lambda s: getattr(s.str, m)(chars))
for w in [0, 5, 6, 11, 12]:
    for side in ['left', 'right', 'both']:
        call('str.pad', {'width': w, 'side': side, 'fillchar': '*'}, lambda s: s.str.pad(w, side, '*'))
    call('str.zfill', {'width': w}, lambda s: s.str.zfill(w))
for a, b, c in [(1, 3, None), (None, -1, None), (-3, None, None), (None, None, 2), (-2, 10, 1), (2, 1, 1), (0, 5, 3)]:
    call('str.slice', {'start': a, 'stop': b, 'step': c}, lambda s: s.str.slice(a, b, c))
for a, b, c in [(None, None, -1), (5, 1, -1), (-1, -4, -1)]:
    call('str.slice', {'start': a, 'stop': b, 'step': c}, lambda s: s.astype(object).str.slice(a, b, c))
for i in [0, 2, -1, -3]:
    call('str.get', {'i': i}, lambda s: s.str.get(i))
for a, b in [(1, 2), (None, 2), (-2, None), (0, 0), (2, 1)]:
    call('str.slice_replace', {'start': a, 'stop': b, 'repl': 'XY'}, lambda s: s.astype(object).str.slice_replace(a, b, 'XY'))
PATTERNS = [('a', ''), ('b|c', ''), (r'^a', ''), (r'\w+', ''), (r'\bb', ''), (r'[^\W\d_]+', ''), (r'\s', ''), (r'c$', ''), (r'2$', ''), ('(a)(b)?', ''), (r'(?P<x>\d)', ''), ('HELLO', 'i'), (r'(.)\1', ''),
            (r'e.$', 's'), (r'^line', 'm'), (r'\d{2}', ''), (r'o{,2}r', ''), (r'[]a-]', ''), (r'\.', ''), (r'.', ''), (r'x*', ''), (r'(?i)abc', ''), (r'[\w-]+', ''), (r'\Aa|z\Z', ''),
            (r'(?<=a)b', ''), (r'a(?!b)', ''), (r'\u00e9|\x61\x62', ''), (r'a b # comment', 'x'), (r'[[]|\{', ''), (r'(?:l|o)+?', ''), (r'n\n?', ''), ('[^a]', ''), ('😀.', ''), (r'\S+$', 'm'), (r'^$', ''), (r'{', '')]
flag = {'i': re.I, 'm': re.M, 's': re.S, 'x': re.X}
for pat, f in PATTERNS:
    fl = 0
    for ch in f:
        fl |= flag[ch]
    o = {'pat': pat, 'flags': f}
    rx = re.compile(pat, fl)
    call('str.contains', o | {'regex': True}, lambda s: [rx.search(x) is not None for x in s])
    call('str.match', o, lambda s: [rx.match(x) is not None for x in s])
    call('str.fullmatch', o, lambda s: [rx.fullmatch(x) is not None for x in s])
    call('str.count', o, lambda s: [len(rx.findall(x)) for x in s])
    if rx.groups < 2:
        call('str.findall', o, lambda s: [rx.findall(x) for x in s])
    if rx.groups:
        call('str.extract', o | {'group': 1}, lambda s: s.str.extract(pat, fl, expand=False) if rx.groups == 1 else s.str.extract(pat, fl)[0])
    call('str.extractall', o, lambda s: [[g or '' for m in rx.finditer(x) for g in (m.groups() or (m[0],))] for x in s])
    for n in [-1, 1]:
        call('str.replace', o | {'repl': r'<\g<0>\n\\>', 'n': n, 'regex': True}, lambda s: [rx.sub(r'<\g<0>\n\\>', x, count=max(n, 0)) for x in s])
        call('str.split', o | {'n': n, 'regex': True}, lambda s: [rx.split(x, maxsplit=max(n, 0)) for x in s])
for pat, repl, n in [('a', 'ZZ', -1), ('', '-', -1), ('', '-', 2), ('.', '!', 1), ('$', '$&', -1), ('l', '$1', 2)]:
    call('str.replace', {'pat': pat, 'repl': repl, 'n': n, 'regex': False}, lambda s: [x.replace(pat, repl, n) for x in s])
for pat, repl in [(r'(\w)(\d)', r'\2\1'), (r'(?P<l>[a-z])', r'[\g<l>]'), ('b', '$1$&')]:
    call('str.replace', {'pat': pat, 'repl': repl, 'n': -1, 'regex': True}, lambda s: s.str.replace(pat, repl, regex=True))
for pat in ['a.b', 'foo.', '']:
    call('str.contains', {'pat': pat, 'regex': False}, lambda s: s.str.contains(pat, regex=False))
for pats in [['a'], ['line', 'H'], ['']]:
    call('str.startswith', {'pats': pats}, lambda s: s.str.startswith(tuple(pats)))
    call('str.endswith', {'pats': pats}, lambda s: s.str.endswith(tuple(pats)))
for m in ['find', 'rfind']:
    for sub, a, b in [('a', 0, None), ('z', 1, None), ('b', -3, -1), ('', 2, None), ('', 50, None), ('o', 2, 8), ('y', 0, None)]:
        call('str.' + m, {'sub': sub, 'start': a, 'end': b}, lambda s: [getattr(x, m)(sub, a, b) for x in s])
for m in ['split', 'rsplit']:
    for pat in [None, 'a', ' ', ',', 'aa']:
        for n in [-1, 1, 2]:
            call('str.' + m, {'pat': pat, 'n': n}, lambda s: [getattr(x, m)(pat, n) for x in s])
for sep in [' ', 'b', ',,']:
    call('str.partition', {'sep': sep}, lambda s: [x.partition(sep) for x in s])
    call('str.rpartition', {'sep': sep}, lambda s: [x.rpartition(sep) for x in s])
call('str.removeprefix', {'prefix': 'a'}, lambda s: s.str.removeprefix('a'))
call('str.removesuffix', {'prefix': 'c'}, lambda s: s.str.removesuffix('c'))
for form in ['NFC', 'NFD', 'NFKC', 'NFKD']:
    call('str.normalize', {'form': form}, lambda s: s.str.normalize(form))
call('str.translate', {'table': [['a', 'ZZ'], ['b', ''], ['😀', 'x']]}, lambda s: s.str.translate(str.maketrans({'a': 'ZZ', 'b': None, '😀': 'x'})))
for w in [1, 4, 8, 20]:
    for o in [{}, {'break_long_words': False}, {'break_on_hyphens': False}, {'drop_whitespace': False}, {'replace_whitespace': False}, {'expand_tabs': False}]:
        call('str.wrap', {'width': w} | o, lambda s: s.str.wrap(w, **o))

# ---- times
STAMPS = ['1969-12-31 23:59:59.999999999', '1970-01-01', '2000-02-29 12:30:15.123456789', '2023-01-01', '2023-03-12 06:59:59', '2023-03-12 07:00:00', '2023-11-05 05:30:00', '2023-11-05 06:30:00', '2024-12-30 01:02:03',
          '1899-12-31', '1883-11-18 17:00:00', '2021-01-03 00:00:00', '2100-03-31 23:59:59.5', '1677-09-22', '2262-04-10', '2016-06-30 12:00:00', '2020-10-01 00:00:00.000001', '2011-12-30 10:00:00']
TIMES = []
def times(fn, options, tz, f):
    s = pd.Series(pd.to_datetime(STAMPS, format='ISO8601').as_unit('ns'))
    if tz:
        s = s.dt.tz_localize('UTC').dt.tz_convert(tz)
    out = f(s)
    raw = lambda v: None if v is pd.NaT else {'big': str(v.value)} if isinstance(v, pd.Timestamp) else clean(v)
    TIMES.append({'fn': fn, 'options': options, 'tz': tz, 'result': [raw(v) for v in out]})

for tz in [None, 'UTC', 'America/New_York', 'Pacific/Apia', '+05:30', 'Africa/Casablanca']:
    for p in ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'nanosecond', 'quarter', 'dayofweek', 'dayofyear', 'days_in_month', 'is_leap_year', 'is_month_start', 'is_month_end', 'is_quarter_start',
              'is_quarter_end', 'is_year_start', 'is_year_end']:
        times('dt.' + p, {}, tz, lambda s: getattr(s.dt, p))
    for k, name in [('year', 'isoyear'), ('week', 'isoweek'), ('day', 'isoday')]:
        times('dt.' + name, {}, tz, lambda s: s.dt.isocalendar()[k])
    times('dt.day_name', {}, tz, lambda s: s.dt.day_name())
    times('dt.month_name', {}, tz, lambda s: s.dt.month_name())
    times('dt.normalize', {}, tz, lambda s: s.iloc[1:13].dt.normalize().reindex(range(18)))
    fmt = '%a %A %w %d %b %B %m %y %Y %H %I %p %M %S %f %z %j %U %W %c %x %X %% %G %u %V %e %D %F %T %-d %-H'
    times('dt.strftime', {'format': fmt}, tz, lambda s: s.dt.strftime(fmt))
    for how in ['floor', 'ceil', 'round']:
        for freq, nanos in [('h', 3600 * 10**9), ('15min', 900 * 10**9), ('D', 86400 * 10**9), ('s', 10**9), ('7ms', 7 * 10**6)]:
            if tz in ('Pacific/Apia', 'America/New_York', 'Africa/Casablanca') and (freq == 'D' or how != 'floor'):
                continue
            times('dt.' + how, {'nanos': nanos, 'ambiguous': 'NaT', 'nonexistent': 'NaT'}, tz, lambda s: getattr(s.iloc[1:13].dt, how)(freq, ambiguous='NaT', nonexistent='NaT').reindex(range(18)))
    if tz:
        times('dt.to_local', {}, tz, lambda s: s.dt.tz_localize(None))
LOCAL = []
WALLS = ['2023-03-12 02:30:00', '2023-11-05 01:30:00.5', '2023-07-01', '1883-11-18 12:00:00', '2023-03-12 03:00:00', '2023-11-05 02:00:00']
for amb in ['NaT', True, False]:
    for non in ['NaT', 'shift_forward', 'shift_backward', 3600 * 10**9]:
        s = pd.Series(pd.to_datetime(WALLS, format='ISO8601').as_unit('ns'))
        a = amb if amb == 'NaT' else np.array([amb] * len(s))
        out = s.dt.tz_localize('America/New_York', ambiguous=a, nonexistent=pd.Timedelta(non, 'ns') if isinstance(non, int) else non)
        LOCAL.append({'ambiguous': amb, 'nonexistent': non, 'result': [None if v is pd.NaT else str(v.value) for v in out]})
DELTAS = [0, 1, -1, 86400 * 10**9, -86400 * 10**9 - 1, 123456789012345678, -987654321098765, 1500, 90 * 10**9]
td = pd.Series(pd.to_timedelta(DELTAS, unit='ns'))
deltas = {p: [clean(x) for x in getattr(td.dt, p)] for p in ['days', 'seconds', 'microseconds', 'nanoseconds']}
deltas['total_seconds'] = [clean(x) for x in td.dt.total_seconds()]
deltas['text'] = [str(x) for x in td]
for how in ['floor', 'ceil', 'round']:
    deltas[how] = [str(v.value) for v in getattr(td.dt, how)('1min')]

# ---- numbers
NUMBERS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 7.0, -7.0, 3.0, -3.0, 1e308, 5e-324, float('inf'), float('-inf'), 0.1, 123.456, 2.0**53, 1e16, 1e-5, 1.005, 2.675, 1e22]
INTS = [0, 1, -1, 2, 7, -7, 3, -3, 2**53 - 1, 2**53 + 1, -2**53 - 1, 2**62, 100, 250, 150]
numbers = {}
with np.errstate(all='ignore'):
    for fn, op in [('add', np.add), ('sub', np.subtract), ('mul', np.multiply), ('div', np.divide), ('floordiv', np.floor_divide), ('mod', np.mod), ('pow', np.power), ('maximum', np.maximum), ('minimum', np.minimum)]:
        numbers[fn] = [[clean(op(np.float64(a), np.float64(b))) for b in NUMBERS] for a in NUMBERS]
    for fn in ['sqrt', 'cbrt', 'exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'arcsin', 'arctan', 'sinh', 'tanh', 'arcsinh', 'radians', 'degrees', 'floor', 'ceil', 'trunc', 'rint', 'sign', 'negative', 'abs']:
        numbers[fn] = [clean(getattr(np, fn)(np.float64(a))) for a in NUMBERS]
    for d in [-2, -1, 1, 2, 3]:
        numbers[f'round{d}'] = [clean(np.round(np.float64(a), d)) for a in NUMBERS]
def whole(f):
    def one(a, b):
        try:
            r = f(a, b)
            return clean(r) if -2**63 <= r < 2**63 else 'overflow'
        except ZeroDivisionError:
            return 'zero'
    return [[one(a, b) for b in INTS] for a in INTS]
ints = {'add': whole(lambda a, b: a + b), 'sub': whole(lambda a, b: a - b), 'mul': whole(lambda a, b: a * b), 'floordiv': whole(lambda a, b: a // b), 'mod': whole(lambda a, b: a % b),
        'bit.and': whole(lambda a, b: a & b), 'bit.or': whole(lambda a, b: a | b), 'bit.xor': whole(lambda a, b: a ^ b)}
ints['round-1'] = [clean(np.round(pd.Series([a]), -1).iloc[0]) for a in INTS if abs(a) < 2**53]
ints['round-2'] = [clean(np.round(pd.Series([a]), -2).iloc[0]) for a in INTS if abs(a) < 2**53]
texts = {'float64': [[{'float': repr(x)}, repr(x)] for x in NUMBERS + [1e15, 123456789012345680.0, 1.5e-7, 0.0001, -1e-4]], 'float32': [[float(np.float32(x)), repr(float(str(np.float32(x))))] for x in [0.1, 1e10, 3.3333333, 1e-6, 16777216.0]]}
json.dump({'texts': TEXTS, 'calls': CALLS, 'stamps': [str(pd.Timestamp(s).as_unit('ns').value) for s in STAMPS], 'times': TIMES, 'walls': [str(pd.Timestamp(s).as_unit('ns').value) for s in WALLS], 'local': LOCAL,
           'deltas': [str(d) for d in DELTAS], 'durations': deltas, 'numbers': [repr(x) for x in NUMBERS], 'floats': numbers, 'ints': [str(i) for i in INTS], 'whole': ints, 'floatTexts': texts},
          __import__('sys').stdout, ensure_ascii=False, separators=(',', ':'))
