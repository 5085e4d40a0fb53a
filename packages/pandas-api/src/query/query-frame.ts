import { ValueError } from '@pandorable/planner';
import { type Args, isPlainObject } from '../core/args.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { isMask } from '../frame/items.js';
import { isMissing } from '../scalars/index.js';
import { evaluateQuery } from './evaluator.js';
import { FrameScope } from './frame-scope.js';

const asMap = (v: unknown): ReadonlyMap<string, unknown> => (v instanceof Map ? v : new Map(Object.entries(isPlainObject(v) ? v : {})));

/** The caller's variables and other places of names from a call's options. */
function scopeOf(frame: Frame | null, a: Args, assign?: (name: string, value: unknown) => void): FrameScope {
  const options: Record<string, unknown> = { ...a, ...((a['kwargs'] ?? {}) as object) };
  const locals = new Map([
    ...asMap(options['globalDict'] ?? options['global_dict']),
    ...asMap(options['localDict'] ?? options['local_dict']),
  ]);
  const resolvers = isMissing(options['resolvers']) ? [] : (options['resolvers'] as readonly unknown[]).map(asMap);
  return new FrameScope(frame, locals, resolvers, assign);
}

const optionsOf = (a: Args): { parser?: string; engine?: string | null } => {
  const options: Record<string, unknown> = { ...a, ...((a['kwargs'] ?? {}) as object) };
  return { parser: (options['parser'] ?? 'pandas') as string, engine: (options['engine'] ?? null) as string | null };
};

/** df.query(text): the rows where it holds. */
export function query(self: Frame, a: Args): Frame | null {
  const { value } = evaluateQuery(a['expr'], scopeOf(self, a), optionsOf(a));
  const result = rowsWhere(self, value);
  if (a['inplace'] !== true) return result;
  self[STATE] = result[STATE];
  return null;
}

function rowsWhere(self: Frame, value: unknown): Frame {
  if (isMask(value) || Frame.isFrame(value)) return self.get(value) as Frame;
  const { loc } = self as unknown as { loc: (key: unknown) => Frame };
  return loc(value);
}

/** df.eval(text): a value, or the frame with assigned columns. */
export function evalFrame(self: Frame, a: Args): unknown {
  const copy = frameOf(self[STATE]);
  const scope: FrameScope = scopeOf(copy, a, (name, value) => {
    copy.set(name, value);
  });
  const { value, assigned } = evaluateQuery(a['expr'], scope, optionsOf(a));
  if (assigned.length === 0) {
    if (a['inplace'] === true) throw new ValueError('Cannot operate inplace if there is no assignment');
    return value instanceof Number ? Number(value) : value;
  }
  if (a['inplace'] !== true) return copy;
  self[STATE] = copy[STATE];
  return null;
}

/** pd.eval(text): names are those of local_dict and resolvers. */
export function evalTop(a: Args): unknown {
  const target = a['target'];
  const copy = Frame.isFrame(target) ? frameOf(target[STATE]) : null;
  const scope = scopeOf(null, a, copy === null ? undefined : (name, value) => void copy.set(name, value));
  const { value, assigned } = evaluateQuery(a['expr'], scope, { ...optionsOf(a), topLevel: true });
  if (assigned.length === 0) return value instanceof Number ? Number(value) : value;
  if (a['inplace'] !== true) return copy;
  (target as Frame)[STATE] = copy![STATE];
  return null;
}
