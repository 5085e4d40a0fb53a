import { createExecutor } from './dist/index.js';
import { types } from '@pandorable/planner';
const ex = await createExecutor({});
const cpu=()=>{const u=process.cpuUsage();return ((u.user+u.system)/1000).toFixed(0)};
for (const sql of ["'customer number '||(i%100000)","(i%1000)::varchar","case when i%2=0 then 'ab' else 'a longer string than twelve '||i end", "'cat'||(i%7)||' of a dictionary'"]) {
const {handle}=await ex.persist({kind:'sql',text:`select ${sql} as l from range(3000000) r(i)`,inputs:[],columns:[{id:'l',name:'l',type:types.utf8}]});
for(let i=0;i<2;i++){ const t=performance.now(), c=cpu(); const r=await ex.run({kind:'cached',handle,columns:[{id:'l',name:'l',type:types.utf8}]}); console.log(sql,'wall',(performance.now()-t).toFixed(0),'cpu',cpu()-c, r.columns[0].data.get(2999999)); }
await ex.release(handle); }
await ex.close();
