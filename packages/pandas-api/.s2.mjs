import * as client from './dist/session/client.js';
const plan = text => ({kind: 'sql', text, inputs: [], columns: [{id: 's', name: 's', type: {kind: 'float64'}}]});
let t=performance.now(); client.callEngine('info'); console.log('start',performance.now()-t);
const loc={kind:'local',table:'x',rows:1,columns:[{id:'a',type:{kind:'int64'},position:0}]}; client.holdLocal('x',()=>[{type:{kind:'int64'},length:1,data:new BigInt64Array(1),valid:null}]);
client.callEngine('run',[loc]); const ts=[]; for(let i=0;i<300;i++){ const a=performance.now(); client.callEngine('run',[loc]); ts.push(performance.now()-a);} ts.sort((a,b)=>a-b); console.log('run median',ts[150],'p10',ts[30]);
const ts2=[]; for(let i=0;i<300;i++){ const a=performance.now(); client.callEngine('info'); ts2.push(performance.now()-a);} ts2.sort((a,b)=>a-b); console.log('info median',ts2[150],'p10',ts2[30]);
client.callEngineAsync('run', [plan('select sum(a.range * b.range)::double s from range(1000000) a, range(1000000) b')]).catch(e=>console.log('x',e.message));
setTimeout(()=>process.exit(7),200);
