import { DuckDBInstance } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import fs from 'node:fs';
const [,, which, threads, pio]=process.argv;
fs.rmSync('/tmp/zwtmp'+process.pid,{recursive:true,force:true});
const inst=await DuckDBInstance.create(':memory:',{threads,memory_limit:'512MB',...(process.env.BLK?{default_block_size:process.env.BLK}:{}),temp_directory:'/tmp/zwtmp'+process.pid});
const c=await inst.connect();
if(pio) await c.run('SET preserve_insertion_order='+pio);
const f="read_parquet('/tmp/pandorable-spill-5200000000/rows.parquet')";
const J=`SELECT l.k, l.g, l.v, l.c, r.v as w, l.file_row_number as lr, r.file_row_number as rr FROM ${f} l JOIN ${f} r ON l.k=r.k`;
const Q={count:`SELECT count(*) FROM (${J})`,sum:`SELECT sum(k),sum(g),sum(v),sum(c),sum(w),sum(lr),sum(rr) FROM (${J})`,sort:`SELECT sum(k) FROM (SELECT * FROM (${J}) ORDER BY lr, rr)`,write:`COPY (SELECT k,g,v,c,w FROM (${J}) ORDER BY lr, rr) TO '/tmp/zwout${process.pid}.parquet' (FORMAT parquet)`,plain:`COPY (SELECT k,g,v,c,w FROM (${J})) TO '/tmp/zwout${process.pid}.parquet' (FORMAT parquet)`};
const s=performance.now(); const RSS=()=>(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1]/1e3).toFixed(0);
let r='ok'; try{ if(which==='stage'){ await duckdb.query(c.connection,`CREATE TABLE j AS ${J}`); console.log('joined',RSS(),((performance.now()-s)/1000).toFixed(0)); await duckdb.query(c.connection,"COPY (SELECT k,g,v,c,w FROM j ORDER BY lr, rr) TO '/tmp/zwout${process.pid}.parquet' (FORMAT parquet)"); } else await duckdb.query(c.connection,Q[which]); }catch(e){r=e.message.split('\n')[0];}
const peak=Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1])/1e3;
console.log(which,threads,pio,r,((performance.now()-s)/1000).toFixed(0)+'s','peak',peak.toFixed(0));
