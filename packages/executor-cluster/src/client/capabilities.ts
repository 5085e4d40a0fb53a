import { NotImplementedError } from '@pandorable/planner';

export type ServerKind = 'spark' | 'sail';
type Version = readonly [major: number, minor: number];

interface Feature {
  /** How an error names it. */
  readonly what: string;
  /** The first Spark that has it. */
  readonly since: Version;
  /** Whether Sail has it. */
  readonly sail: boolean;
}

const V3_5: Version = [3, 5];
const V4_0: Version = [4, 0];
const V4_1: Version = [4, 1];
const V4_2: Version = [4, 2];
const V4_3: Version = [4, 3];

/** What servers differ in. */
export const FEATURES = {
  artifacts: { what: 'uploaded files', since: V3_5, sail: false },
  errorDetails: { what: 'the full account of an error', since: V3_5, sail: false },
  cachedLocalRelations: { what: 'uploaded local data', since: V3_5, sail: false },
  chunkedLocalRelations: { what: 'local data uploaded in chunks', since: V4_1, sail: false },
  chunkedResults: { what: 'results in chunks', since: V4_1, sail: false },
  compressedPlans: { what: 'compressed plans', since: V4_1, sail: false },
  persist: { what: 'persist()', since: V4_0, sail: false },
  checkpoint: { what: 'checkpoint()', since: V4_0, sail: true },
  lazyCheckpoint: { what: 'checkpoint({eager: false})', since: V4_0, sail: false },
  transpose: { what: 'the Transpose relation', since: V4_0, sail: false },
  asOfJoin: { what: 'the AsOfJoin relation', since: V4_0, sail: false },
  lateralJoin: { what: 'lateral joins', since: V4_0, sail: true },
  observedMetrics: { what: 'observed metrics', since: V3_5, sail: false },
  fileMetadata: { what: 'the places of rows in files (_metadata), which give rows their order', since: V3_5, sail: false },
  shufflePartitionId: { what: 'partitions chosen by an expression', since: V4_1, sail: false },
  mapInArrow: { what: 'functions over Arrow batches', since: V3_5, sail: true },
  cloneSession: { what: 'copies of sessions', since: V4_1, sail: false },
  operationStatus: { what: 'the state of operations', since: V4_2, sail: false },
  zip: { what: 'the Zip relation', since: V4_3, sail: false },
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;

/** What a server is and can do, by its version. */
export class ServerCapabilities {
  readonly server: ServerKind;
  /** As the server says it, like `4.3.0`. */
  readonly version: string;
  readonly #number: Version;

  constructor(version: string, server: ServerKind = 'spark') {
    this.server = server;
    this.version = version;
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? ['', '0', '0'];
    this.#number = [Number(major), Number(minor)];
  }

  has(name: FeatureName): boolean {
    const feature = FEATURES[name];
    return this.server === 'sail' ? feature.sail : this.atLeast(feature.since);
  }

  /** Raises NotImplementedError, which names what the server lacks, unless it has the feature. */
  require(name: FeatureName, instead?: string): void {
    if (this.has(name)) return;
    const { what, since } = FEATURES[name];
    const why = this.server === 'sail' ? 'Sail does not have it' : `Spark has it since ${since.join('.')}, the server is ${this.version}`;
    throw new NotImplementedError(`the server lacks ${what}: ${why}${instead === undefined ? '' : `; ${instead}`}`, {
      code: 'server-lacks-feature',
    });
  }

  atLeast([major, minor]: readonly [number, number]): boolean {
    const [has, hasMinor] = this.#number;
    return has > major || (has === major && hasMinor >= minor);
  }

  toString(): string {
    return `${this.server === 'sail' ? 'Sail as Spark' : 'Spark'} ${this.version}`;
  }
}
