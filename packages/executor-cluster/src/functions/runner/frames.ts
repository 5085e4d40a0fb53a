/** Frames on the standard streams. Each request is read whole before it is answered, so neither side waits for the other. */
import { readSync, writeSync } from 'node:fs';
import type { Buffers, Bytes, Request } from './protocol.js';

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
/** A function that looks at the process's own streams may have made them such that they do not wait. */
function whenReady(act: () => number): number {
  for (;;)
    try {
      return act();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(PAUSE, 0, 0, 1);
    }
}

/** Bytes from the standard input; null where it ends before the first of them. */
function readBytes(length: number): Bytes | null {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const n = whenReady(() => readSync(0, bytes, at, length - at, null));
    if (n === 0) return at === 0 ? null : process.exit(1);
    at += n;
  }
  return bytes;
}

export const readBuffer = (size: number): Bytes | null => (size < 0 ? null : (readBytes(size) ?? process.exit(1)));

/** The header of the next request; null at the end. */
export function readRequest(): Request | null {
  const length = readBytes(4);
  if (length === null) return null;
  return JSON.parse(Buffer.from(readBuffer(new DataView(length.buffer).getUint32(0, true))!).toString()) as Request;
}

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += whenReady(() => writeSync(1, bytes, at));
}

export function send(header: object, buffers: Buffers = []): void {
  const text = Buffer.from(JSON.stringify({ ...header, sizes: buffers.map((b) => b?.byteLength ?? -1) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  write(Buffer.concat([length, text]));
  for (const b of buffers) if (b !== null) write(b);
}
