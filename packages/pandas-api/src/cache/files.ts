/** Files as they were when they were read: what is lazy must not mix them with what they have become. */
import { statSync } from 'node:fs';
import { allNodes, FileNotFoundError, type Node, RuntimeError, type Source } from '@pandorable/planner';

interface FileState {
  readonly path: string;
  readonly version: string;
}

const states = new WeakMap<Source, readonly FileState[]>();

/** Size, time and identity of a file; undefined for what is no file here: a pattern, a URL, a folder. */
function versionOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}` : undefined;
}

/** Notes what a source's files are now. */
export function rememberFiles(source: Source): void {
  if (source.format === 'table') return;
  const found = source.paths.map((path) => ({ path, version: versionOf(path) }));
  states.set(
    source,
    found.filter((f): f is FileState => f.version !== undefined),
  );
}

/** The sources that a plan reads. */
export const sourcesOf = (plan: Node): Source[] => [...allNodes(plan)].flatMap((n) => (n.kind === 'scan' ? [n.source] : []));

/** Bytes of a source's files, as far as they are known. */
export const bytesOf = (source: Source): number | undefined => {
  const known = states.get(source);
  if (known === undefined || known.length < source.paths.length) return undefined;
  return known.reduce((n, { version }) => n + Number(version.split(':')[2]), 0);
};

const RENEW = 'read it again, or keep its rows by .checkpoint() before it changes';

/** Refuses a source whose files are others than when it was read; `gone` files are left to the engine. */
export function checkSource(source: Source, gone: 'refused' | 'ignored' = 'refused'): void {
  for (const { path, version } of states.get(source) ?? []) {
    const now = versionOf(path);
    if (now === version) continue;
    if (now !== undefined) throw new RuntimeError(`the file '${path}' has changed since it was read; ${RENEW}`, { code: 'file-changed' });
    if (gone === 'refused')
      throw new FileNotFoundError(`[Errno 2] No such file or directory: '${path}' was there when it was read; ${RENEW}`, {
        code: 'file-not-found',
      });
  }
}
