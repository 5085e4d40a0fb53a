/** Two hashes of a typed array's bytes: with its length they tell apart what two pieces of work are done with. */
export function fingerprint(data: ArrayBufferView): string {
  const { buffer, byteOffset, byteLength } = data;
  const whole = byteOffset % 4 === 0 ? byteLength >>> 2 : 0;
  const words = new Int32Array(buffer, whole === 0 ? 0 : byteOffset, whole);
  const bytes = new Uint8Array(buffer, byteOffset + 4 * whole, byteLength - 4 * whole);
  const hash = { a: 0x811c9dc5, b: byteLength };
  mix(hash, words);
  mix(hash, bytes);
  return `${byteLength}:${hash.a >>> 0}:${hash.b >>> 0}`;
}

function mix(hash: { a: number; b: number }, values: Int32Array | Uint8Array): void {
  let { a, b } = hash;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    a = Math.imul(a ^ v, 0x01000193);
    b = Math.imul((b << 13) | (b >>> 19), 0x85ebca6b) + v;
  }
  hash.a = a;
  hash.b = b | 0;
}
