import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { EngineError } from '@pandorable/planner';
import {
  AnalyzePlanRequestSchema,
  type AnalyzePlanResponse,
  AnalyzePlanRequest_Explain_ExplainMode as ExplainMode,
  type Plan,
} from '../gen/spark/connect/base_pb.js';
import type { StorageLevel, StorageLevelSchema } from '../gen/spark/connect/common_pb.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import type { DataType } from '../gen/spark/connect/types_pb.js';
import { type Calls, METHODS, TIMEOUTS } from './calls.js';
import type { ServerCapabilities } from './capabilities.js';
import { toPlan } from './compression.js';
import type { CallLimits } from './transport.js';

export type ExplainModeName = Lowercase<Exclude<keyof typeof ExplainMode, 'UNSPECIFIED'>>;
export type StorageLevelInit = MessageInitShape<typeof StorageLevelSchema>;

type Question = NonNullable<MessageInitShape<typeof AnalyzePlanRequestSchema>['analyze']>;
type Answers = AnalyzePlanResponse['result'];
type Answer<K extends Answers['case']> = Extract<Answers, { case: K }>['value'];

const root = (relation: Relation): Plan => toPlan(relation);

/** Questions about plans. Nothing runs, except that files may be looked into for their schemas. */
export class Analyzer {
  readonly #calls: () => Calls;
  readonly #capabilities: () => ServerCapabilities;

  constructor(calls: () => Calls, capabilities: () => ServerCapabilities) {
    this.#calls = calls;
    this.#capabilities = capabilities;
  }

  /** The columns of a relation. */
  async schema(relation: Relation, limits?: CallLimits): Promise<DataType> {
    const { schema } = await this.#ask({ case: 'schema', value: { plan: root(relation) } }, 'schema', limits);
    return schema ?? missing('schema');
  }

  /** What Spark would do, as text. */
  async explain(relation: Relation, mode: ExplainModeName = 'formatted', limits?: CallLimits): Promise<string> {
    const explainMode = ExplainMode[mode.toUpperCase() as Uppercase<ExplainModeName>];
    const { explainString } = await this.#ask({ case: 'explain', value: { plan: root(relation), explainMode } }, 'explain', limits);
    return explainString;
  }

  /** The columns of a relation, as text. */
  async treeString(relation: Relation, level?: number, limits?: CallLimits): Promise<string> {
    const { treeString } = await this.#ask({ case: 'treeString', value: { plan: root(relation), level } }, 'treeString', limits);
    return treeString;
  }

  /** Whether the rows are at hand without the cluster. */
  async isLocal(relation: Relation, limits?: CallLimits): Promise<boolean> {
    return (await this.#ask({ case: 'isLocal', value: { plan: root(relation) } }, 'isLocal', limits)).isLocal;
  }

  /** The files that a relation reads. */
  async inputFiles(relation: Relation, limits?: CallLimits): Promise<string[]> {
    return (await this.#ask({ case: 'inputFiles', value: { plan: root(relation) } }, 'inputFiles', limits)).files;
  }

  async sparkVersion(limits?: CallLimits): Promise<string> {
    return (await this.#ask({ case: 'sparkVersion', value: {} }, 'sparkVersion', limits)).version;
  }

  /** A schema in SQL notation, read. */
  async parseDdl(ddl: string, limits?: CallLimits): Promise<DataType> {
    return (await this.#ask({ case: 'ddlParse', value: { ddlString: ddl } }, 'ddlParse', limits)).parsed ?? missing('type');
  }

  /** A schema from JSON to SQL notation. */
  async jsonToDdl(json: string, limits?: CallLimits): Promise<string> {
    return (await this.#ask({ case: 'jsonToDdl', value: { jsonString: json } }, 'jsonToDdl', limits)).ddlString;
  }

  /** Keeps the rows of a relation once they are computed; plans with the same relation in them use them. */
  async persist(relation: Relation, storageLevel?: StorageLevelInit, limits?: CallLimits): Promise<void> {
    this.#capabilities().require('persist');
    await this.#ask({ case: 'persist', value: { relation, storageLevel } }, 'persist', limits);
    this.#calls().session.persisted++;
  }

  async unpersist(relation: Relation, blocking = false, limits?: CallLimits): Promise<void> {
    await this.#ask({ case: 'unpersist', value: { relation, blocking } }, 'unpersist', limits);
    const { session } = this.#calls();
    session.persisted = Math.max(0, session.persisted - 1);
  }

  async storageLevel(relation: Relation, limits?: CallLimits): Promise<StorageLevel> {
    const { storageLevel } = await this.#ask({ case: 'getStorageLevel', value: { relation } }, 'getStorageLevel', limits);
    return storageLevel ?? missing('storage level');
  }

  /** Whether Spark sees that two relations compute the same. */
  async sameSemantics(a: Relation, b: Relation, limits?: CallLimits): Promise<boolean> {
    return (await this.#ask({ case: 'sameSemantics', value: { targetPlan: root(a), otherPlan: root(b) } }, 'sameSemantics', limits)).result;
  }

  async semanticHash(relation: Relation, limits?: CallLimits): Promise<number> {
    return (await this.#ask({ case: 'semanticHash', value: { plan: root(relation) } }, 'semanticHash', limits)).result;
  }

  async #ask<K extends Exclude<Answers['case'], undefined>>(analyze: Question, kind: K, limits: CallLimits = {}): Promise<Answer<K>> {
    const calls = this.#calls();
    const request = () => create(AnalyzePlanRequestSchema, { ...calls.session.header(), analyze });
    const { result } = await calls.unary(METHODS.analyzePlan, request, { timeoutMs: TIMEOUTS.analyze, ...limits });
    if (result.case !== kind) throw new EngineError(`Spark answered '${result.case}' where '${kind}' was asked`, { code: 'wrong-answer' });
    return result.value as Answer<K>;
  }
}

function missing(what: string): never {
  throw new EngineError(`Spark answered without a ${what}`, { code: 'wrong-answer' });
}
