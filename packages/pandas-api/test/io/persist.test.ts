import { describe } from 'vitest';
import { keptRowsOfEngine } from './kept-rows.js';

describe('persist and checkpoint', keptRowsOfEngine);
