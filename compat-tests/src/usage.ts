import { types } from 'node:util';
import type { Loose } from './case.js';
import { type Member, SURFACES, samplesOf } from './surfaces.js';

/** Parameters used, by member: `{'DataFrame.sort_values': Set {'by', 'ascending'}}`. */
export type Usage = Map<string, Set<string>>;

/**
 * Records the members that a case calls itself, and with which parameters, by wrapping the library's prototypes. What the
 * library calls in turn is not recorded.
 */
export class Recorder {
  readonly passed: Usage = new Map();
  private current: Usage | undefined;
  private depth = 0;
  private readonly surfaceOf = new Map<object, string>();
  /** what was wrapped, as it was before */
  private readonly wrapped = new Map<object, [string, PropertyDescriptor][]>();
  /** the library to hand to cases: its functions are recorded too */
  readonly pd: Loose;

  constructor(pd: Loose) {
    for (const surface of Object.keys(SURFACES)) {
      for (const sample of samplesOf(pd, surface)) this.surfaceOf.set(Object.getPrototypeOf(sample), surface);
      if (surface !== 'pandas' && surface in pd) this.wrapObject(pd[surface], () => surface);
    }
    for (const prototype of [...this.surfaceOf.keys()]) this.wrapChain(prototype);
    this.pd = new Proxy(pd, { get: (target, name) => this.moduleMember(target, name) });
  }

  /** Runs a case's own code. */
  during = (run: () => unknown): unknown => {
    this.current = new Map();
    this.depth = 0;
    try {
      return run();
    } finally {
      this.depth = 1;
    }
  };

  /** What the last case used counts: it gave pandas' answer (a right error proves nothing about the rest). */
  keep(): void {
    for (const [name, parameters] of this.current ?? []) {
      const kept = this.passed.get(name) ?? new Set();
      for (const p of parameters) kept.add(p);
      this.passed.set(name, kept);
    }
  }

  /** The library as it was: other tests may run in the same process. */
  restore(): void {
    for (const [owner, members] of this.wrapped) for (const [name, own] of members) Object.defineProperty(owner, name, own);
    this.wrapped.clear();
  }

  private moduleMember(pd: Loose, name: string | symbol): unknown {
    const value = pd[name];
    const known = typeof name === 'string' ? find('pandas', name) : undefined;
    if (known === undefined) return value;
    if (typeof value === 'function' && known[1].kind === 'class') return this.recordingClass(value, known);
    if (typeof value === 'function') return this.recording(value, () => 'pandas', name as string);
    this.record('pandas', known, []);
    return value;
  }

  private recordingClass(original: Function, known: [string, Member]): Function {
    const wrapper: Function = new Proxy(original, {
      apply: (target, self, args) => {
        this.record('pandas', known, args);
        return Reflect.apply(target, self, args);
      },
      construct: (target, args, newTarget) => {
        this.record('pandas', known, args);
        return Reflect.construct(target, args, newTarget === wrapper ? target : newTarget);
      },
    });
    return wrapper;
  }

  private wrapChain(from: object): void {
    for (let p: object | null = from; p !== null && p !== Object.prototype && !types.isProxy(p); p = Object.getPrototypeOf(p)) {
      this.wrapObject(p, (self) => this.surfaceFor(self));
    }
  }

  private surfaceFor(self: object): string | undefined {
    for (let p = Object.getPrototypeOf(self); p !== null && !types.isProxy(p); p = Object.getPrototypeOf(p)) {
      const surface = this.surfaceOf.get(p);
      if (surface !== undefined) return surface;
    }
    return undefined;
  }

  private wrapObject(owner: object, surface: (self: object) => string | undefined): void {
    if (this.wrapped.has(owner)) return;
    const before: [string, PropertyDescriptor][] = [];
    this.wrapped.set(owner, before);
    for (const name of Object.getOwnPropertyNames(owner)) {
      const own = Object.getOwnPropertyDescriptor(owner, name)!;
      if (!own.configurable || !ALL_NAMES.has(name)) continue;
      before.push([name, own]);
      if (typeof own.value === 'function') Object.defineProperty(owner, name, { ...own, value: this.recording(own.value, surface, name) });
      else if (own.get) Object.defineProperty(owner, name, { ...own, get: this.recording(own.get, surface, name) });
    }
  }

  private recording(original: Function, surfaceOf: (self: Loose) => string | undefined, name: string): () => unknown {
    const recorder = this;
    const wrapper = function (this: Loose, ...args: unknown[]): unknown {
      if (recorder.depth === 0) {
        const surface = surfaceOf(this);
        const known = surface === undefined ? undefined : find(surface, name);
        if (known !== undefined) recorder.record(surface!, known, args);
      }
      recorder.depth++;
      try {
        return original.apply(this, args);
      } finally {
        recorder.depth--;
      }
    };
    return Object.defineProperties(wrapper, { name: { value: original.name }, length: { value: original.length } });
  }

  private record(surface: string, [name, member]: [string, Member], args: readonly unknown[]): void {
    if (this.depth > 0 || this.current === undefined) return;
    const key = `${surface}.${name}`;
    const used = this.current.get(key) ?? new Set();
    for (const p of parametersUsed(member, args)) used.add(p);
    this.current.set(key, used);
  }
}

const BY_SPELLING = new Map(
  Object.entries(SURFACES).map(([surface, members]) => [
    surface,
    new Map(
      Object.entries(members).flatMap(([name, m]) => [name, m.camel].map((spelling): [string, [string, Member]] => [spelling, [name, m]])),
    ),
  ]),
);
const ALL_NAMES = new Set([...BY_SPELLING.values()].flatMap((names) => [...names.keys()]));
const find = (surface: string, spelling: string) => BY_SPELLING.get(surface)?.get(spelling);

const toSnake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** pandas' names of the parameters that a call gives: by position, and by the keys of a trailing plain object. */
function parametersUsed(member: Member, args: readonly unknown[]): string[] {
  const plain = (member.parameters ?? []).filter((p) => p.rest === undefined).map((p) => p.name);
  const last = args.at(-1);
  const keys = isPlain(last) ? Object.keys(last).map((k) => (plain.includes(k) ? k : toSnake(k))) : [];
  const named = keys.filter((k) => plain.includes(k));
  return [...plain.slice(0, args.length - (named.length > 0 ? 1 : 0)), ...named];
}

const isPlain = (v: unknown): v is object => typeof v === 'object' && v !== null && Object.getPrototypeOf(v) === Object.prototype;
