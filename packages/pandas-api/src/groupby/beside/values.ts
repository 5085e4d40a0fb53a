/** Values of users as JSON and back, exactly: what the function of a group gives travels so, and so do labels. */
import { decodeTagged, encodeTagged, FloatItem } from '@pandorable/planner';
import {
  isInterval,
  isTuple,
  makeInterval,
  NA,
  NaT,
  PeriodClass,
  TimedeltaClass,
  TimestampClass,
  type Tuple,
  tuple,
} from '../../scalars/index.js';

/** Thrown where something cannot be told in JSON: an object of a class, a function, a promise. */
export class Unsendable extends Error {}

/** A value as JSON: itself, or its kind and parts. */
export type Sent = null | string | boolean | number | { readonly is: string; readonly of: any };

const TAGGED = [TimestampClass, TimedeltaClass, PeriodClass, Date] as const;
const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));
/** Members beside the items, as those of named tuples. */
const hasNames = (value: Tuple): boolean => Object.getOwnPropertyNames(value).length > value.length + 1;

export function sendValue(value: unknown): Sent {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { is: 'number', of: Object.is(value, -0) ? '-0' : String(value) };
    case 'bigint':
      return { is: 'bigint', of: String(value) };
    case 'undefined':
      return { is: 'undefined', of: null };
    case 'object':
      return value === null ? null : sendObject(value);
    default:
      throw new Unsendable(`a ${typeof value}`);
  }
}

function sendObject(value: object): Sent {
  if (value === NA || value === NaT || TAGGED.some((c) => value instanceof c)) return { is: 'tagged', of: encodeTagged(value) };
  if (isInterval(value)) return { is: 'interval', of: [sendValue(value.left), sendValue(value.right), value.closed, value.float] };
  if (value instanceof FloatItem) return { is: 'float', of: sendValue(value.valueOf()) };
  if (isTuple(value) && !hasNames(value)) return { is: 'tuple', of: [...value].map(sendValue) };
  if (Array.isArray(value) && !isTuple(value)) return { is: 'list', of: Array.from(value, sendValue) };
  if (value instanceof Map) return { is: 'map', of: Array.from(value, ([k, v]) => [sendValue(k), sendValue(v)]) };
  if (isPlain(value)) return { is: 'dict', of: Object.entries(value).map(([k, v]) => [k, sendValue(v)]) };
  throw new Unsendable(`a ${value.constructor?.name ?? 'value'}`);
}

type Receive = (of: any) => unknown;
const RECEIVED: Readonly<Record<string, Receive>> = {
  number: Number,
  bigint: BigInt,
  undefined: () => undefined,
  tagged: decodeTagged,
  interval: ([left, right, closed, float]) => makeInterval(receiveValue(left) as number, receiveValue(right) as number, closed, float),
  float: (of) => new FloatItem(receiveValue(of)),
  tuple: (of: Sent[]) => tuple(...of.map(receiveValue)),
  list: (of: Sent[]) => of.map(receiveValue),
  map: (of: [Sent, Sent][]) => new Map(of.map(([k, v]) => [receiveValue(k), receiveValue(v)])),
  dict: (of: [string, Sent][]) => Object.fromEntries(of.map(([k, v]) => [k, receiveValue(v)])),
};

export const receiveValue = (sent: Sent): unknown => (typeof sent === 'object' && sent !== null ? RECEIVED[sent.is](sent.of) : sent);
