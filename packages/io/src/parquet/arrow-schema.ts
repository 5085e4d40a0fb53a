import type { DataType } from '@pandorable/planner';
import * as arrow from 'apache-arrow';
import { fromArrowType, toArrowType } from '../arrow/types.js';

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

/** The text of a schema, for readers that know Arrow's types: units, zones, durations, dictionaries. */
export function arrowSchemaText(
  columns: readonly { readonly name: string; readonly type: DataType; readonly dictionary?: boolean }[],
  metadata: ReadonlyMap<string, string>,
): string {
  const fields = columns.map(
    ({ name, type, dictionary }) =>
      new arrow.Field(name, dictionary ? new arrow.Dictionary(toArrowType(type), new arrow.Int32()) : toArrowType(type), true),
  );
  const message = arrow.tableToIPC(new arrow.Table(new arrow.Schema(fields, new Map(metadata))), 'stream');
  return Buffer.from(message).toString('base64');
}
