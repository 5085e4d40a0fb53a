import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ShippedFunction } from '@pandorable/planner';
import { pickledProgram } from './pickle.js';
import { BOOT, TRAMPOLINE } from './trampoline.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

let text: string | undefined;
/** The text of runner.js, also when this file is run from its source. */
export function runnerText(): string {
  const beside = new URL('./runner.js', import.meta.url);
  text ??= readFileSync(existsSync(beside) ? beside : new URL('../../dist/functions/runner.js', import.meta.url), 'utf8').replace(
    /\n\/\/# sourceMappingURL=.*\s*$/,
    '\n',
  );
  return text;
}

/** What a worker needs to run a function: plain data. */
export interface Shipment {
  /** where node is; null: uploaded, or on the PATH */
  readonly node: string | null;
  readonly runner: string;
  readonly trampoline: string;
  /** of the trampoline */
  readonly version: string;
  /** names of the columns that the function reads, null for those that it cannot */
  readonly columns: readonly (string | null)[];
  readonly answers: readonly string[];
  readonly note: string;
  /** for the runner */
  readonly load: object;
}

export function shipment(
  { prelude, source, call, columns, answers, skipMissing, tagged }: ShippedFunction,
  note: string,
  node?: string,
): Shipment {
  const shown = columns.map(({ name, kind, holds, categories }) => ({ name, kind, holds, categories }));
  const load = { op: 'load', prelude, source, call, columns: shown, places: answers.length, skipMissing, tagged };
  return {
    node: node ?? null,
    runner: runnerText(),
    trampoline: TRAMPOLINE,
    version: digest(TRAMPOLINE),
    columns: columns.map((c) => (c.kind === 'unreadable' ? null : c.id)),
    answers: answers.flatMap((a) => [a.number, a.text]),
    note,
    load: { ...load, id: digest(JSON.stringify(load)) },
  };
}

/** A shipment as the command of a Python function. */
export const commandOf = (s: Shipment): Uint8Array => pickledProgram(BOOT, s);
