import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { type Relation, RelationSchema } from '../../../src/gen/spark/connect/relations_pb.js';
import { sparkUrl } from '../../setup/spark-url.js';

/** Where a real Spark is, for tests that need one. */
export const SPARK = sparkUrl();

if (SPARK === undefined) console.warn('SKIPPED: tests of the Spark client need a server: PANDORABLE_TEST_SPARK=sc://host:port');

export const relation = (relType: NonNullable<MessageInitShape<typeof RelationSchema>['relType']>): Relation =>
  create(RelationSchema, { relType } as MessageInitShape<typeof RelationSchema>);

export const sql = (query: string): Relation => relation({ case: 'sql', value: { query } });

/** Runs for minutes, in many short tasks: Spark cannot stop a task whose loop never looks up. One row. */
export const LONG = sql('select count(*) n from range(0, 20000000000, 1, 20000) where pmod(xxhash64(id), 3) = 1');
