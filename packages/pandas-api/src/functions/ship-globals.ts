/** Names that Node.js itself has, which mean the same beside the engine as here. */
const NAMES = (
  'Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array Int32Array Int8Array Intl ' +
  'Iterator JSON Map Math NaN Number Object Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array ' +
  'Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape isFinite isNaN parseFloat parseInt unescape undefined ' +
  'Buffer TextDecoder TextEncoder URL URLSearchParams atob btoa console structuredClone'
).split(' ');

export const SHARED_GLOBALS: ReadonlySet<string> = new Set(NAMES);

let paths: Map<unknown, string> | undefined;

/** How a function of JavaScript's own is spelled: `Math.sqrt`, `Number`. */
export function globalPath(value: unknown): string | undefined {
  if (paths === undefined) {
    paths = new Map();
    for (const name of NAMES) {
      const holder: unknown = (globalThis as Record<string, unknown>)[name];
      if (holder === null || (typeof holder !== 'function' && typeof holder !== 'object')) continue;
      paths.set(holder, name);
      for (const [key, { value: member }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
        if (typeof member === 'function' && key !== 'constructor' && !paths.has(member)) paths.set(member, `${name}.${key}`);
      }
    }
  }
  return paths.get(value);
}
