import { ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs, signature } from '../core/args.js';
import type { LocalColumn } from '../core/column.js';
import { callable, installAliases, installGetters, installMethods, type Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { listIn } from '../index/construct.js';
import { frameFrom } from '../index/convert.js';
import { flatData } from '../index/data.js';
import { lookupOf } from '../index/lookup.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { arrayOf, CategoricalArray, HOOKS } from './array.js';
import { categorical, codesOf, fromCodes, readCategories } from './build.js';
import { categoryEdits } from './edit.js';

HOOKS.read = (given) => {
  const a = readArgs(signature('pandas', 'Categorical'), given);
  return categorical(a['values'], a['categories'], a['ordered'], a['dtype']);
};
HOOKS.indexOf = (c) => wrapIndex(flatData(c));

const FROM_CODES = makeSignature('fromCodes', [['codes'], ['categories', '?'], ['ordered', '?'], ['dtype', '?'], ['validate', '?', true]]);

/** A Categorical from codes into categories, -1 for missing. */
function categoricalFromCodes(a: Args): LocalColumn {
  const dtype = isMissing(a['dtype']) ? null : parseDtype(a['dtype']);
  if (dtype === null && isMissing(a['categories']))
    throw new ValueError("The categories must be provided in 'categories' or 'dtype'. Both were None.");
  const to = dtype ?? dtypes.category(readCategories(a['categories']), a['ordered'] === true);
  const codes = Array.from((listIn(a['codes']) ?? a['codes']) as ArrayLike<number>, Number);
  if (codes.some((c) => !Number.isInteger(c))) throw new ValueError('codes need to be array-like integers');
  const n = to.categories!.vector.length;
  if (codes.some((c) => c >= n || c < -1)) throw new ValueError('codes need to be between -1 and len(categories)-1');
  return fromCodes(codes, to);
}

Object.defineProperty(CategoricalArray, 'fromCodes', {
  value: (...given: unknown[]) => arrayOf(categoricalFromCodes(readArgs(FROM_CODES, given))),
  configurable: true,
});
Object.defineProperty(CategoricalArray, 'name', { value: 'Categorical' });
installAliases(CategoricalArray);

const edits: Methods<CategoricalArray> = Object.fromEntries(
  Object.entries(categoryEdits).map(([name, edit]) => [name, (self: CategoricalArray, a: Args) => arrayOf(edit(self.column, a))]),
);
installMethods(CategoricalArray, 'CategoricalIndex', edits);

/** How often each category occurs, and how large its share is. */
function describe(self: CategoricalArray): unknown {
  const { categories } = self.column.dtype;
  const codes = codesOf(self.column);
  const counts = new Array<number>(categories!.vector.length).fill(0);
  let missing = 0;
  for (const code of codes)
    if (code < 0) missing++;
    else counts[code]++;
  const rows = missing > 0 ? [...counts, missing] : counts;
  const keys = Array.from(rows, (_, i) => (i < counts.length ? i : -1));
  const index = flatData(fromCodes(keys, self.column.dtype), 'categories');
  const frequencies = columnOf(
    rows.map((n) => n / codes.length),
    dtypes.float64,
  );
  return frameFrom([columnOf(rows, dtypes.int64), frequencies], ['counts', 'freqs'], index);
}

/** Missing values replaced by a category. */
function fillna(self: CategoricalArray, { value }: Args): unknown {
  const code = lookupOf(flatData(self.column.dtype.categories!)).codeOf(value);
  if (code < 0) throw new TypeError(`Cannot setitem on a Categorical with a new category (${String(value)}), set the categories first`);
  return arrayOf(
    fromCodes(
      codesOf(self.column).map((c) => (c < 0 ? code : c)),
      self.column.dtype,
    ),
  );
}

const sortSignature = makeSignature('sortValues', [
  ['inplace', '?', false],
  ['ascending', '?', true],
  ['na_position', '?', 'last'],
]);
const none = (name: string) => makeSignature(name, []);
installMethods<CategoricalArray>(
  CategoricalArray,
  'Categorical',
  {
    describe,
    fillna,
    sort_values: (self, a) =>
      arrayOf(
        (wrapIndex(flatData(self.column)) as unknown as { sortValues(o: object): { columns: LocalColumn[] } }).sortValues({
          ascending: a['ascending'],
          naPosition: a['naPosition'],
        }).columns[0],
      ),
  },
  { describe: none('describe'), fillna: makeSignature('fillna', [['value'], ['copy', '?', true]]), sort_values: sortSignature },
);
installGetters<CategoricalArray>(CategoricalArray, {
  categories: (self) => wrapIndex(flatData(self.column.dtype.categories!)),
  codes: (self) => Array.from(codesOf(self.column)),
  ordered: (self) => self.column.dtype.ordered,
});

/** Values out of a fixed list of categories: `pd.Categorical(['a', 'b'], {categories: ['b', 'a'], ordered: true})`. */
export const Categorical = callable(CategoricalArray);
