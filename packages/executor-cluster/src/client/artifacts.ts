import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { EngineError, FileNotFoundError, ValueError } from '@pandorable/planner';
import { type AddArtifactsRequest, AddArtifactsRequestSchema, ArtifactStatusesRequestSchema } from '../gen/spark/connect/base_pb.js';
import { type Calls, METHODS, TIMEOUTS } from './calls.js';
import type { ServerCapabilities } from './capabilities.js';
import { crc32 } from './crc32.js';
import type { CallLimits } from './transport.js';

/**
 * Something to upload into the session: bytes or a file. The name says what it is for: `files/…`, `archives/x.tar.gz#alias`
 * (unpacked), `pyfiles/…` (on Python's path), `jars/…`.
 */
export type Artifact = { readonly name: string; readonly data: Uint8Array } | { readonly name: string; readonly path: string };

/** Small enough for any server, as Spark's own clients have it. */
export const CHUNK_SIZE = 32 * 1024;
const FOLDERS = ['files', 'archives', 'pyfiles', 'jars', 'classes', 'cache'];
/** One upload carries no more than this. */
const MAX_UPLOAD = 1024 * 1024 * 1024;

type Payload = NonNullable<MessageInitShape<typeof AddArtifactsRequestSchema>['payload']>;

interface Upload {
  readonly name: string;
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Uploads into the session. */
export class Artifacts {
  readonly #calls: () => Calls;
  readonly #capabilities: () => ServerCapabilities;

  constructor(calls: () => Calls, capabilities: () => ServerCapabilities) {
    this.#calls = calls;
    this.#capabilities = capabilities;
  }

  /** Uploads artifacts. The same name can be used again only with the same content. */
  async add(artifacts: readonly Artifact[], limits?: CallLimits): Promise<void> {
    for (const { name } of artifacts) checkName(name);
    await this.#upload(await Promise.all(artifacts.map(asUpload)), limits);
  }

  /** Uploads blobs under their SHA-256, those that the session does not have yet; gives their hashes. */
  async cache(blobs: readonly Uint8Array[], limits?: CallLimits): Promise<string[]> {
    const hashes = blobs.map((blob) => createHash('sha256').update(blob).digest('hex'));
    const there = await this.exists([...new Set(hashes)], limits);
    const missing = new Map(hashes.map((hash, i) => [hash, blobs[i]] as const).filter(([hash]) => !there.has(hash)));
    const uploads = [...missing].map(([hash, blob]) => ({ name: `cache/${hash}`, size: blob.byteLength, chunks: () => slices(blob) }));
    for (const group of groups(uploads)) await this.#upload(group, limits);
    return hashes;
  }

  /** Which of the blobs with these hashes the session has. */
  async exists(hashes: readonly string[], limits?: CallLimits): Promise<Set<string>> {
    this.#capabilities().require('artifacts');
    const calls = this.#calls();
    const known = hashes.filter((hash) => calls.session.artifacts.has(`cache/${hash}`));
    const asked = hashes.filter((hash) => !calls.session.artifacts.has(`cache/${hash}`));
    if (asked.length === 0) return new Set(known);
    const request = () => create(ArtifactStatusesRequestSchema, { ...calls.session.header(), names: asked.map((hash) => `cache/${hash}`) });
    const { statuses } = await calls.unary(METHODS.artifactStatus, request, limits);
    const found = asked.filter((hash) => statuses[`cache/${hash}`]?.exists === true);
    for (const hash of found) calls.session.artifacts.add(`cache/${hash}`);
    return new Set([...known, ...found]);
  }

  async #upload(uploads: readonly Upload[], limits: CallLimits = {}): Promise<void> {
    if (uploads.length === 0) return;
    this.#capabilities().require('artifacts');
    const calls = this.#calls();
    const send = () =>
      calls.transport.clientStream(METHODS.addArtifacts, requests(calls, uploads), { timeoutMs: TIMEOUTS.upload, ...limits });
    const { artifacts } = await calls.run(send, limits);
    const damaged = artifacts.filter((a) => !a.isCrcSuccessful).map((a) => a.name);
    if (damaged.length > 0) throw new EngineError(`uploads arrived damaged: ${damaged.join(', ')}`, { code: 'damaged-upload' });
    for (const { name } of uploads) calls.session.artifacts.add(name);
  }
}

function checkName(name: string): void {
  const [folder, ...rest] = name.split('/');
  if (!FOLDERS.includes(folder) || rest.length === 0 || rest.some((part) => part === '' || part === '..')) {
    throw new ValueError(`'${name}' is not the name of an artifact: it is FOLDER/NAME, where FOLDER is one of ${FOLDERS.join(', ')}`, {
      code: 'bad-artifact-name',
    });
  }
}

async function asUpload(artifact: Artifact): Promise<Upload> {
  if ('data' in artifact) return { name: artifact.name, size: artifact.data.byteLength, chunks: () => slices(artifact.data) };
  const { name, path } = artifact;
  const size = await stat(path).then(
    (s) => s.size,
    (cause: unknown) => {
      throw new FileNotFoundError(`the file '${path}' for the artifact ${basename(name)} cannot be read`, {
        code: 'file-not-found',
        cause,
      });
    },
  );
  return { name, size, chunks: () => fileSlices(path) };
}

function* slices(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.byteLength; at += CHUNK_SIZE) yield data.subarray(at, at + CHUNK_SIZE);
}

async function* fileSlices(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK_SIZE);
      let filled = 0;
      while (filled < CHUNK_SIZE) {
        const { bytesRead } = await file.read(chunk, filled, CHUNK_SIZE - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      if (filled > 0) yield chunk.subarray(0, filled);
      if (filled < CHUNK_SIZE) return;
    }
  } finally {
    await file.close();
  }
}

/** Uploads in groups of limited size. */
function* groups(uploads: readonly Upload[]): Generator<Upload[]> {
  let group: Upload[] = [];
  let size = 0;
  for (const upload of uploads) {
    if (group.length > 0 && size + upload.size > MAX_UPLOAD) {
      yield group;
      [group, size] = [[], 0];
    }
    group.push(upload);
    size += upload.size;
  }
  if (group.length > 0) yield group;
}

/** The messages of an upload: small artifacts together, large ones in chunks. */
async function* requests(calls: Calls, uploads: readonly Upload[]): AsyncGenerator<AddArtifactsRequest> {
  const header = calls.session.header();
  const message = (payload: Payload) => create(AddArtifactsRequestSchema, { ...header, payload });
  let batch: Upload[] = [];
  let size = 0;
  for (const upload of uploads) {
    if (batch.length > 0 && size + upload.size > CHUNK_SIZE) {
      yield message(await whole(batch));
      [batch, size] = [[], 0];
    }
    if (upload.size > CHUNK_SIZE) {
      for await (const payload of chunked(upload)) yield message(payload);
    } else {
      batch.push(upload);
      size += upload.size;
    }
  }
  if (batch.length > 0) yield message(await whole(batch));
}

const piece = (data: Uint8Array) => ({ data, crc: BigInt(crc32(data)) });

async function whole(batch: readonly Upload[]): Promise<Payload> {
  const artifacts = [];
  for (const { name, chunks } of batch) {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks()) parts.push(chunk);
    artifacts.push({ name, data: piece(parts.length === 1 ? parts[0] : new Uint8Array(0)) });
  }
  return { case: 'batch', value: { artifacts } };
}

async function* chunked({ name, size, chunks }: Upload): AsyncGenerator<Payload> {
  let first = true;
  for await (const chunk of chunks()) {
    if (first)
      yield {
        case: 'beginChunk',
        value: { name, totalBytes: BigInt(size), numChunks: BigInt(Math.ceil(size / CHUNK_SIZE)), initialChunk: piece(chunk) },
      };
    else yield { case: 'chunk', value: piece(chunk) };
    first = false;
  }
}
