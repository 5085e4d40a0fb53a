import { createExecutor } from './dist/index.js';
import { types, col, agg } from '@pandorable/planner';
const ex = await createExecutor({});
const time = async (name, f) => { const t=performance.now(); const r = await f(); console.log(name, (performance.now()-t).toFixed(0)); return r; };
const mk=(sql,cols)=>({kind:'sql',text:sql,inputs:[],columns:cols});
const {handle}=await ex.persist(mk("select i::double/3 as f, i as k, (i%1000)::varchar as s, 'customer number '||(i%100000) as l, case when i%3=0 then null else i::int end as n from range(10000000) r(i)",[['f',types.float64],['k',types.int64],['s',types.utf8],['l',types.utf8],['n',types.int32]].map(([n,t])=>({id:n,name:n,type:t}))));
const T={f:types.float64,k:types.int64,s:types.utf8,l:types.utf8,n:types.int32};
for (let rep=0;rep<2;rep++) for (const c of ['f','k','n','s','l']) { const r=await time('fetch '+c, ()=>ex.run({kind:'cached',handle,columns:[{id:c,name:c,type:T[c]}]})); if(rep===1 && c==='f') { await time('upload f', ()=>ex.upload('up', r.columns)); } if(rep===1&&c==='l') await time('upload l', ()=>ex.upload('up', r.columns)); }
await time('fetch f stream', async()=>{ for await (const b of ex.batches({kind:'cached',handle,columns:[{id:'f',name:'f',type:T.f}]},122880)){} });
console.log(process.memoryUsage().rss/1e6|0);
await ex.close();
