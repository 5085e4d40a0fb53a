import { freshId } from '@pandorable/planner';
import { tableCount } from '../session/client.js';

/** Names that are counted up: of columns and of local tables. */
const COUNTED = /^(c|local_)(\d+)$/;
const isPlain = (value: object): boolean => Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));

/**
 * Texts by which two requests are the same, made now and after a replay: counted names that came after this call are numbered anew,
 * shared parts are told once.
 */
export function requestKeys(): (request: unknown) => string {
  const counted: Readonly<Record<string, number>> = { c: Number(freshId().slice(1)), local_: tableCount() };

  return (request) => {
    const names = new Map<string, string>();
    const seen = new Map<object, number>();
    const nameOf = (text: string): string => {
      const [, prefix, number] = COUNTED.exec(text) ?? [];
      if (prefix === undefined || Number(number) <= counted[prefix]) return JSON.stringify(text);
      return names.get(text) ?? names.set(text, `${prefix}'${names.size}`).get(text)!;
    };
    const tell = (value: unknown): string => {
      if (typeof value === 'string') return nameOf(value);
      if (typeof value === 'bigint') return `${value}n`;
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return Object.is(value, -0) ? '-0' : String(value);
      const before = seen.get(value);
      if (before !== undefined) return `@${before}`;
      seen.set(value, seen.size);
      if (typeof value === 'function' || !isPlain(value)) return `#${typeof value === 'function' ? value.name : value.constructor?.name}`;
      return `{${Object.entries(value)
        .map(([key, v]) => `${nameOf(key)}:${tell(v)}`)
        .join()}}`;
    };
    return tell(request);
  };
}
