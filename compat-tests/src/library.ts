import * as pandorable from 'pandorable';
import * as numpy from 'pandorable/np';
import type { Loose } from './case.js';

export const pd: Loose = pandorable;
export const np: Loose = numpy;
