import type { Config } from './config.js';

/** Sizes that server and client agree on. */
export interface ServerLimits {
  /** Local data up to this many bytes goes into the plan, larger data is uploaded. */
  readonly localRelationCacheThreshold: number;
  readonly localRelationChunkRows: number;
  readonly localRelationChunkBytes: number;
  /** Plans above this many bytes are compressed; undefined: never. */
  readonly planCompressionThreshold: number | undefined;
  /** The time zone of the session. */
  readonly timeZone: string;
}

const KEYS = {
  threshold: 'spark.sql.session.localRelationCacheThreshold',
  chunkRows: 'spark.sql.session.localRelationChunkSizeRows',
  chunkBytes: 'spark.sql.session.localRelationChunkSizeBytes',
  planThreshold: 'spark.connect.session.planCompression.threshold',
  planAlgorithm: 'spark.connect.session.planCompression.defaultAlgorithm',
  timeZone: 'spark.sql.session.timeZone',
} as const;

/** For servers that do not tell. */
const DEFAULTS: ServerLimits = {
  localRelationCacheThreshold: 1024 * 1024,
  localRelationChunkRows: 10_000,
  localRelationChunkBytes: 16 * 1024 * 1024,
  planCompressionThreshold: undefined,
  timeZone: 'UTC',
};

/** Asks the server for its limits, in one call. */
export async function readLimits(config: Config): Promise<ServerLimits> {
  let found: Record<string, string | undefined>;
  try {
    found = await config.getMany(Object.values(KEYS));
  } catch {
    return DEFAULTS;
  }
  const threshold = Number(found[KEYS.planThreshold] ?? -1);
  const compresses = threshold >= 0 && found[KEYS.planAlgorithm]?.toUpperCase() === 'ZSTD';
  return {
    localRelationCacheThreshold: size(found[KEYS.threshold], DEFAULTS.localRelationCacheThreshold),
    localRelationChunkRows: size(found[KEYS.chunkRows], DEFAULTS.localRelationChunkRows),
    localRelationChunkBytes: size(found[KEYS.chunkBytes], DEFAULTS.localRelationChunkBytes),
    planCompressionThreshold: compresses ? threshold : undefined,
    timeZone: found[KEYS.timeZone] ?? DEFAULTS.timeZone,
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, kb: 2 ** 10, m: 2 ** 20, mb: 2 ** 20, g: 2 ** 30, gb: 2 ** 30 };

/** Spark writes sizes as `1048576b`, `16MB` or a bare number. */
export function size(text: string | undefined, otherwise: number): number {
  const [, digits, unit] = /^(\d+)([a-z]*)$/i.exec(text ?? '') ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? '?'];
  return factor === undefined ? otherwise : Number(digits) * factor;
}
