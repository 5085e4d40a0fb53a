import { type SqlNode, schemaOf } from '@pandorable/planner';
import type { ExecuteOptions, SparkConnectClient } from '../client/index.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import type { DataType as SparkType } from '../gen/spark/connect/types_pb.js';
import { type Columns, columnsIn } from './scans.js';

type Query = Pick<SqlNode, 'text' | 'inputs'>;

/** Columns that queries give, for sql nodes, and the commands among SQL texts. */
export class Queries {
  readonly #client: SparkConnectClient;
  readonly #types = new Map<string, Columns>();

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  /** Sends a text that may be a command, lowered: Spark carries a command out and gives its rows. Undefined for a query, which has not run. */
  async carryOut(relation: Relation, options?: ExecuteOptions): Promise<Relation | undefined> {
    const answer = await this.#client.sql(relation, options);
    return answer.relType.case === relation.relType.case ? undefined : answer;
  }

  /** Asks Spark for the columns of a query that was lowered, which does not run it. */
  async describe(query: Query, relation: Relation): Promise<Columns> {
    const columns = await this.columnsOf(relation);
    this.#types.set(queryKey(query), columns);
    return columns;
  }

  async columnsOf(relation: Relation): Promise<Columns> {
    return columnsIn(await this.#client.analyze.schema(relation));
  }

  /** The columns as they were when the query was described last. */
  async prepare(query: Query, lowered: () => Relation): Promise<void> {
    if (!this.#types.has(queryKey(query))) await this.describe(query, lowered());
  }

  known(query: Query): readonly SparkType[] {
    return (this.#types.get(queryKey(query)) ?? []).map((c) => c.type);
  }
}

/** No command begins with these words. */
const QUERY = /^\s*(?:select|values|table)\b/i;
export const mayBeCommand = (text: string): boolean => !QUERY.test(text);

/** A query's columns depend on its text and on the columns of its inputs. */
const queryKey = ({ text, inputs }: Query): string =>
  JSON.stringify([text, inputs.map((i) => [i.name, i.names, schemaOf(i.node).map((f) => f.type)])]);
