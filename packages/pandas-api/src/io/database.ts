import path from 'node:path';
import { localPath } from '@pandorable/io';
import { NotImplementedError, type Sink } from '@pandorable/planner';
import { isPlainObject } from '../core/args.js';

/** Where tables lie, as sources and sinks say it. */
export interface Database {
  readonly format: Extract<Sink['format'], 'table' | 'jdbc'>;
  readonly options: Readonly<Record<string, unknown>>;
}

const WAYS =
  "give a DuckDB file ('duckdb:trips.duckdb' or its path), on a cluster a JDBC URL ('jdbc:postgresql://host/db?user=…'), or {url: 'jdbc:…', …} with options of Spark's JDBC source";

/**
 * What `con` means: nothing are the tables of the engine's own catalog, which a cluster has; a DuckDB file (`duckdb:path`, SQLAlchemy's
 * `duckdb:///path`, or a path), which the local engine reads and writes; a JDBC URL, alone or with options, which a cluster connects to.
 */
export function databaseOf(con: unknown, member: string): Database {
  if (con === undefined || con === null) return { format: 'table', options: {} };
  if (isPlainObject(con)) {
    if (typeof con['url'] === 'string' && con['url'].startsWith('jdbc:')) return { format: 'jdbc', options: con };
    throw new NotImplementedError(`${member}: con has no JDBC URL as 'url'; ${WAYS}`, { code: 'connection' });
  }
  if (typeof con !== 'string' && !(con instanceof URL))
    throw new NotImplementedError(`${member}: connection objects are Python's; ${WAYS}`, { code: 'connection' });
  const text = String(con);
  if (text.startsWith('jdbc:')) return { format: 'jdbc', options: { url: text } };
  const file = /^duckdb:(?:\/\/\/)?(.+)$/.exec(text)?.[1] ?? (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? undefined : text);
  if (file === undefined || file === ':memory:')
    throw new NotImplementedError(`${member}: '${hidden(text)}' is no database that can be opened; ${WAYS}`, { code: 'connection' });
  return { format: 'table', options: { database: path.resolve(localPath(file)) } };
}

/** A URL without its password. */
const hidden = (url: string): string => url.replace(/:[^:/@]+@/, ':…@');

/** A table's name with its schema. */
export const qualified = (schema: unknown, name: unknown): string =>
  schema === undefined || schema === null ? String(name) : `${String(schema)}.${String(name)}`;
