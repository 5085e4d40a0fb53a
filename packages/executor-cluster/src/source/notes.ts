import { type DataType, type Field, sameType } from '@pandorable/planner';

/**
 * Parquet of pandas has notes in its footer: the index, dtypes. Spark writes no notes of others there, but keeps metadata of columns,
 * in which these go: the notes with the first column, and with each column its plan type where Spark holds it as another.
 */
const KEY = 'pandorable';

interface ColumnNote {
  readonly type?: DataType;
  readonly notes?: Readonly<Record<string, string>>;
}

/** The metadata of columns to be written, as JSON; undefined where there is nothing to note. */
export function columnNotes(
  fields: readonly Field[],
  notes: unknown,
  asRead: (t: DataType) => DataType | undefined,
): (string | undefined)[] {
  return fields.map(({ type }, i) => {
    const read = asRead(type);
    const note: ColumnNote = {
      ...(read === undefined || sameType(read, type) ? {} : { type }),
      ...(i === 0 && isNotes(notes) ? { notes } : {}),
    };
    return Object.keys(note).length === 0 ? undefined : JSON.stringify({ [KEY]: JSON.stringify(note) });
  });
}

const isNotes = (notes: unknown): notes is Readonly<Record<string, string>> => typeof notes === 'object' && notes !== null;

/** What was noted with a column. */
export function columnNote(metadata: string | undefined): ColumnNote {
  if (metadata === undefined || metadata === '') return {};
  const found = (JSON.parse(metadata) as Record<string, unknown>)[KEY];
  return typeof found === 'string' ? (JSON.parse(found) as ColumnNote) : {};
}
