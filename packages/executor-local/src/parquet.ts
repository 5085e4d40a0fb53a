import { type DataType, isInt, type Source, type SourceSchema, types } from '@pandorable/planner';
import type { Engine } from './engine.js';
import { text } from './sql/literal.js';

type Columns = SourceSchema['columns'];
type Cells = readonly unknown[];

/** The footers of Parquet files: rows, finer types than the engine's, which columns have missing values, and the writer's notes. */
export async function parquetSchema(engine: Engine, source: Source, columns: Columns): Promise<SourceSchema> {
  const paths = `[${source.paths.map(text).join(', ')}]`;
  const some = (test: (t: DataType) => boolean): boolean => columns.some((c) => test(c.type));
  const nothing: readonly Cells[] = [];
  const [rows, kinds, nulls, notes] = await Promise.all([
    query(engine, `SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(${paths})`),
    some((t) => t.kind === 'timestamp')
      ? query(
          engine,
          `SELECT name, any_value(logical_type) FROM parquet_schema(${paths}) WHERE logical_type LIKE '%MILLIS=Milli%' GROUP BY 1`,
        )
      : nothing,
    some((t) => isInt(t) || t.kind === 'bool')
      ? query(
          engine,
          `SELECT path_in_schema, sum(stats_null_count)::BIGINT, count(*) = count(stats_null_count) FROM parquet_metadata(${paths}) GROUP BY 1`,
        )
      : nothing,
    query(
      engine,
      `SELECT decode(key), decode(value) FROM parquet_kv_metadata([${text(source.paths[0])}]) WHERE decode(key) IN ('pandas', 'ARROW:schema')`,
    ),
  ]);
  const millis = new Set(kinds.map(([name]) => String(name)));
  const missing = new Map(
    nulls.flatMap(([name, count, sure]) => (sure === true && count !== null ? [[String(name), Number(count) > 0] as const] : [])),
  );
  return {
    columns: columns.map((c) => ({
      ...c,
      type: millis.has(c.name) ? inMillis(c.type) : c.type,
      ...(missing.has(c.name) ? { missing: missing.get(c.name)! } : {}),
    })),
    ...(typeof rows[0]?.[0] === 'bigint' ? { rows: Number(rows[0][0]) } : {}),
    notes: Object.fromEntries(notes.map(([key, value]) => [String(key), String(value)])),
  };
}

const inMillis = (type: DataType): DataType => (type.kind === 'timestamp' ? types.timestamp('ms', type.tz) : type);

async function query(engine: Engine, sql: string): Promise<readonly Cells[]> {
  const result = await engine.run(sql);
  return (await result.getRows()) as unknown as readonly Cells[];
}
