"""Records Arrow files that pyarrow wrote: python record-arrow.py writes arrow.json beside itself."""
import pyarrow as pa, pyarrow.parquet as pq, pandas as pd, datetime, decimal, json, base64
t = pa.table({
 'i': pa.array([1,None,3],pa.int64()),'i8':pa.array([1,2,3],pa.int8()),'u':pa.array([1,2**64-1,3],pa.uint64()),'f':pa.array([1.5,None,3.0]),'f4':pa.array([1.5,2.5,3.5],pa.float32()),'b':pa.array([True,None,False]),
 's':pa.array(['a',None,'é😀']),'ls':pa.array(['a',None,'xyz'],pa.large_string()),'bin':pa.array([b'a',None,b'\x00']),'d':pa.array([datetime.date(2020,1,1),None,datetime.date(1969,12,31)]),
 'ts':pa.array([0,None,1577836800000000],pa.timestamp('us')),'tz':pa.array([0,1,2],pa.timestamp('ns','Europe/Berlin')),'dur':pa.array([1,None,-5],pa.duration('ms')),'tm':pa.array([1,None,3600000000],pa.time64('us')),
 'dict':pa.array(['x','y','x']).dictionary_encode(),'l':pa.array([[1,2],None,[]]),'st':pa.array([{'a':1,'b':'x'},None,{'a':2,'b':None}]),'dec':pa.array([decimal.Decimal('1.50'),None,decimal.Decimal('-0.07')],pa.decimal128(10,2)),'n':pa.nulls(3),
 'll':pa.array([[['a'],[]],None,[[None]]]),
})
sink = pa.BufferOutputStream()
with pa.ipc.new_file(sink, t.schema) as w: w.write_table(t)
sink2 = pa.BufferOutputStream()
with pa.ipc.new_stream(sink2, t.schema) as w: w.write_table(t.slice(0,2)); w.write_table(t.slice(2))
df = pd.DataFrame({'v':[1,2],'c':pd.Categorical(['a','b'],ordered=True),'t':pd.to_datetime(['2020-01-01','2020-01-02']).tz_localize('Europe/Berlin')}, index=pd.Index(['x','y'],name='k'))
sink3=pa.BufferOutputStream(); 
import io
b=io.BytesIO(); pd.DataFrame({'v':[1,2],'c':pd.Categorical(['a','b'],ordered=True),'s':['x',None]}).to_feather(b, compression='uncompressed')
out={'file':base64.b64encode(sink.getvalue().to_pybytes()).decode(),'stream':base64.b64encode(sink2.getvalue().to_pybytes()).decode(),'feather':base64.b64encode(b.getvalue()).decode(),
 'pandas':pa.Table.from_pandas(df).schema.metadata[b'pandas'].decode(),
 'range':pa.Table.from_pandas(pd.DataFrame({'a':[1]},index=pd.RangeIndex(5,6))).schema.metadata[b'pandas'].decode(),
 'multi':pa.Table.from_pandas(pd.DataFrame([[1]],columns=pd.MultiIndex.from_tuples([('x',1)]))).schema.metadata[b'pandas'].decode()}
json.dump(out,open(__import__('pathlib').Path(__file__).with_name('arrow.json'), 'w'),indent=0)
