/** A value of Thrift's compact protocol: structs by field number. */
export type ThriftValue = boolean | bigint | number | Uint8Array | readonly ThriftValue[] | ThriftStruct;
export interface ThriftStruct {
  readonly [field: number]: ThriftValue;
}

const TYPE = { stop: 0, true: 1, false: 2, byte: 3, i16: 4, i32: 5, i64: 6, double: 7, binary: 8, list: 9, set: 10, struct: 12 } as const;

/** Reads the structs of Thrift's compact protocol, in which Parquet's footers are written. */
export class ThriftReader {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  struct(): ThriftStruct {
    const out: Record<number, ThriftValue> = {};
    for (let field = 0; ; ) {
      const head = this.bytes[this.#at++];
      const type = head & 15;
      if (type === TYPE.stop) return out;
      field = head >> 4 === 0 ? Number(this.#signed()) : field + (head >> 4);
      out[field] = this.#value(type);
    }
  }

  #value(type: number): ThriftValue {
    switch (type) {
      case TYPE.true:
      case TYPE.false:
        return type === TYPE.true;
      case TYPE.byte:
        return this.bytes[this.#at++];
      case TYPE.double:
        return new DataView(this.bytes.buffer, this.bytes.byteOffset + (this.#at += 8) - 8, 8).getFloat64(0, true);
      case TYPE.binary: {
        const length = Number(this.#unsigned());
        return this.bytes.subarray(this.#at, (this.#at += length));
      }
      case TYPE.list:
      case TYPE.set:
        return this.#list();
      case TYPE.struct:
        return this.struct();
      default:
        return this.#signed();
    }
  }

  #list(): ThriftValue[] {
    const head = this.bytes[this.#at++];
    const size = head >> 4 === 15 ? Number(this.#unsigned()) : head >> 4;
    const type = head & 15;
    return Array.from({ length: size }, () =>
      type === TYPE.true || type === TYPE.false ? this.bytes[this.#at++] === 1 : this.#value(type),
    );
  }

  #unsigned(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.bytes[this.#at++];
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  #signed(): bigint {
    const n = this.#unsigned();
    return (n >> 1n) ^ -(n & 1n);
  }
}
