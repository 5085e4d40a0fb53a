/** Columns of the client as plan nodes. */
import { type ColumnId, EngineError, freshId, isInt, type LocalNode, type Vector } from '@pandorable/planner';
import { dropLocal, holdLocal } from './locals.js';

/** Owns a table's columns: when the last holder is collected they go, here and in the engine. */
export interface LocalHolder {
  readonly table: string;
  readonly rows: number;
}

/** The holder rides on the plan's node: copies made by spreading keep it, and it does not cross to the engine. */
const HOLDER = Symbol('holder');

const tables = new Map<string, readonly Vector[]>();
const collected = new FinalizationRegistry<string>((table) => {
  tables.delete(table);
  dropLocal(table);
});
let count = 0;
/** Tables registered so far. */
export const tableCount = (): number => count;

/** Registers columns of equal length under a new name. */
export function registerLocal(columns: readonly Vector[], rows: number = columns[0]?.length ?? 0): LocalHolder {
  const holder: LocalHolder = { table: `local_${++count}`, rows };
  tables.set(holder.table, columns);
  const { table } = holder;
  holdLocal(table, () => tables.get(table));
  collected.register(holder, holder.table);
  return holder;
}

/** The columns registered under a name. */
export function localVectors(table: string): readonly Vector[] {
  const found = tables.get(table);
  if (found === undefined) throw new EngineError(`the columns of the local table ${table} are gone`, { code: 'local-table-gone' });
  return found;
}

/** A plan node over new local columns; ids are made unless given. The data stays as long as the node or a copy of it lives. */
export function localNode(columns: readonly Vector[], ids: readonly ColumnId[] = columns.map(() => freshId()), rows?: number): LocalNode {
  const holder = registerLocal(columns, rows);
  const fields = columns.map((c, position) => ({
    id: ids[position],
    type: c.type,
    position,
    ...(c.valid === null && isInt(c.type) ? { present: true } : {}),
  }));
  const node = { kind: 'local', table: holder.table, rows: holder.rows, columns: fields, [HOLDER]: holder } as const;
  return node;
}
