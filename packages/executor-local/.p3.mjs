import { createExecutor } from './dist/index.js';
import { existsSync, readdirSync } from 'node:fs';
const ex = await createExecutor({tempDirectory:'/tmp/exq'});
const t=performance.now();
ex.run({kind: 'sql', text:'select sum(a.range * b.range)::double s from range(1000000) a, range(1000000) b', inputs: [], columns: [{id: 's', name: 's', type: {kind: 'float64'}}]}).catch(e=>console.log('x',e.message,performance.now()-t));
await new Promise(r=>setTimeout(r,300));
console.log(readdirSync('/tmp/exq/pandorable'));
const a=performance.now(); await ex.close(); console.log('closed',performance.now()-a, readdirSync('/tmp/exq/pandorable'));
