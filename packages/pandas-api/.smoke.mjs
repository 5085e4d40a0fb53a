import * as C from './dist/session/client.js';
import { vectorOf, types, lit, col, call, valuesOf, over } from '@pandorable/planner';
const v = [vectorOf(types.int64,[1,2,3]), vectorOf(types.utf8,['a','b',null]), vectorOf(types.object,['a',1,null])];
const {getExecutor, executorInfo}=C; const callEngine=(op,a)=>op==='run'?C.runPlan(...a):getExecutor().callSync(op,a); const callEngineAsync=(op,a,o)=>C.runPlanAsync(a[0],o); const capabilities=()=>executorInfo().capabilities;
const plan=C.localNode(v,['c0','c1','c2']);
let t=performance.now();
console.log(callEngine('run',[plan]).columns.map(valuesOf)); console.log('start', performance.now()-t);
t=performance.now(); for(let i=0;i<200;i++) callEngine('run',[plan]); console.log('ms/rt', (performance.now()-t)/200);
t=performance.now(); for(let i=0;i<200;i++) callEngine('info'); console.log('ms/rt info', (performance.now()-t)/200);
t=performance.now(); console.log((await callEngineAsync('run',[plan])).columns.map(valuesOf));
try { callEngine('run',[{kind:'project',input:plan,columns:[{id:'x',expr:call('add',[lit(9223372036854775807n),col('c0',types.int64)])}]}]); } catch(e){ console.log(e.constructor.name, e.message, e.code); }
const big={kind:'sql',text:'select sum(a.range*b.range) s from range(1000000) a, range(100000) b',inputs:[],columns:[{id:'s',name:'s',type:types.float64}]};
const ac=new AbortController(); setTimeout(()=>ac.abort(),300);
try { await callEngineAsync('run',[big],{signal:ac.signal,onProgress:p=>console.log(p)}); } catch(e){ console.log(e.constructor.name, e.message); }
console.log(Object.keys(capabilities().unsupported).length);
