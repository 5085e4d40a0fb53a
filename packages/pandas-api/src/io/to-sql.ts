import { NotImplementedError, type SinkMode, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { resolveState } from '../core/collect.js';
import { writePlan } from '../core/run.js';
import { type FrameState, indexCells } from '../frame/state.js';
import { pythonStr } from '../scalars/index.js';
import { databaseOf, qualified } from './database.js';
import { checkNames, filePlan } from './file-cells.js';
import { partitionColumns, placed } from './sink-options.js';

/** pandas' ways with a table that is there, and one more: 'ignore' leaves it as it is. */
const MODES: Readonly<Record<string, SinkMode>> = {
  fail: 'error',
  replace: 'overwrite',
  append: 'append',
  delete_rows: 'truncate',
  ignore: 'ignore',
};

/** pandas' to_sql: rows into a table, with the index as columns before them; gives the number of rows. */
export function toSql(frame: FrameState, { name, con, schema, ifExists, index, indexLabel, dtype, method, partitionCols }: Args): number {
  const mode = Object.hasOwn(MODES, String(ifExists)) ? MODES[String(ifExists)] : undefined;
  if (mode === undefined)
    throw new ValueError(`'${String(ifExists)}' is not valid for if_exists; there are '${Object.keys(MODES).join("', '")}'`);
  if (dtype !== undefined && dtype !== null) throw new NotImplementedError("toSql: 'dtype' is not supported; use .astype() before");
  if (typeof method === 'function') throw new NotImplementedError("toSql: a function as 'method' is not supported; leave it out");
  const { format, options } = databaseOf(con, 'toSql');
  const state = resolveState(frame);
  const columns = state.labels.labels.map((l) => pythonStr(l));
  const levels = index === false ? [] : levelNames(state, indexLabel, columns);
  const names = [...levels, ...columns];
  checkNames(names);
  const by = partitionColumns(partitionCols, names);
  const cells = [...(levels.length === 0 ? [] : indexCells(state.index)), ...state.cells];
  const { plan } = filePlan(state.rows, cells, 'toSql');
  return writePlan(plan, { format, path: qualified(schema, name), names, ...placed(mode, by), options }).rows;
}

/** What the index' columns are called: as asked for, else by their names, else 'index' or 'level_0' and so on. */
function levelNames({ index }: FrameState, asked: unknown, columns: readonly string[]): string[] {
  const own = index.kind === 'range' ? [index.name] : index.names;
  if (asked !== undefined && asked !== null) {
    const given = Array.isArray(asked) ? asked.map((l) => pythonStr(l)) : [pythonStr(asked)];
    if (given.length !== own.length) throw new ValueError(`Length of 'index_label' should match number of levels, which is ${own.length}`);
    return given;
  }
  const [first] = own;
  if (own.length === 1 && (first === null || first === undefined) && !columns.includes('index')) return ['index'];
  return own.map((name, i) => (name === null || name === undefined ? `level_${i}` : pythonStr(name)));
}
