import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { type ConfigRequest_OperationSchema, ConfigRequestSchema, type KeyValue } from '../gen/spark/connect/base_pb.js';
import { type Calls, METHODS } from './calls.js';
import type { CallLimits } from './transport.js';

type Operation = NonNullable<MessageInitShape<typeof ConfigRequest_OperationSchema>['opType']>;

const asRecord = (pairs: readonly KeyValue[]): Record<string, string | undefined> =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, value]));

/** The settings of the session. */
export class Config {
  readonly #calls: () => Calls;

  constructor(calls: () => Calls) {
    this.#calls = calls;
  }

  /** A setting; undefined when nobody set it and it has no default. */
  async get(key: string, limits?: CallLimits): Promise<string | undefined> {
    return (await this.getMany([key], limits))[key];
  }

  /** Several settings in one call. */
  async getMany(keys: readonly string[], limits?: CallLimits): Promise<Record<string, string | undefined>> {
    return asRecord(await this.#run({ case: 'getOption', value: { keys: [...keys] } }, limits));
  }

  /** Every setting, or those whose names begin with `prefix` (which the answer leaves out of the names). */
  async getAll(prefix?: string, limits?: CallLimits): Promise<Record<string, string | undefined>> {
    return asRecord(await this.#run({ case: 'getAll', value: { prefix } }, limits));
  }

  async set(settings: Readonly<Record<string, string>>, limits?: CallLimits): Promise<void> {
    const pairs = Object.entries(settings).map(([key, value]) => ({ key, value }));
    const { session } = this.#calls();
    await this.#run({ case: 'set', value: { pairs } }, limits);
    for (const { key, value } of pairs) session.settings.set(key, value);
  }

  async unset(keys: string | readonly string[], limits?: CallLimits): Promise<void> {
    const list = typeof keys === 'string' ? [keys] : [...keys];
    const { session } = this.#calls();
    await this.#run({ case: 'unset', value: { keys: list } }, limits);
    for (const key of list) session.settings.delete(key);
  }

  /** Whether a setting can be changed while the server runs. */
  async isModifiable(key: string, limits?: CallLimits): Promise<boolean> {
    return asRecord(await this.#run({ case: 'isModifiable', value: { keys: [key] } }, limits))[key] === 'true';
  }

  async #run(opType: Operation, limits?: CallLimits): Promise<KeyValue[]> {
    const calls = this.#calls();
    const request = () => create(ConfigRequestSchema, { ...calls.session.header(), operation: { opType } });
    return (await calls.unary(METHODS.config, request, limits)).pairs;
  }
}
