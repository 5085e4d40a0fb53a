// A program of its own, which begins a query that would run for hours. Its argument is the URL of the cluster.
import * as pd from 'pandorable';

pd.setExecutor(process.argv[2]);
console.log(pd.sql('select count(*) n from range(0, 20000000000000, 1, 20000) where pmod(xxhash64(id), 3) = 1').toArray());
