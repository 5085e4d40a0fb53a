import { existsSync } from 'node:fs';
import { allNodes, type Node, type Source, type SourceSchema } from '@pandorable/planner';
import { type Engine, runOn } from './engine.js';
import { missingFile } from './errors.js';
import { type RawTypes, sqlText } from './sql/node.js';
import { parquetSchema } from './parquet.js';
import { scanText } from './sql/scan.js';
import { planType } from './sql/types.js';

const isPattern = (path: string): boolean => /[*?[\]]|^[a-z][a-z0-9+.-]+:\/\//i.test(path);

function checkFiles(source: Source): void {
  if (source.format === 'table') return;
  for (const path of source.paths) if (!isPattern(path) && !existsSync(path)) throw missingFile(path);
}

/** The columns of a source, and its rows where its own metadata tells. */
export async function sourceSchema(engine: Engine, source: Source): Promise<SourceSchema & { raw: RawColumns }> {
  checkFiles(source);
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

/** The types of what plans read from outside. */
export class RawSources {
  readonly #known = new Map<string, RawColumns>();
  constructor(readonly engine: Engine) {}

  async schemaOf(source: Source): Promise<SourceSchema> {
    const { raw, ...schema } = await sourceSchema(this.engine, source);
    this.#known.set(JSON.stringify(source), raw);
    return schema;
  }

  async typesOf(plans: readonly Node[]): Promise<RawTypes> {
    const types = new Map<Node, RawColumns>();
    for (const plan of plans) {
      for (const node of allNodes(plan)) {
        if (node.kind === 'scan') types.set(node, await this.#scanned(node.source));
        else if (node.kind === 'sql') types.set(node, await rawColumns(this.engine, sqlText(node.text, node.inputs, types)));
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
