import { describe } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { casesOn, share } from '../test/suite.js';

const url = sparkUrl();
const families = await share(1, 3);
describe.skipIf(url === undefined)('on Spark', () => casesOn('cluster', String(url), families));
