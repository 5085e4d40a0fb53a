import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ShippedColumn, ShippedFunction } from '@pandorable/planner';
import { type Shipment, shipment } from '../../src/functions/shipment.js';
import { cacheFolder } from '../../src/launcher/folders.js';
import { SPARK_VERSION } from '../../src/launcher/install.js';
import { venvPython } from '../../src/launcher/venv.js';

const candidates = [process.env['PYSPARK_PYTHON'], venvPython(join(cacheFolder(process.env), `spark-${SPARK_VERSION}`)), 'python3'];
const hasArrow = (python: string) =>
  (python === 'python3' || existsSync(python)) && spawnSync(python, ['-c', 'import pyarrow'], { stdio: 'ignore' }).status === 0;
/** A Python with pyarrow. */
export const PYTHON = candidates.find((p): p is string => p !== undefined && p !== '' && hasArrow(p));
if (PYTHON === undefined) console.error('!!! TESTS OF FUNCTIONS BESIDE PYTHON ARE SKIPPED: there is no Python with pyarrow');

/** Hands batches to functions as a worker of Spark does, and prints what comes back. */
const DRIVER = `
import json, sys, itertools
import pyarrow as pa
given = json.load(sys.stdin)
modules = {}
def module(s):
    if s['version'] not in modules:
        space = {'__name__': 'functions_' + s['version']}
        exec(s['trampoline']['text'], space)
        modules[s['version']] = space
    return modules[s['version']]
TYPES = {'date': pa.date32()}
def batch(columns):
    arrays = [pa.array(c['values'], TYPES.get(c['type']) or pa.type_for_alias(c['type']))[c.get('skip', 0):] for c in columns]
    return pa.RecordBatch.from_arrays(arrays, [c['name'] for c in columns])
out = {'batches': [], 'error': None, 'nodes': []}
try:
    for s in given['shipments']:
        made = module(s)['mapper'](s)(iter([batch(b) for b in given['batches']]))
        for b in itertools.islice(made, given.get('limit')):
            out['batches'].append({n: b.column(i).to_pylist() for i, n in enumerate(b.schema.names)})
        made.close()
        out['nodes'].append([n.process.pid for n in module(s)['NODES'].values()])
        if given.get('kill'):
            for n in module(s)['NODES'].values():
                n.process.kill()
                n.process.wait()
except RuntimeError as e:
    out['error'] = str(e)
json.dump(out, sys.stdout, allow_nan=False)
`;

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
  readonly skip?: number;
}
export interface Given {
  readonly shipments: readonly Shipment[];
  readonly batches: readonly (readonly Column[])[];
  readonly limit?: number;
  readonly kill?: boolean;
}
export interface Ran {
  readonly batches: readonly Record<string, any[]>[];
  readonly error: string | null;
  readonly nodes: readonly number[][];
}

export async function runPython(given: Given): Promise<Ran> {
  const child = promisify(execFile)(PYTHON!, ['-c', DRIVER], { maxBuffer: 1 << 28 });
  child.child.stdin!.end(JSON.stringify(given));
  const { stdout } = await child;
  return JSON.parse(stdout) as Ran;
}

export const column = (id: string, kind: ShippedColumn['kind'], more: Partial<ShippedColumn> = {}): ShippedColumn => ({
  id,
  name: id,
  kind,
  holds: kind,
  ...more,
});

/** A function as it would be sent; its answers are n0, t0, n1, … */
export function shipped(source: string, columns: readonly ShippedColumn[], more: Partial<ShippedFunction> = {}): ShippedFunction {
  const places = more.call === 'value' ? columns : [null];
  return { prelude: '', source, call: 'row', columns, answers: places.map((_, i) => ({ number: `n${i}`, text: `t${i}` })), ...more };
}
export const sent = (fn: ShippedFunction, node: string | undefined = process.execPath): Shipment => shipment(fn, '_note', { node });
