import { NotImplementedError, type Source } from '@pandorable/planner';
import { castCell } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { dtypes } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { setIndex } from '../selection/labels.js';
import { type Database, databaseOf, qualified } from './database.js';
import { scanned } from './read-orc.js';
import { sql } from './sql.js';

/** pandas' read_sql_table: a lazy scan of a table, whose rows have no order of their own. */
export function readSqlTable({ tableName, con, schema, columns, ...bag }: Args): Frame {
  const database = databaseOf(con, 'readSqlTable');
  return shaped(scanned(tableIn(database, qualified(schema, tableName)), columns), bag, 'readSqlTable');
}

/** pandas' read_sql_query: the answer to a query in the SQL of the engine or database. */
export function readSqlQuery({ sql: text, con, ...bag }: Args): Frame {
  return shaped(answer(String(text), databaseOf(con, 'readSqlQuery')), bag, 'readSqlQuery');
}

/** pandas' read_sql: a name reads a table, anything with blanks in it is a query. */
export function readSql({ sql: text, columns, ...bag }: Args): Frame {
  return /\s/.test(String(text).trim())
    ? readSqlQuery({ ...bag, sql: text })
    : readSqlTable({ ...bag, tableName: String(text).trim(), columns });
}

const tableIn = ({ format, options }: Database, name: string): Source => ({ format, paths: [name], options });

function answer(text: string, database: Database): Frame {
  if (database.format === 'jdbc') return scanned({ format: 'jdbc', paths: [], options: { ...database.options, query: text } });
  return sql(text, database.options['database'] === undefined ? {} : tablesNamed(text, database));
}

/** The tables of a database file whose names occur in a query. */
function tablesNamed(text: string, database: Database): Record<string, Frame> {
  const list = scanned(tableIn(database, 'information_schema.tables')).toArray() as [schema: string, name: string][];
  const lower = text.toLowerCase();
  const used = list.filter(([, name]) => lower.includes(name.toLowerCase()));
  return Object.fromEntries(used.map(([schema, name]) => [name, scanned(tableIn(database, `${schema}.${name}`))]));
}

const REFUSED: Readonly<Record<string, string>> = {
  chunksize: 'df.batches() streams the rows',
  dtypeBackend: 'use .convertDtypes()',
  params: 'put the values into the text, or use pd.sql with frames and their filters',
  parseDates: 'times of the database are times already; use pd.toDatetime for texts',
};

/** What pandas' readers of databases do with columns once they are read. */
function shaped(frame: Frame, { indexCol, coerceFloat, dtype, ...bag }: Args, member: string): Frame {
  for (const [name, way] of Object.entries(REFUSED))
    if (bag[name] !== undefined && bag[name] !== null) throw new NotImplementedError(`${member}: '${name}' is not supported; ${way}`);
  let shown = coerceFloat === false ? frame : frameOf(withFloats(frame[STATE]));
  if (indexCol !== undefined && indexCol !== null) shown = frameOf(setIndex(shown, { keys: indexCol, drop: true }));
  return dtype === undefined || dtype === null ? shown : (shown as unknown as { astype(d: unknown): Frame }).astype(dtype);
}

/** Decimals as floats. */
function withFloats(state: FrameState): FrameState {
  let { rows } = state;
  const cells = state.cells.map((cell) => {
    if (cell.expr.type.kind !== 'decimal') return cell;
    const done = castCell(rows, cell, dtypes.float64);
    rows = done.rows;
    return done.cell;
  });
  return { ...state, rows, cells };
}
