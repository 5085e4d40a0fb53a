import type { DataType } from '@pandorable/planner';
import * as arrow from 'apache-arrow';
import { fromArrowType } from '../arrow/types.js';

/** A column as Arrow's own schema, kept in a Parquet file, has it. */
export interface ArrowNote {
  readonly type: DataType;
  /** the values were a dictionary: a categorical */
  readonly dictionary: boolean;
}

/** Reads the text under the key `ARROW:schema` of a file's metadata; columns of types that the plan lacks are left out. */
export function readArrowSchema(text: string | undefined): ReadonlyMap<string, ArrowNote> {
  const notes = new Map<string, ArrowNote>();
  if (text === undefined) return notes;
  for (const { name, type } of schemaFields(text)) {
    try {
      notes.set(name, { type: fromArrowType(type), dictionary: arrow.DataType.isDictionary(type) });
    } catch {
      // the engine's own type serves
    }
  }
  return notes;
}

function schemaFields(text: string): readonly arrow.Field[] {
  try {
    return arrow.tableFromIPC(Buffer.from(text, 'base64')).schema.fields;
  } catch {
    return [];
  }
}
