import { DatabaseError, didYouMean, KeyError, NotImplementedError, type Source } from '@pandorable/planner';
import { sparkDetails } from '../client/index.js';
import { quotedName } from '../lower/types.js';
import { readerOptionTexts } from './options.js';

/** A name as it is written if it has backquotes, else its parts between dots in quotes. */
export const tableName = (name: string): string => (name.includes('`') ? name : name.split('.').map(quotedName).join('.'));

/** A table of the cluster's catalog. */
export function catalogTable({ paths, options }: Pick<Source, 'paths' | 'options'>): string {
  if (options['database'] !== undefined)
    throw new NotImplementedError(
      `the cluster cannot open the database file '${options['database']}'; give con as a JDBC URL ('jdbc:postgresql://host/db'), or leave it out for the cluster's own tables`,
      { code: 'database-file' },
    );
  return tableName(paths[0]);
}

/** Options of Spark's JDBC source, `url` among them; without a table they have a `query`. */
export const jdbcOptions = (table: string | undefined, options: Source['options']): Record<string, string> => ({
  ...readerOptionTexts(options),
  ...(table === undefined ? {} : { dbtable: table }),
});

const NAMES_SHOWN = 12;

/** What is wrong with a table, in its own name; `tables` are the ones of the same schema. */
export async function explainTable(error: unknown, source: Source, tables: (schema: string | undefined) => Promise<readonly string[]>) {
  if (source.format === 'jdbc') return explainJdbc(error, source.options);
  if (!(error instanceof KeyError) || sparkDetails(error) === undefined) return error;
  const [name] = source.paths;
  const schema = name.includes('`') ? undefined : name.split('.').slice(0, -1).join('.') || undefined;
  const found = await tables(schema).catch(() => []);
  const near = didYouMean(name.split('.').at(-1)!, found);
  const all =
    found.length === 0
      ? 'There are no tables.'
      : `It has: ${found.slice(0, NAMES_SHOWN).join(', ')}${found.length > NAMES_SHOWN ? ', …' : ''}.`;
  const where = schema === undefined ? "the cluster's current schema" : `the cluster's schema '${schema}'`;
  return new KeyError(`there is no table '${name}' in ${where}.${near} ${all}`, { code: 'table-not-found', cause: error });
}

/** A failure of a database behind JDBC. */
export function explainJdbc(error: unknown, options: Source['options']): unknown {
  if (!(error instanceof Error) || sparkDetails(error) === undefined) return error;
  const scheme = /^jdbc:[^:]*/.exec(String(options['url']))?.[0] ?? 'JDBC';
  const [reason] = error.message.replace(/^Spark: /, '').split('\n');
  const way = /No suitable driver|ClassNotFound/i.test(error.message)
    ? `; the cluster needs that database's driver: start the server with --jars or --packages, and name its class by the option 'driver'`
    : '';
  return new DatabaseError(`${scheme}: ${reason}${way}`, { code: 'jdbc', cause: error });
}
