import { cast, isNotNull, NotImplementedError, types } from '@pandorable/planner';
import { type Args, makeSignature } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { installMethods, type Methods } from '../core/install.js';
import { localState } from '../core/make.js';
import { floatVector } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import { calling, checkCallable, FUNCTION_STAGE } from '../functions/index.js';
import { labelAt, sliceData } from '../index/data.js';
import { makeIndex } from '../index/make.js';
import {
  type EwmOptions,
  ewmCorr,
  ewmCov,
  ewmMean,
  ewmStd,
  ewmSum,
  ewmVar,
  type RollingName,
  type RollingParameters,
  rollingPairKernels,
  weightedKernels,
  windowShape,
} from '../kernels/index.js';
import { RowWatch, watching } from '../progress/rows.js';
import { isMissing, pythonRepr } from '../scalars/index.js';
import { seriesOf, seriesStateOf } from '../series/series.js';
import { aggregateWindows } from './aggregate.js';
import { Expanding, ExponentialMovingWindow, Rolling, Window, type Windows } from './classes.js';
import { deltasOf, type EwmSettings } from './make.js';
import { onEngine } from './on-engine.js';
import { pairWindows } from './pairs.js';
import { rollingOf } from './ranged.js';
import { type ColumnsKernel, type Kernel, runColumns, runWindow, type Windowed } from './windowed.js';

const kernelOf =
  (name: RollingName, w: Windowed, extra: Partial<RollingParameters> = {}): Kernel =>
  (values, { bounds }) =>
    rollingOf(name, values, bounds, { minPeriods: w.minPeriods, ...extra });
const numericOnly = (a: Args) => ({ numericOnly: a['numericOnly'] === true });

/** 1 where there is a value, 0 where there is none. */
const present = (c: Cell): Cell => ({ expr: cast(isNotNull(c.expr), types.float64), dtype: dtypes.float64 });

const simple =
  (name: RollingName, read: (a: Args) => Partial<RollingParameters> = () => ({})): Methods<Windows>[string] =>
  ({ windowed }, a) => {
    const parameters = read(a);
    return runWindow(windowed, kernelOf(name, windowed, parameters), { ...numericOnly(a), instead: onEngine(name, windowed, parameters) });
  };
const ddof = (a: Args): Partial<RollingParameters> => ({ ddof: a['ddof'] ?? 1 });

/** Functions of rolling and expanding windows. */
const rolling: Methods<Windows> = {
  count: ({ windowed }, a) =>
    runWindow(windowed, kernelOf('sum', windowed), {
      ...numericOnly(a),
      any: true,
      prepare: present,
      instead: onEngine('sum', windowed, {}),
    }),
  sum: simple('sum'),
  mean: simple('mean'),
  median: simple('median'),
  min: simple('min'),
  max: simple('max'),
  first: simple('first'),
  last: simple('last'),
  nunique: simple('nunique'),
  skew: simple('skew'),
  kurt: simple('kurt'),
  std: simple('std', ddof),
  var: simple('var', ddof),
  sem: simple('sem', ddof),
  quantile: simple('quantile', (a) => ({ q: Number(a['q']), interpolation: a['interpolation'] })),
  rank: simple('rank', (a) => ({ method: a['method'], ascending: a['ascending'] !== false, pct: a['pct'] === true })),
  apply: (self, a) => applyWindows(self.windowed, a),
  corr: (self, a) =>
    pairWindows(
      'corr',
      self.windowed,
      (x, y, { bounds }) => rollingPairKernels.corr(x, y, bounds, { minPeriods: self.windowed.minPeriods }),
      a,
    ),
  cov: (self, a) =>
    pairWindows(
      'cov',
      self.windowed,
      (x, y, { bounds }) => rollingPairKernels.cov(x, y, bounds, { minPeriods: self.windowed.minPeriods, ddof: a['ddof'] ?? 1 }),
      a,
    ),
};

/** What a function gave for a window, as a number. */
function numberFrom(value: unknown, start: number, end: number): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean' || value instanceof Number) return Number(value);
  throw new TypeError(
    `must be real number, not ${value === null ? 'null' : typeof value}: the function's answer for rows ${start} to ${end - 1}`,
  );
}

/** A user's function on each window: a Series of its rows, or (raw) their values. */
function applyWindows(w: Windowed, a: Args): unknown {
  const fn = a['func'] as (window: unknown, ...rest: unknown[]) => unknown;
  if (typeof fn !== 'function') throw new TypeError(`'${typeof fn}' object is not callable`);
  const member = `${w.kind.toLowerCase()}.apply`;
  checkCallable(fn, member);
  const rest = (a['args'] as unknown[] | null | undefined) ?? [];
  const raw = a['raw'] === true;
  const labels = raw && w.code === null ? null : indexData({ rows: w.state.rows, index: w.state.index });
  const blank = makeIndex([0]);
  const series = (x: Float64Array, start: number, end: number) =>
    seriesOf(seriesStateOf(localState([columnOf(Array.from(x), dtypes.float64)], blank, sliceData(labels!, start, end)), null));
  const windowOf = raw ? (x: Float64Array) => x : series;
  /** the window by its row: of groups, whose rows are sorted, by the row's label */
  const place = (at: number, start: number, end: number): string => {
    const row = at * w.step;
    return w.code === null
      ? `the window of row ${row}: rows ${start} to ${end - 1}`
      : `the window of row ${pythonRepr(labelAt(labels!, row))}`;
  };
  const kernel: ColumnsKernel = (columns, { bounds }) =>
    watching(new RowWatch(FUNCTION_STAGE, bounds.length, {}, columns.length), (watch) => {
      const call = calling(fn, member);
      const ask = (column: number) => (x: Float64Array, start: number, end: number, at: number) => {
        watch.done(at, column);
        const answer = call(() => place(at, start, end), windowOf(x, start, end), ...rest);
        return numberFrom(answer, start, end);
      };
      return columns.map((values, column) => rollingOf('apply', values, bounds, { minPeriods: w.minPeriods, fn: ask(column) }));
    });
  return runColumns(w, kernel);
}

const common: Methods<Windows> = {
  agg: (self, a) => aggregateWindows(self as never, a),
  aggregate: (self, a) => aggregateWindows(self as never, a),
  pipe: (self, a) => (a['func'] as (...x: unknown[]) => unknown)(self, ...((a['args'] as unknown[] | undefined) ?? [])),
};

installMethods<Windows>(Rolling, 'Rolling', { ...rolling, ...common });
installMethods<Windows>(Expanding, 'Expanding', { ...rolling, ...common });

const settingsOf = (self: Windows): EwmSettings => self.windowed.settings as EwmSettings;
type EwmKernel = (values: Float64Array, options: EwmOptions) => Float64Array;

const ewm =
  (kernel: EwmKernel, read: (a: Args) => Partial<EwmOptions> = () => ({})): Methods<Windows>[string] =>
  (self, a) => {
    const s = settingsOf(self);
    return runWindow(
      self.windowed,
      (values, { groups, times }) => floatVector(kernel(values, { ...s.options, ...read(a), groups, deltas: deltasOf(s, times) })),
      numericOnly(a),
    );
  };
const bias = (a: Args): Partial<EwmOptions> => ({ bias: a['bias'] === true });
const noTimes =
  (name: string, run: Methods<Windows>[string]): Methods<Windows>[string] =>
  (self, a) => {
    if (settingsOf(self).halflife !== null) throw new NotImplementedError(`${name} is not implemented with times`);
    return run(self, a);
  };

installMethods<Windows>(ExponentialMovingWindow, 'ExponentialMovingWindow', {
  mean: ewm(ewmMean),
  sum: noTimes('sum', (self, a) => {
    if (settingsOf(self).options.adjust === false) throw new NotImplementedError('sum is not implemented with adjust=False');
    return ewm(ewmSum)(self, a);
  }),
  std: noTimes('std', ewm(ewmStd, bias)),
  var: noTimes('var', ewm(ewmVar, bias)),
  cov: noTimes('cov', (self, a) =>
    pairWindows('cov', self.windowed, (x, y, { groups }) => ewmCov(x, y, { ...settingsOf(self).options, ...bias(a), groups }), a),
  ),
  corr: noTimes('corr', (self, a) =>
    pairWindows('corr', self.windowed, (x, y, { groups }) => ewmCorr(x, y, { ...settingsOf(self).options, groups }), a),
  ),
  agg: common['agg'],
  aggregate: common['aggregate'],
});

const WEIGHTED = ['sum', 'mean', 'var', 'std'] as const;
const shapeSignature = (name: string) =>
  makeSignature(name, [
    ...(name === 'var' || name === 'std' ? ([['ddof', '?', 1]] as const) : []),
    ['numeric_only', '?', false],
    ['kwargs', '**'],
  ] as never);

/** Windows of weights: win_type. */
function weighted(name: (typeof WEIGHTED)[number]): Methods<Windows>[string] {
  return (self, a) => {
    const w = self.windowed;
    const s = w.settings as { winType: string; window: number; center: boolean };
    const weights = windowShape(s.winType, s.window, (a['kwargs'] ?? {}) as Record<string, unknown>);
    const run = weightedKernels[name] as (v: Float64Array, weights: Float64Array, o: object) => Float64Array;
    return runWindow(
      w,
      (values) =>
        floatVector(
          run(values, weights, {
            minPeriods: w.minPeriods,
            center: s.center,
            step: w.step,
            ...(isMissing(a['ddof']) ? {} : { ddof: a['ddof'] }),
          }),
        ),
      numericOnly(a),
    );
  };
}

installMethods<Windows>(
  Window,
  'Window',
  Object.fromEntries(WEIGHTED.map((n) => [n, weighted(n)])),
  Object.fromEntries(WEIGHTED.map((n) => [n, shapeSignature(n)])),
);
installMethods<Windows>(Window, 'Rolling', { agg: common['agg'], aggregate: common['aggregate'] });
