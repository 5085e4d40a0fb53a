import type { Case } from '../src/case.js';
import { page } from '../src/printed.js';

/** Whole scripts about orders and visits: everything that they print is compared. */
export const cases: Case[] = [
  {
    // Retail: cohorts and RFM
    name: 'cohorts-and-rfm',
    py: String.raw`import io, json
printed = []
def show(*values, sep=' '): printed.append(sep.join(map(str, values)))
n = 240
k = np.arange(n)
df = pd.DataFrame({
    'InvoiceNo': [f"{'C' if j % 29 == 7 else ''}{536000 + j // 2}" for j in range(n)],
    'StockCode': [f"SKU{j * 11 % 17:03d}" for j in range(n)],
    'Quantity': [-(j % 5 + 1) if j % 29 == 7 else j * 7 % 12 + 1 for j in range(n)],
    'InvoiceDate': pd.to_datetime('2023-01-03 09:30') + pd.to_timedelta(k * 37 % 331, unit='D') + pd.to_timedelta(k * 13, unit='min'),
    'UnitPrice': (k * 31 % 97) / 10 + 0.25,
    'CustomerID': [None if j % 23 == 0 else 12000 + j * 5 % 19 for j in range(n)],
    'Country': np.where(k % 7 == 0, 'France', np.where(k % 5 == 0, 'Germany', 'United Kingdom')),
})
show(df.head(10))
df = df.dropna(subset=['CustomerID'])
df['CustomerID'] = df['CustomerID'].astype(int).astype(str)
cancelled = df['InvoiceNo'].str.startswith('C')
show(cancelled.value_counts())
df = df[~cancelled & (df['Quantity'] > 0)].copy()
df['Total'] = df['Quantity'] * df['UnitPrice']
df['InvoiceMonth'] = df['InvoiceDate'].dt.to_period('M')
df['CohortMonth'] = df.groupby('CustomerID')['InvoiceMonth'].transform('min')
df['CohortIndex'] = (df['InvoiceMonth'].dt.year - df['CohortMonth'].dt.year) * 12 + (df['InvoiceMonth'].dt.month - df['CohortMonth'].dt.month)
show(df[['CustomerID', 'InvoiceMonth', 'CohortMonth', 'CohortIndex']].head())
show(df.dtypes)
cohort = df.groupby(['CohortMonth', 'CohortIndex'])['CustomerID'].nunique().reset_index()
show(cohort)
piv = cohort.pivot(index='CohortMonth', columns='CohortIndex', values='CustomerID')
show(piv)
ret = piv.divide(piv.iloc[:, 0], axis=0).round(3)
show(ret)
show(ret.mean().rename('avg'))
snapshot = df['InvoiceDate'].max() + pd.Timedelta(days=1)
show(snapshot)
rfm = df.groupby('CustomerID').agg({'InvoiceDate': lambda x: (snapshot - x.max()).days, 'InvoiceNo': 'nunique', 'Total': 'sum'})
rfm.columns = ['Recency', 'Frequency', 'Monetary']
show(rfm.head(8))
rfm['R'] = pd.qcut(rfm['Recency'], 4, labels=[4, 3, 2, 1])
rfm['F'] = pd.qcut(rfm['Frequency'].rank(method='first'), 4, labels=[1, 2, 3, 4])
rfm['M'] = pd.qcut(rfm['Monetary'], 4, labels=range(1, 5))
rfm['Score'] = rfm['R'].astype(str) + rfm['F'].astype(str) + rfm['M'].astype(str)
rfm['Sum'] = rfm[['R', 'F', 'M']].astype(int).sum(axis=1)
show(rfm)
show(rfm.dtypes)
rfm['Segment'] = np.select([rfm['Sum'] >= 9, rfm['Sum'] >= 6], ['Gold', 'Silver'], default='Bronze')
show(rfm.groupby('Segment').agg({'Recency': 'mean', 'Frequency': 'mean', 'Monetary': ['mean', 'count']}).round(1))
show(df.groupby('StockCode')['Total'].sum().nlargest(5))
by = df.groupby([df['InvoiceDate'].dt.month_name(), 'Country'], sort=False)['Total'].sum().unstack(fill_value=0)
show(by)
dow = df.groupby(df['InvoiceDate'].dt.day_name()).size().reindex(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
show(dow)
top = df.groupby('Country')['Total'].agg(['sum', 'mean', 'max']).assign(share=lambda d: d['sum'] / d['sum'].sum() * 100).sort_values('share', ascending=False)
show(top)
show(df.groupby('CustomerID')['InvoiceDate'].agg(['min', 'max']).assign(days=lambda x: (x['max'] - x['min']).dt.days).head())
df['prev'] = df.sort_values('InvoiceDate').groupby('CustomerID')['InvoiceDate'].shift()
df['gap'] = df['InvoiceDate'] - df['prev']
show(df[['CustomerID', 'InvoiceDate', 'gap']].sort_values(['CustomerID', 'InvoiceDate']).head(8))
show(df['gap'].describe())
show(df['gap'].dt.total_seconds().div(86400).groupby(df['Country']).mean())
cum = df.groupby('StockCode')['Total'].sum().sort_values(ascending=False).cumsum() / df['Total'].sum()
show(cum[cum <= 0.5])
'\n'.join(printed)`,
    ts: ({ pd, np }) => {
      const { printed, show } = page();
      const n = 240;
      const ks = [...Array(n).keys()];
      let df = pd.DataFrame({
        InvoiceNo: ks.map((j) => `${j % 29 === 7 ? 'C' : ''}${536000 + Math.floor(j / 2)}`),
        StockCode: ks.map((j) => `SKU${String((j * 11) % 17).padStart(3, '0')}`),
        Quantity: ks.map((j) => (j % 29 === 7 ? -((j % 5) + 1) : ((j * 7) % 12) + 1)),
        InvoiceDate: pd
          .toTimedelta(
            ks.map((k) => (k * 37) % 331),
            { unit: 'D' },
          )
          .add(pd.toDatetime('2023-01-03 09:30'))
          .add(
            pd.toTimedelta(
              ks.map((k) => k * 13),
              { unit: 'min' },
            ),
          ),
        UnitPrice: ks.map((k) => ((k * 31) % 97) / 10 + 0.25),
        CustomerID: ks.map((j) => (j % 23 === 0 ? null : 12000 + ((j * 5) % 19))),
        Country: ks.map((k) => (k % 7 === 0 ? 'France' : k % 5 === 0 ? 'Germany' : 'United Kingdom')),
      });
      show(df.head(10));
      df = df.dropna({ subset: ['CustomerID'] });
      df.set('CustomerID', df.get('CustomerID').astype('int').astype('str'));
      const cancelled = df.InvoiceNo.str.startswith('C');
      show(cancelled.valueCounts());
      df = df.get(cancelled.not().and(df.Quantity.gt(0))).copy();
      df.set('Total', df.Quantity.mul(df.UnitPrice));
      df.set('InvoiceMonth', df.InvoiceDate.dt.toPeriod('M'));
      df.set('CohortMonth', df.groupby('CustomerID').get('InvoiceMonth').transform('min'));
      df.set(
        'CohortIndex',
        df
          .get('InvoiceMonth')
          .dt.year.sub(df.get('CohortMonth').dt.year)
          .mul(12)
          .add(df.get('InvoiceMonth').dt.month.sub(df.get('CohortMonth').dt.month)),
      );
      show(df.get(['CustomerID', 'InvoiceMonth', 'CohortMonth', 'CohortIndex']).head());
      show(df.dtypes);
      const cohort = df.groupby(['CohortMonth', 'CohortIndex']).get('CustomerID').nunique().resetIndex();
      show(cohort);
      const piv = cohort.pivot({ index: 'CohortMonth', columns: 'CohortIndex', values: 'CustomerID' });
      show(piv);
      const ret = piv.divide(piv.iloc(pd.slice(), 0), { axis: 0 }).round(3);
      show(ret);
      show(ret.mean().rename('avg'));
      const snapshot = df.InvoiceDate.max().add(pd.Timedelta({ days: 1 }));
      show(String(snapshot));
      const rfm = df.groupby('CustomerID').agg({ InvoiceDate: (x) => snapshot.sub(x.max()).days, InvoiceNo: 'nunique', Total: 'sum' });
      rfm.columns = ['Recency', 'Frequency', 'Monetary'];
      show(rfm.head(8));
      rfm.set('R', pd.qcut(rfm.get('Recency'), 4, { labels: [4, 3, 2, 1] }));
      rfm.set('F', pd.qcut(rfm.get('Frequency').rank({ method: 'first' }), 4, { labels: [1, 2, 3, 4] }));
      rfm.set('M', pd.qcut(rfm.get('Monetary'), 4, { labels: [1, 2, 3, 4] }));
      rfm.set('Score', rfm.get('R').astype('str').add(rfm.get('F').astype('str')).add(rfm.get('M').astype('str')));
      rfm.set('Sum', rfm.get(['R', 'F', 'M']).astype('int').sum({ axis: 1 }));
      show(rfm);
      show(rfm.dtypes);
      rfm.set('Segment', np.select([rfm.get('Sum').ge(9), rfm.get('Sum').ge(6)], ['Gold', 'Silver'], { default: 'Bronze' }));
      show(
        rfm
          .groupby('Segment')
          .agg({ Recency: 'mean', Frequency: 'mean', Monetary: ['mean', 'count'] })
          .round(1),
      );
      show(df.groupby('StockCode').get('Total').sum().nlargest(5));
      const by = df.groupby([df.InvoiceDate.dt.monthName(), 'Country'], { sort: false }).get('Total').sum().unstack({ fillValue: 0 });
      show(by);
      const dow = df
        .groupby(df.InvoiceDate.dt.dayName())
        .size()
        .reindex(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
      show(dow);
      const top = df
        .groupby('Country')
        .get('Total')
        .agg(['sum', 'mean', 'max'])
        .assign({ share: (d) => d.get('sum').div(d.get('sum').sum()).mul(100) })
        .sortValues('share', { ascending: false });
      show(top);
      show(
        df
          .groupby('CustomerID')
          .get('InvoiceDate')
          .agg(['min', 'max'])
          .assign({ days: (x) => x.get('max').sub(x.get('min')).dt.days })
          .head(),
      );
      df.set('prev', df.sortValues('InvoiceDate').groupby('CustomerID').get('InvoiceDate').shift());
      df.set('gap', df.InvoiceDate.sub(df.get('prev')));
      show(df.get(['CustomerID', 'InvoiceDate', 'gap']).sortValues(['CustomerID', 'InvoiceDate']).head(8));
      show(df.get('gap').describe());
      show(df.get('gap').dt.totalSeconds().div(86400).groupby(df.Country).mean());
      const cum = df.groupby('StockCode').get('Total').sum().sortValues({ ascending: false }).cumsum().div(df.get('Total').sum());
      show(cum.get(cum.le(0.5)));
      return printed.join('\n');
    },
  },
  {
    // Web log parsing and sessions
    name: 'web-log',
    py: String.raw`import io, json
printed = []
def show(*values, sep=' '): printed.append(sep.join(map(str, values)))
lines = []
for k in range(48):
    ip = f"10.0.{k % 3}.{k * 7 % 4 + 1}"
    minute = (k * 11) % 180 if k % 2 else k * 4
    path = ['/', '/cart', '/api/v1/items?id=%d' % (k % 6), '/login', '/static/app.js'][k * 3 % 5]
    status = [200, 200, 304, 404, 500][k * k % 5]
    size = '-' if status == 304 else str(k * 97 % 2000 + 50)
    agent = ['Mozilla/5.0 (X11; Linux)', 'curl/8.1', 'Mozilla/5.0 (iPhone; iOS 17)'][k % 3]
    lines.append(f'{ip} - - [12/Mar/2024:{8 + minute // 60:02d}:{minute % 60:02d}:{k % 60:02d} +0100] "{"POST" if k % 5 == 0 else "GET"} {path} HTTP/1.1" {status} {size} "-" "{agent}"')
lines.insert(5, 'garbage line')
s = pd.Series(lines, name='line')
show(s.head(3))
show(s.str.len().describe())
pat = r'^(?P<ip>\S+) \S+ \S+ \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\S+) "[^"]*" "(?P<agent>[^"]*)"$'
log = s.str.extract(pat)
show(log.head(7))
show(log.isna().all(axis=1).sum())
log = log.dropna(how='all').reset_index(drop=True)
log['time'] = pd.to_datetime(log['time'], format='%d/%b/%Y:%H:%M:%S %z')
log['size'] = log['size'].replace('-', '0').astype('int64')
log['status'] = log['status'].astype('category')
show(log.dtypes)
show(log['time'].head(3))
log['time'] = log['time'].dt.tz_convert('UTC').dt.tz_localize(None)
log[['route', 'qs']] = log['path'].str.split('?', n=1, expand=True)
show(log[['route', 'qs']].head(8))
log['item'] = log['qs'].str.extract(r'id=(\d+)').astype('Int64')
log['mobile'] = log['agent'].str.contains('iphone|android', case=False)
log['browser'] = log['agent'].str.split('/').str[0]
show(log.groupby('browser')['size'].agg(['count', 'sum', 'mean']))
show(log['status'].value_counts())
show(log.status.cat.categories)
show(log.pivot_table(index='route', columns='status', values='size', aggfunc='count', fill_value=0, observed=False))
log = log.sort_values(['ip', 'time'], kind='stable')
gap = log.groupby('ip')['time'].diff()
log['new'] = (gap > pd.Timedelta(minutes=30)) | gap.isna()
log['session'] = log.groupby('ip')['new'].cumsum()
show(log[['ip', 'time', 'new', 'session']].head(12))
ses = log.groupby(['ip', 'session']).agg(start=('time', 'min'), end=('time', 'max'), hits=('path', 'size'), bytes=('size', 'sum'), entry=('route', 'first'), exit=('route', 'last'))
ses['duration'] = ses['end'] - ses['start']
show(ses)
show(ses['duration'].mean(), ses['duration'].dt.total_seconds().median())
show(ses.reset_index().groupby('ip')['hits'].describe())
hourly = log.set_index('time').resample('30min')['size'].agg(['count', 'sum'])
show(hourly)
show(log.groupby([pd.Grouper(key='time', freq='h'), 'method']).size().unstack(fill_value=0))
err = log[log['status'].isin(['404', '500'])]
show(err.groupby('route').size().sort_values(ascending=False, kind='stable').head(3))
show(log['path'].str.count('/').value_counts().sort_index())
show(log['ip'].str.rsplit('.', n=1).str.get(-1).value_counts())
show(s.str.findall(r'\d{4}').str.len().value_counts())
show(s.str.extractall(r'(\d+)\.(\d+)').xs(0, level='match').head(3))
show(log['agent'].str.replace(r'(\w+)/(\d+)', lambda m: m.group(2) + ':' + m.group(1).lower(), regex=True).unique().tolist() == ['5:mozilla.0 (X11; Linux)', '8:curl.1', '5:mozilla.0 (iPhone; iOS 17)'])
show(log.groupby('ip')['time'].apply(lambda t: t.diff().max()))
show(log['size'].quantile([.5, .9, .99]))
show(pd.cut(log['size'], [0, 100, 500, 1000, 5000], labels=['tiny', 'small', 'mid', 'big']).value_counts(normalize=True, sort=False))
'\n'.join(printed)`,
    ts: ({ pd, np }) => {
      const { printed, show } = page();
      const pad = (x: number) => String(x).padStart(2, '0');
      const lines: string[] = [];
      for (let k = 0; k < 48; k++) {
        const ip = `10.0.${k % 3}.${((k * 7) % 4) + 1}`;
        const minute = k % 2 ? (k * 11) % 180 : k * 4;
        const path = ['/', '/cart', `/api/v1/items?id=${k % 6}`, '/login', '/static/app.js'][(k * 3) % 5];
        const status = [200, 200, 304, 404, 500][(k * k) % 5];
        const size = status === 304 ? '-' : String(((k * 97) % 2000) + 50);
        const agent = ['Mozilla/5.0 (X11; Linux)', 'curl/8.1', 'Mozilla/5.0 (iPhone; iOS 17)'][k % 3];
        lines.push(
          `${ip} - - [12/Mar/2024:${pad(8 + Math.floor(minute / 60))}:${pad(minute % 60)}:${pad(k % 60)} +0100] "${k % 5 === 0 ? 'POST' : 'GET'} ${path} HTTP/1.1" ${status} ${size} "-" "${agent}"`,
        );
      }
      lines.splice(5, 0, 'garbage line');
      const s = pd.Series(lines, { name: 'line' });
      show(s.head(3));
      show(s.str.len().describe());
      const pat =
        '^(?P<ip>\\S+) \\S+ \\S+ \\[(?P<time>[^\\]]+)\\] "(?P<method>[A-Z]+) (?P<path>\\S+) [^"]*" (?P<status>\\d{3}) (?P<size>\\S+) "[^"]*" "(?P<agent>[^"]*)"$';
      let log = s.str.extract(pat);
      show(log.head(7));
      show(log.isna().all({ axis: 1 }).sum());
      log = log.dropna({ how: 'all' }).resetIndex({ drop: true });
      log.set('time', pd.toDatetime(log.get('time'), { format: '%d/%b/%Y:%H:%M:%S %z' }));
      log.set('size', log.get('size').replace('-', '0').astype('int64'));
      log.set('status', log.get('status').astype('category'));
      show(log.dtypes);
      show(log.get('time').head(3));
      log.set('time', log.get('time').dt.tzConvert('UTC').dt.tzLocalize(null));
      log.set(['route', 'qs'], log.path.str.split('?', { n: 1, expand: true }));
      show(log.get(['route', 'qs']).head(8));
      log.set('item', log.qs.str.extract('id=(\\d+)').astype('Int64'));
      log.set('mobile', log.agent.str.contains('iphone|android', { case: false }));
      log.set('browser', log.agent.str.split('/').str.get(0));
      show(log.groupby('browser').get('size').agg(['count', 'sum', 'mean']));
      show(log.get('status').valueCounts());
      show(log.status.cat.categories);
      show(log.pivotTable({ index: 'route', columns: 'status', values: 'size', aggfunc: 'count', fillValue: 0, observed: false }));
      log = log.sortValues(['ip', 'time'], { kind: 'stable' });
      const gap = log.groupby('ip').get('time').diff();
      log.set('new', gap.gt(pd.Timedelta({ minutes: 30 })).or(gap.isna()));
      log.set('session', log.groupby('ip').get('new').cumsum());
      show(log.get(['ip', 'time', 'new', 'session']).head(12));
      const ses = log.groupby(['ip', 'session']).agg({
        start: pd.tuple('time', 'min'),
        end: pd.tuple('time', 'max'),
        hits: pd.tuple('path', 'size'),
        bytes: pd.tuple('size', 'sum'),
        entry: pd.tuple('route', 'first'),
        exit: pd.tuple('route', 'last'),
      });
      ses.set('duration', ses.get('end').sub(ses.get('start')));
      show(ses);
      show(`${ses.get('duration').mean()} ${ses.get('duration').dt.totalSeconds().median().toFixed(1)}`);
      show(ses.resetIndex().groupby('ip').get('hits').describe());
      const hourly = log.setIndex('time').resample('30min').get('size').agg(['count', 'sum']);
      show(hourly);
      show(
        log
          .groupby([pd.Grouper({ key: 'time', freq: 'h' }), 'method'])
          .size()
          .unstack({ fillValue: 0 }),
      );
      const err = log.get(log.get('status').isin(['404', '500']));
      show(err.groupby('route').size().sortValues({ ascending: false, kind: 'stable' }).head(3));
      show(log.path.str.count('/').valueCounts().sortIndex());
      show(log.ip.str.rsplit('.', { n: 1 }).str.get(-1).valueCounts());
      show(s.str.findall('\\d{4}').str.len().valueCounts());
      show(s.str.extractall('(\\d+)\\.(\\d+)').xs(0, { level: 'match' }).head(3));
      const agents = log.agent.str.replace('(\\w+)/(\\d+)', (m) => `${m.group(2)}:${m.group(1).toLowerCase()}`, { regex: true }).unique();
      show([...agents].join('|') === '5:mozilla.0 (X11; Linux)|8:curl.1|5:mozilla.0 (iPhone; iOS 17)' ? 'True' : 'False');
      show(
        log
          .groupby('ip')
          .get('time')
          .apply((t) => t.diff().max()),
      );
      show(log.get('size').quantile([0.5, 0.9, 0.99]));
      show(
        pd
          .cut(log.get('size'), [0, 100, 500, 1000, 5000], { labels: ['tiny', 'small', 'mid', 'big'] })
          .valueCounts({ normalize: true, sort: false }),
      );
      return printed.join('\n');
    },
  },
];
