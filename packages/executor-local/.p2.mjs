import { createExecutor } from './dist/index.js';
import { types } from '@pandorable/planner';
import duckdb from '@duckdb/node-bindings';
let calls=0; 
const ex = await createExecutor({});
const {handle}=await ex.persist({kind:'sql',text:"select 'customer number '||(i%100000) as l from range(3000000) r(i)",inputs:[],columns:[{id:'l',name:'l',type:types.utf8}]});
const orig=duckdb.get_data_from_pointer; try { duckdb.get_data_from_pointer=(...a)=>{calls++; return orig(...a);} } catch(e){console.log(e.message)}
for(let i=0;i<2;i++){ const t=performance.now(); const r=await ex.run({kind:'cached',handle,columns:[{id:'l',name:'l',type:types.utf8}]}); console.log((performance.now()-t).toFixed(0), calls, r.columns[0].data.get(2999999)); calls=0; }
await ex.close();
