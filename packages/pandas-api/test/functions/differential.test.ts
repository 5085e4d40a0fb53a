import { differential } from './differential.js';

differential({ executor: 'local', functions: 4000, batch: 240 });
