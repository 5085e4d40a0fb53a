import { isTypedArray } from '../core/values.js';
import { Frame } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';

type Asked = { isna(): unknown; notna(): unknown };

/** pd.isna and pd.notna. */
export function missingOf(obj: unknown, missing: boolean): unknown {
  if (Frame.isFrame(obj) || Series.isSeries(obj)) return missing ? (obj as unknown as Asked).isna() : (obj as unknown as Asked).notna();
  if (Index.isIndex(obj)) return obj.labels.map((l) => isMissing(l) === missing);
  if (Array.isArray(obj) || isTypedArray(obj))
    return Array.from(obj as ArrayLike<unknown>, (v) => (Array.isArray(v) ? missingOf(v, missing) : isMissing(v) === missing));
  return isMissing(obj) === missing;
}
