import type { Label } from '@pandorable/io';
import { labelsOf } from '../core/make.js';
import type { Index } from '../index/base.js';
import { isTuple, tuple } from '../scalars/index.js';

/** A label of a file as users see it: levels are a tuple. */
export const shownLabel = (label: Label): unknown => (Array.isArray(label) ? tuple(...label.map((l) => shownLabel(l as Label))) : label);

/** A label as readers and writers take it. */
export const plainLabel = (label: unknown): Label => (isTuple(label) ? ([...label] as Label) : (label as Label));

export const shownLabels = (labels: readonly Label[], names: readonly Label[] = [null]): Index =>
  labelsOf(labels.map(shownLabel), names.map(shownLabel));
