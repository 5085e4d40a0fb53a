import { readFileSync } from 'node:fs';
import { type DataType, vectorOf } from '@pandorable/planner';
import type { Label, WriteColumn } from '../src/columns.js';
import type { CsvFrame } from '../src/csv/write.js';

interface Column {
  name: Label;
  dtype: string;
  values: unknown[];
}
export interface Recorded {
  frame?: {
    columns: unknown[];
    dtypes: string[];
    values: unknown[][];
    index: { range?: unknown; values?: unknown[][]; dtypes?: string[] };
  };
  text?: string;
  error?: string;
  message?: string;
  options: Record<string, unknown>;
}

export const golden = JSON.parse(readFileSync(new URL('./golden/write.json', import.meta.url), 'utf8')) as {
  frames: Record<string, { columns: Column[]; index: Column[]; rows: number; columnNames: Label[] }>;
  csv: (Recorded & { frame: string })[];
  json: (Recorded & { frame: string })[];
  read: (Recorded & { text: string })[];
  normalize: (Recorded & { data: unknown })[];
};

function raw(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('t' in value) return BigInt(String(value.t));
  if ('i' in value) return BigInt(String(value.i));
  return 'f' in value ? (value.f === 'inf' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY) : value;
}

function typeOf(dtype: string): DataType | undefined {
  const time = /^(datetime64|timedelta64)\[(\w+)(?:, (.+))?\]$/.exec(dtype);
  if (time !== null)
    return {
      kind: time[1] === 'datetime64' ? 'timestamp' : 'duration',
      unit: time[2] as 'ns',
      ...(time[3] === undefined ? {} : { tz: time[3] }),
    } as DataType;
  return dtype === 'object' ? undefined : ({ kind: dtype === 'str' ? 'utf8' : dtype } as DataType);
}

function column({ name, dtype, values }: Column): WriteColumn {
  const type = typeOf(dtype);
  return { name, dtype, values: type === undefined ? values.map(raw) : vectorOf(type, values.map(raw)) };
}

export const frames: Record<string, CsvFrame> = Object.fromEntries(
  Object.entries(golden.frames).map(([k, f]) => [
    k,
    { columns: f.columns.map(column), index: f.index.map(column), rows: f.rows, columnNames: f.columnNames },
  ]),
);

export const attempt = (f: () => unknown): { text?: unknown; error?: string; message?: string } => {
  try {
    return { text: f() };
  } catch (error) {
    return { error: (error as Error).name, message: (error as Error).message };
  }
};
