import { allNodes, type Node, type Source } from '@pandorable/planner';

/** Texts up to this size are kept by the engine when they are read again. */
const SMALL = 256 << 20;
/** Keeping a text costs about as much as reading a column of it three times. */
const OFTEN = 2;
const uses = new WeakMap<Source, number>();

/** Small texts whose every byte was looked at: pandas would have them in memory. */
const isSmallText = ({ format, options }: Source): boolean =>
  format === 'csv' && options['complete'] === true && Number(options['bytes']) <= SMALL;

/** Remembers the texts that a plan reads. */
export function noteUses(plan: Node): void {
  for (const node of allNodes(plan))
    if (node.kind === 'scan' && isSmallText(node.source)) uses.set(node.source, (uses.get(node.source) ?? 0) + 1);
}

/** A text that was read before and is read again. */
export const isReread = (node: Node): boolean => node.kind === 'scan' && (uses.get(node.source) ?? 0) >= OFTEN;
