/** This package as the workers have it: one module's text, and how its exports are spelled in the text of a function. */
import { existsSync, readFileSync } from 'node:fs';

/** The bundle lies beside this package's own; it is there after a build, also when this file is run from its source. */
const PLACES = ['./group-worker.js', '../../../lib/group-worker.js'];

let text: string | null | undefined;
/** The module for workers; null where the package was not built. */
export function workerModule(): string | null {
  if (text === undefined) {
    const place = PLACES.map((p) => new URL(p, import.meta.url)).find((url) => existsSync(url));
    text = place === undefined ? null : readFileSync(place, 'utf8');
  }
  return text;
}

let exported: () => Readonly<Record<string, unknown>> = () => ({});
/** Tells what the package exports, so that functions may use it wherever they run. */
export const provide = (exports: typeof exported): void => {
  exported = exports;
};

let names: Map<unknown, string> | undefined;
/** How an export is spelled beside the engine's rows; undefined for other values. */
export function spelled(value: unknown): string | undefined {
  names ??= new Map(Object.entries(exported()).map(([name, member]) => [member, `$library.${name}`]));
  return names.get(value);
}
