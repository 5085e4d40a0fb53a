import { pythonRegex, types, ValueError, vectorOf } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells, collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, parseDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { dataColumns, dataNames, type IndexData, takeColumn } from '../index/data.js';
import { makeIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { seriesFrameState } from '../series/series.js';
import type { StringAccessor } from './str-accessor.js';
import { groupNames, patternOptions } from './str-patterns.js';

const textsOf = (self: StringAccessor): (string | null)[] =>
  boxAll(collectCells(self.state.rows, [{ expr: self.text, dtype: dtypes.str }])[0]).map((v) => (isMissing(v) ? null : (v as string)));

/** s.str.get_dummies: a column of 0 and 1 for each distinct piece of the texts. */
export function getDummies(self: StringAccessor, a: Args): Frame {
  const sep = String(a['sep'] ?? '|');
  const absent = self.source === 'category' ? ['NaN'] : [];
  const pieces = textsOf(self).map((t) => (t === null ? absent : t.split(sep)));
  const dtype = isMissing(a['dtype']) ? dtypes.int64 : parseDtype(a['dtype']);
  if (!isNumericDtype(dtype) && dtype.kind !== 'bool') throw new ValueError("Only numeric or boolean dtypes are supported for 'dtype'");
  const found = flagsOf(pieces);
  const names = [...found.keys()].filter((n) => n !== '' || self.source === 'str' || self.source === 'string').sort(byCodePoint);
  const columns = names.map((n) => flagColumn(found.get(n)!, dtype));
  const put = attach(self.state.rows, columns, 'get_dummies');
  return frameOf({
    rows: put.rows,
    index: self.state.index,
    cells: put.cells,
    labels: makeIndex(names, names.length === 0 ? {} : { dtype: dtypes.str }),
  });
}

const byCodePoint = (a: string, b: string): number => {
  const [x, y] = [[...a], [...b]];
  const i = x.findIndex((c, k) => c !== y[k]);
  if (i < 0) return x.length - y.length;
  return y[i] === undefined ? 1 : x[i].codePointAt(0)! - y[i].codePointAt(0)!;
};

/** For each piece, in which rows it is. */
function flagsOf(pieces: readonly (readonly string[])[]): Map<string, BigInt64Array> {
  const found = new Map<string, BigInt64Array>();
  pieces.forEach((list, row) => {
    for (const piece of list) {
      let flags = found.get(piece);
      if (flags === undefined) found.set(piece, (flags = new BigInt64Array(pieces.length)));
      flags[row] = 1n;
    }
  });
  return found;
}

const flagColumn = (data: BigInt64Array, dtype: Dtype): LocalColumn =>
  castColumn({ dtype: dtypes.int64, vector: { type: types.int64, length: data.length, data, valid: null } }, dtype);

/** s.str.extractall: a row for every match, its number the last index level. */
export function extractall(self: StringAccessor, a: Args): Frame {
  const pattern = patternOptions(a);
  const names = groupNames(pattern);
  if (names.length === 0) throw new ValueError('pattern contains no capture groups');
  const { regex } = pythonRegex(pattern.pat, pattern.flags);
  const [at, numbers] = [[] as number[], [] as number[]];
  const groups: (string | null)[][] = names.map(() => []);
  textsOf(self).forEach((text, row) => {
    let number = 0;
    for (const match of text === null ? [] : text.matchAll(regex)) {
      at.push(row);
      numbers.push(number++);
      for (let g = 0; g < groups.length; g++) groups[g].push(match[g + 1] || null);
    }
  });
  const { index } = collectState(seriesFrameState(self.state));
  const columns = groups.map((g) =>
    self.source === 'str' || self.source === 'string'
      ? { dtype: self.textDtype, vector: vectorOf(types.utf8, g) }
      : columnOf(
          g.map((v) => v ?? Number.NaN),
          dtypes.object,
        ),
  );
  return frameOf(localState(columns, makeIndex(names.map((n, i) => n ?? i)), matchIndex(index, at, numbers)));
}

const matchIndex = (index: IndexData, at: readonly number[], numbers: readonly number[]): IndexData => ({
  kind: 'multi',
  columns: [...dataColumns(index).map((c) => takeColumn(c, at)), columnOf(numbers, dtypes.int64)],
  names: [...dataNames(index), 'match'],
});
