/** The functions that this process has, by id. */
import { runInThisContext } from 'node:vm';
import { importedPackage } from './packages.js';
import { type Buffers, FUNCTIONS_KEPT, type Load, type WireColumn } from './protocol.js';
import { Refusal } from './refusal.js';

/** The name of a function's text in stacks. */
export const FILE = 'function.js';

/** A column of a batch as it comes: its Arrow buffers. */
export interface GroupColumn {
  readonly type: WireColumn['type'];
  readonly buffers: Buffers;
}
/** The answer for a group as text, how many rows it has, their least number, and the place of the last one in the batch; -1: in that before. */
export interface GroupAnswer {
  readonly rows: number;
  readonly last: number;
  readonly first: number;
  readonly text: string;
}
/** The groups of a partition, each of which is answered when it is known to be whole. */
export interface GroupReader {
  add(columns: readonly GroupColumn[], rows: number): Iterable<GroupAnswer>;
  end(): Iterable<GroupAnswer>;
}
interface GroupModule {
  readonly groupCaller: (fn: unknown, task: unknown) => () => GroupReader;
}

export type Compiled = ((value: unknown) => unknown) | Refusal;
export interface Loaded extends Load {
  readonly fn: Compiled;
  /** makes a reader for a partition */
  readonly openGroups?: () => GroupReader;
}

const functions = new Map<string, Loaded>();

export const loadedFunction = (id: string): Loaded => functions.get(id)!;

export async function load(given: Load): Promise<void> {
  const module = given.modules === undefined ? undefined : await importedPackage(given.modules);
  const { modules: _, ...kept } = given;
  functions.set(given.id, { ...kept, ...(given.call === 'group' ? groupLoaded(given, module as GroupModule) : { fn: compiled(given) }) });
  if (functions.size > FUNCTIONS_KEPT) functions.delete(functions.keys().next().value!);
}

const LIBRARY = '$library';

/** A function over groups with what its package makes of it; the package is `library` to the function's text. */
function groupLoaded(given: Load, module: GroupModule): Pick<Loaded, 'fn' | 'openGroups'> {
  const fn = compiled({ ...given, prelude: `const ${LIBRARY} = modules[${JSON.stringify(given.modules!.name)}]; ${given.prelude}` });
  return fn instanceof Refusal ? { fn } : { fn, openGroups: module.groupCaller(fn, given.task) };
}

/** The lines of the function's own text are numbered from 1. */
function compiled({ prelude, source }: Load): Compiled {
  const head = `(() => {${prelude}\nreturn (\n`;
  try {
    return runInThisContext(`${head}${source}\n);})()`, { filename: FILE, lineOffset: 1 - head.split('\n').length });
  } catch (error) {
    return new Refusal(`its text cannot be run by Node.js ${process.versions.node}: ${String(error)}`);
  }
}
