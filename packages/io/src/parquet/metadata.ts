import type { Label, ReadColumn, ReadTable } from '../columns.js';

/** pandas' own notes in a Parquet or Arrow file. */
export interface PandasMetadata {
  /** columns of the file that are index levels, or a range that is not stored */
  readonly indexColumns: readonly (
    | string
    | { readonly start: number; readonly stop: number; readonly step: number; readonly name: Label }
  )[];
  /** labels by the columns' names in the file, where they differ */
  readonly names: ReadonlyMap<string, Label>;
  /** pandas' dtypes by the columns' names in the file */
  readonly dtypes: ReadonlyMap<string, string>;
  readonly columnNames: readonly Label[];
}

interface Entry {
  readonly name: Label;
  readonly field_name?: string | null;
  readonly pandas_type?: string;
  readonly numpy_type?: string;
  readonly metadata?: { readonly timezone?: string; readonly num_categories?: number; readonly ordered?: boolean } | null;
}
interface Document {
  readonly index_columns?: readonly (string | { kind: string; start: number; stop: number; step: number; name: Label })[];
  readonly columns?: readonly Entry[];
  readonly column_indexes?: readonly Entry[];
}

/** Interprets the JSON text under the key `pandas` of a file's metadata; undefined where there is none. */
export function readPandasMetadata(text: string | undefined | null): PandasMetadata | undefined {
  if (text === undefined || text === null || text === '') return undefined;
  const document = JSON.parse(text) as Document;
  const columns = document.columns ?? [];
  const levels = document.column_indexes ?? [];
  const index = new Set(document.index_columns ?? []);
  const fileName = (e: Entry): string => e.field_name ?? String(e.name);
  return {
    indexColumns: (document.index_columns ?? []).map((c) =>
      typeof c === 'string' ? c : { start: c.start, stop: c.stop, step: c.step, name: c.name ?? null },
    ),
    names: new Map(columns.map((e) => [fileName(e), columnLabel(e, index.has(fileName(e)) ? [] : levels)])),
    dtypes: new Map(columns.map((e) => [fileName(e), dtypeText(e)])),
    columnNames: levels.map((e) => e.name ?? null),
  };
}

/** A label with the types that the column labels' levels have: `1` of an int64 level is a number. */
function columnLabel({ name }: Entry, levels: readonly Entry[]): Label {
  const typed = (label: Label, level: Entry | undefined): Label =>
    typeof label === 'string' && /^u?int|^float/.test(level?.pandas_type ?? '') && label.trim() !== '' ? Number(label) : label;
  const tuple = typeof name === 'string' && levels.length > 1 && /^\(.*\)$/.test(name) ? tupleLabel(name) : undefined;
  return tuple === undefined ? typed(name, levels[0]) : tuple.map((label, i) => typed(label, levels[i]));
}

/** A MultiIndex' label is written as Python's text of a tuple. */
function tupleLabel(text: string): readonly Label[] | undefined {
  const items = text.slice(1, -1).match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^,\s][^,]*/g);
  if (items === null) return undefined;
  return items.map(
    (item): Label =>
      /^['"]/.test(item)
        ? item.slice(1, -1).replace(/\\(.)/g, '$1')
        : item.trim() === 'None'
          ? null
          : Number.isNaN(Number(item))
            ? item.trim()
            : Number(item),
  );
}

function dtypeText({ pandas_type: kind, numpy_type: numpy = 'object', metadata }: Entry): string {
  if (kind === 'categorical') return 'category';
  if (kind === 'datetimetz') return `${numpy.replace(/^datetime64\[(\w+)(?:,.*)?\]$/, 'datetime64[$1')}, ${metadata?.timezone ?? 'UTC'}]`;
  if (numpy === 'object' && (kind === 'unicode' || kind === 'string')) return 'str';
  return numpy;
}

/** The index, labels and dtypes that a file's metadata ask for. */
export function applyPandasMetadata(table: ReadTable, text: string | undefined | null): ReadTable {
  const notes = readPandasMetadata(text);
  if (notes === undefined) return table;
  const positions = notes.indexColumns.map((c) => (typeof c === 'string' ? table.columns.findIndex((t) => t.name === c) : -1));
  const stored = positions.length > 0 && positions.every((p) => p >= 0);
  const names = notes.indexColumns.map(
    (c): Label => (typeof c === 'string' ? (/^__index_level_\d+__$/.test(c) ? null : (notes.names.get(c) ?? null)) : c.name),
  );
  const columns = table.columns.map((c, i): ReadColumn => {
    const name = String(c.name);
    const level = stored ? positions.indexOf(i) : -1;
    const dtype = notes.dtypes.get(name);
    const differs = dtype !== undefined && dtype !== c.dtype && !(dtype === 'object' && c.dtype === 'str');
    return { ...c, name: level >= 0 ? names[level] : (notes.names.get(name) ?? c.name), ...(differs ? { astype: dtype } : {}) };
  });
  return {
    columns,
    rows: table.rows,
    ...(stored ? { index: { positions, names } } : {}),
    ...(notes.columnNames.some((n) => n !== null) ? { columnNames: notes.columnNames } : {}),
  };
}

/** The metadata text that pandas would write beside these columns. */
export function pandasMetadata(
  columns: readonly { name: Label; fileName: string; dtype: string }[],
  index: readonly { name: Label; fileName: string; dtype: string }[],
  range?: { start: number; stop: number; step: number; name: Label },
): string {
  const entry = (c: { name: Label; fileName: string; dtype: string }) => ({
    name: Array.isArray(c.name) ? c.fileName : c.name,
    field_name: c.fileName,
    pandas_type: pandasType(c.dtype),
    numpy_type: c.dtype.startsWith('datetime64') ? c.dtype.replace(/,.*\]/, ']') : c.dtype,
    metadata: c.dtype.includes(', ') ? { timezone: c.dtype.slice(c.dtype.indexOf(', ') + 2, -1) } : null,
  });
  return JSON.stringify({
    index_columns: range === undefined ? index.map((l) => l.fileName) : [{ kind: 'range', ...range }],
    column_indexes: [{ name: null, field_name: null, pandas_type: 'unicode', numpy_type: 'object', metadata: { encoding: 'UTF-8' } }],
    columns: [...columns, ...index].map(entry),
    pandas_version: '3.1.1',
  });
}

function pandasType(dtype: string): string {
  if (dtype === 'str' || dtype === 'string') return 'unicode';
  if (dtype === 'category') return 'categorical';
  if (dtype.startsWith('datetime64')) return dtype.includes(',') ? 'datetimetz' : 'datetime';
  return dtype.toLowerCase().replace(/\[.*/, '').replace('boolean', 'bool');
}
