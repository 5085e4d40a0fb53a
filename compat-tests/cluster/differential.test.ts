import { test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { differential } from '../../packages/pandas-api/test/functions/differential.js';

const url = sparkUrl();
if (url === undefined) test.skip('random functions: no Spark server', () => {});
else differential({ executor: url, functions: 350, batch: 240 });
