import { call, type ElementName, valuesOf, vectorOf, type Vector } from '@pandorable/planner';
import { evaluate } from '../../planner/src/cells/evaluate.js';
import { it } from 'vitest';
import { unsupportedCall } from '../src/index.js';
import { close, f64, given, i64, run, str, td, ts, types, useExecutor } from './support.js';
useExecutor();
let seed = 7; const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
const pick = <T>(a: readonly T[]): T => a[rnd(a.length)];
const chars = ['a','b','B','A',' ','\t','.','1','9','é','É','ß','😀','-','+','_','\n','x',',','Σ','ς','ı','İ','٣','\u00a0'];
const rstr = () => rnd(12)===0?null:Array.from({length:rnd(9)},()=>pick(chars)).join('');
const N=400;
const S = vectorOf(str, Array.from({length:N}, rstr));
const S2 = vectorOf(str, Array.from({length:N}, rstr));
const F = () => vectorOf(f64, Array.from({length:N},()=>pick([null,0,-0,1,-1,0.5,2.5,-2.5,1e10,-1e-5,Infinity,-Infinity,3,7.25,1e300,123.456])));
const I = () => vectorOf(i64, Array.from({length:N},()=>pick([null,0,1,-1,2,5,-7,100,12345,-99999])));
const DT = (u: any, tz?: string) => vectorOf(ts(u,tz), Array.from({length:N},()=>rnd(10)===0?null:BigInt(rnd(2_000_000_000)-500_000_000)*({s:1n,ms:1000n,us:1000000n,ns:1000000000n} as any)[u]+(u==='s'?0n:BigInt(rnd(1000)))));
const TD = (u:any) => vectorOf(td(u), Array.from({length:N},()=>rnd(10)===0?null:BigInt(rnd(2_000_000_000)-1_000_000_000)*pick([1n,1000n,100003n])));
const cases: [ElementName, Vector[], object?][] = [];
for (const fn of ['str.lower','str.upper','str.capitalize','str.len','str.strip','str.lstrip','str.rstrip','str.isascii','str.split'] as const) cases.push([fn,[S]]);
for (const side of ['left','right','both']) for (const width of [0,4,7]) cases.push(['str.pad',[S],{width,side,fillchar:'é'}]);
for (const width of [0,4,7]) cases.push(['str.zfill',[S],{width}]);
for (const start of [null,0,2,-3,-20]) for (const stop of [null,0,3,-1,-20,20]) { cases.push(['str.slice',[S],{start,stop}]); cases.push(['str.slice_replace',[S],{start,stop,repl:'R'}]); cases.push(['str.find',[S],{sub:'a',start:start??0,end:stop}]); cases.push(['str.find',[S],{sub:'',start:start??0,end:stop}]); }
for (const i of [0,1,-1,-3,5]) cases.push(['str.get',[S],{i}]);
for (const pat of ['a','[ab]+','\\d','\\w+','\\s','^a','a$','a|b','(a)(b)?','.','a.b','[^a]','[\\w.]','a*','x{1,2}','\\D','\\W','\\S+','a\\.','(?i)b','é','[\\d_]+','']) {
  for (const flags of ['', 'i','m','s']) { for (const fn of ['str.contains','str.match','str.fullmatch','str.count'] as const) cases.push([fn,[S],{pat,flags}]); }
  cases.push(['str.replace',[S],{pat,repl:'<>',regex:true}]); cases.push(['str.replace',[S],{pat,repl:'<\\g<0>>',regex:true}]); if(pat) cases.push(['str.split',[S],{pat,regex:true}]); cases.push(['str.extract',[S],{pat:`(${pat})`}]);
}
for (const pat of ['a','.',' ','ab','😀']) { for (const n of [-1,0,1,2]) { cases.push(['str.split',[S],{pat,n}],['str.rsplit',[S],{pat,n}],['str.replace',[S],{pat,repl:'$1\\1',n,regex:false}]); } cases.push(['str.partition',[S],{sep:pat}],['str.rpartition',[S],{sep:pat}],['str.startswith',[S],{pats:[pat,'b']}],['str.endswith',[S],{pats:[pat,'b']}],['str.removeprefix',[S],{prefix:pat}],['str.removesuffix',[S],{suffix:pat}],['str.contains',[S],{pat,regex:false}],['str.contains',[S],{pat,regex:false,flags:'i'}]); }
for (const fn of ['eq','ne','lt','le','gt','ge','same'] as const) cases.push([fn,[S,S2]],[fn,[I(),I()]],[fn,[I(),F()]]);
for (const fn of ['add','sub','mul','div','floordiv','mod'] as const) cases.push([fn,[F(),F()]],[fn,[I(),F()]],[fn,[I(),vectorOf(i64,Array.from({length:N},()=>pick([1,2,-3,7,null])))]]);
for (const fn of ['neg','abs','sign','sqrt','cbrt','exp','expm1','log','log2','log10','log1p','sin','cos','tan','asin','acos','atan','sinh','cosh','tanh','asinh','acosh','atanh','radians','degrees','isinf','floor','ceil','trunc'] as const) { cases.push([fn,[F()]]); if(fn!=='isinf') cases.push([fn,[I()]]); }
for (const digits of [-2,-1,0,1,3]) cases.push(['round',[F()],{digits}],['round',[I()],{digits}]);
cases.push(['atan2',[F(),F()]],['hypot',[F(),F()]],['maximum',[F(),F()]],['minimum',[I(),I()]]);
for (const u of ['s','ms','us','ns'] as const) for (const tz of [undefined,'Europe/Berlin','America/St_Johns','UTC','+05:30']) { const v=DT(u,tz);
 for (const fn of ['dt.year','dt.month','dt.day','dt.hour','dt.minute','dt.second','dt.microsecond','dt.nanosecond','dt.quarter','dt.dayofweek','dt.dayofyear','dt.isoyear','dt.isoweek','dt.isoday','dt.days_in_month','dt.is_leap_year','dt.is_month_start','dt.is_month_end','dt.is_quarter_start','dt.is_quarter_end','dt.is_year_start','dt.is_year_end','dt.day_name','dt.month_name','dt.normalize','dt.to_local','dt.epoch_days','dt.to_int'] as const) cases.push([fn,[v]]);
 for (const nanos of [1000,60e9,3600e9,86400e9,7*86400e9]) for (const fn of ['dt.floor','dt.ceil','dt.round'] as const) cases.push([fn,[v],{nanos,ambiguous:'NaT',nonexistent:'NaT'}]);
 cases.push(['dt.strftime',[v],{format:'%Y-%m-%d %H:%M:%S.%f %j %U %W %a %A %b %B %p %I %y %V %G %u %w %x %X %D %F %T %R %-d %-H'}]);
 if(tz===undefined) for (const z of ['Europe/Berlin','America/St_Johns','+05:30','UTC']) for (const ambiguous of ['NaT',true,false]) cases.push(['dt.from_local',[v],{tz:z,ambiguous,nonexistent:'NaT'}]);
 const d=TD(u); for (const fn of ['td.total_seconds','td.days','td.seconds','td.microseconds','td.nanoseconds'] as const) cases.push([fn,[d]]);
 for (const nanos of [1000,60e9,3600e9]) for (const fn of ['td.floor','td.ceil','td.round'] as const) cases.push([fn,[d],{nanos}]);
 cases.push(['div',[d,F()]],['mul',[d,I()]],['floordiv',[d,I()]],['floordiv',[d,F()]]);
}
it('agrees', async () => {
  let bad=0, skipped=0, ok=0; const seen=new Map<string,number>();
  for (const [fn, vs, options] of cases) {
    const { node, cols } = await given(...vs);
    let e; try { e = call(fn, cols, options as never); } catch(x) { continue; }
    if (unsupportedCall(e) !== undefined) { skipped++; continue; }
    let a: unknown[], b: unknown[];
    try { b = valuesOf(evaluate(e, new Map(cols.map((c,i)=>[c.id,vs[i]])), N)); } catch (x) { b = [String(x)]; }
    try { a = (await run({ kind: 'project', input: node, columns: [{ id: 'o', expr: e }] }))[0]; } catch (x) { a = [String(x).slice(0,300)]; }
    const i = a.length!==b.length ? 0 : a.findIndex((v,k)=>!close(v,b[k]));
    if (i >= 0) { bad++; const n=(seen.get(fn)??0)+1; seen.set(fn,n); if(n<=3) console.log(fn, JSON.stringify(options), vs.map(v=>v.type.kind+('unit' in v.type?v.type.unit:'')+((v.type as any).tz??'')).join(), 'in', vs.map(v=>valuesOf(v)[i]), 'duck', a[i], 'js', b[i]); }
    else ok++;
  }
  console.log({ bad, skipped, ok }, [...seen]);
}, 600000);
