import { existsSync, statSync } from 'node:fs';
import { expandGlob, noFile } from '@pandorable/io';
import { allNodes, type Node, NotImplementedError, type Source, type SourceSchema } from '@pandorable/planner';
import { databasesOf } from './databases.js';
import { type Engine, runOn } from './engine.js';

import { parquetSchema } from './parquet.js';
import { type RawTypes, sqlText } from './sql/node.js';
import { ONLY_CLUSTER, scanText } from './sql/scan.js';
import { planType } from './sql/types.js';

const isPattern = (path: string): boolean => /[*?[\]]|^[a-z][a-z0-9+.-]+:\/\//i.test(path);

/** URLs of file systems that only a cluster knows. */
const ELSEWHERE = /^(?!https?:)[a-z][a-z0-9+.-]+:\/\//i;
const WEB = /^https?:\/\//i;

/** Raises what is wrong with files before a query does. */
async function checkSource(engine: Engine, source: Source): Promise<void> {
  if (source.format === 'table' && source.options['database'] === undefined)
    throw new NotImplementedError(ONLY_CLUSTER.table, { code: 'no-database' });
  await databasesOf(engine).attach(source);
  if (source.format === 'table' || source.format === 'jdbc') return;
  const remote = source.paths.find((path) => ELSEWHERE.test(path));
  if (remote !== undefined)
    throw new NotImplementedError(
      `'${remote}' is not a local path; the local engine reads files of this machine: copy it here, or use a cluster: pd.setExecutor('sc://…')`,
      { code: 'remote-path' },
    );
  for (const path of source.paths) if (!WEB.test(path) && !existsSync(path) && expandGlob(path).length === 0) throw noFile(path);
}

/** The columns of a source, and its rows where its own metadata tells. */
export async function sourceSchema(engine: Engine, source: Source): Promise<SourceSchema & { raw: RawColumns }> {
  await checkSource(engine, source);
  const raw = await rawColumns(engine, `SELECT * FROM ${scanText(source).from}`);
  const schema = { columns: asSchema(raw) };
  return { ...(source.format === 'parquet' ? await parquetSchema(engine, source, schema.columns) : schema), raw };
}

/** DuckDB's types of a query's columns, by name. */
export type RawColumns = ReadonlyMap<string, string>;

export async function rawColumns(engine: Engine, sql: string): Promise<RawColumns> {
  return engine.use(async (connection) => {
    const rows = await (await runOn(connection, `DESCRIBE ${sql}`)).getRows();
    return new Map(rows.map(([name, type]) => [String(name), String(type)]));
  });
}

export const asSchema = (raw: RawColumns): SourceSchema['columns'] => [...raw].map(([name, type]) => ({ name, type: planType(type) }));

/** A text that changes when one of the files does; undefined where nobody can tell. */
function versionOf({ format, paths }: Source): string | undefined {
  if (format !== 'parquet') return undefined;
  const versions: string[] = [];
  for (const path of paths) {
    const stat = isPattern(path) ? undefined : statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined || Date.now() - Number(stat.mtimeMs) < SETTLED_MILLISECONDS) return undefined;
    versions.push(`${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}`);
  }
  return versions.join();
}
/** Clocks of file systems may be this coarse: a younger file could change without a sign. */
const SETTLED_MILLISECONDS = 2500;

/** The types of what plans read from outside. */
export class RawSources {
  readonly #known = new Map<string, RawColumns>();
  readonly #schemas = new Map<string, { readonly version: string; readonly schema: SourceSchema }>();
  constructor(readonly engine: Engine) {}

  async schemaOf(source: Source): Promise<SourceSchema> {
    const key = JSON.stringify(source);
    const version = versionOf(source);
    const known = this.#schemas.get(key);
    if (known !== undefined && known.version === version) return known.schema;
    const { raw, ...schema } = await sourceSchema(this.engine, source);
    this.#known.set(key, raw);
    if (version !== undefined) this.#schemas.set(key, { version, schema });
    return schema;
  }

  async typesOf(plans: readonly Node[]): Promise<RawTypes> {
    const types = new Map<Node, RawColumns>();
    for (const plan of plans) {
      for (const node of allNodes(plan)) {
        if (node.kind === 'scan') {
          await databasesOf(this.engine).attach(node.source);
          types.set(node, await this.#scanned(node.source));
        } else if (node.kind === 'sql') types.set(node, await rawColumns(this.engine, sqlText(node.text, node.inputs, types)));
      }
    }
    return types;
  }

  async #scanned(source: Source): Promise<RawColumns> {
    const key = JSON.stringify(source);
    if (!this.#known.has(key)) await this.schemaOf(source);
    return this.#known.get(key) as RawColumns;
  }
}
