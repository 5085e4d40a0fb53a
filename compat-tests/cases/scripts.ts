import type { Case } from '../src/case.js';
import { page } from '../src/printed.js';

/** Whole scripts in the style of notebooks: everything that they print is compared. */
export const cases: Case[] = [
  {
    // Cleaning a messy CSV: mixed types, currency, dates, duplicates
    name: 'messy-csv',
    py: String.raw`import io, json
printed = []
def show(*values, sep=' '): printed.append(sep.join(map(str, values)))
raw = """Order ID;Customer Name ;order_date;Amount;Qty;Country;Discount %;Paid
1001; alice SMITH ;2024-01-05;$1,234.50;3;usa;10%;yes
1002;Bob jones;05/02/2024;€99,90;1;U.S.A.;;no
1003;  Carla Díaz;2024-03-17;(45.00);2;Spain;5%;YES
1003;  Carla Díaz;2024-03-17;(45.00);2;Spain;5%;YES
1004;;17 Apr 2024;N/A;-;es;n/a;No
1005;Dmitri   Petrov;2024/05/01;£12;4.0;UK;0%;y
1006;eve o'neil;;$0.99;12;United Kingdom;15.5%;N
1007;Zoë;June 3, 2024;USD 2,000;seven;usa;;true
"""
df = pd.read_csv(io.StringIO(raw), sep=';', na_values=['-'])
show(df)
show(df.dtypes)
df.columns = df.columns.str.strip().str.lower().str.replace(' ', '_').str.replace('%', 'pct')
show(list(df.columns) == ['order_id', 'customer_name', 'order_date', 'amount', 'qty', 'country', 'discount_pct', 'paid'])
show(df.duplicated().sum(), df[df.duplicated(keep=False)])
df = df.drop_duplicates().reset_index(drop=True)
df['customer_name'] = df['customer_name'].str.strip().str.replace(r'\s+', ' ', regex=True).str.title()
show(df['customer_name'])
neg = df['amount'].str.startswith('(', na=False)
amt = df['amount'].str.replace(r'[^\d.,]', '', regex=True)
amt = amt.where(~amt.str.contains(r',\d{2}$', regex=True, na=False), amt.str.replace(',', '.'))
df['amount_num'] = pd.to_numeric(amt.str.replace(',', ''), errors='coerce')
df.loc[neg, 'amount_num'] *= -1
df['currency'] = df['amount'].str.extract(r'([$€£]|USD)', expand=False).map({'$': 'USD', '€': 'EUR', '£': 'GBP', 'USD': 'USD'})
show(df[['amount', 'amount_num', 'currency']])
df['order_date'] = pd.to_datetime(df['order_date'], format='mixed', dayfirst=False)
show(df['order_date'])
df['qty'] = pd.to_numeric(df['qty'], errors='coerce').astype('Int64')
df['discount_pct'] = df['discount_pct'].str.rstrip('%').astype(float) / 100
df['country'] = df['country'].str.upper().str.replace('.', '', regex=False).replace({'ES': 'SPAIN', 'UNITED KINGDOM': 'UK'})
df['paid'] = df['paid'].str.lower().map({'yes': True, 'y': True, 'true': True, 'no': False, 'n': False})
show(df.drop(columns='amount'))
show(df.dtypes)
show(df.isna().sum())
show(df.isna().mean().mul(100).round(1).rename('pct_missing').to_frame())
df['discount_pct'] = df['discount_pct'].fillna(df['discount_pct'].median())
df['qty'] = df['qty'].fillna(1)
df['net'] = (df['amount_num'] * df['qty'] * (1 - df['discount_pct'])).round(2)
show(df[['order_id', 'qty', 'discount_pct', 'net']])
show(df.groupby('country', as_index=False).agg(orders=('order_id', 'count'), net=('net', 'sum'), last=('order_date', 'max')))
show(df.describe())
show(df.describe(include='all'))
show(df.sort_values(['paid', 'net'], ascending=[True, False], na_position='first')[['paid', 'net']])
show(df.set_index('order_id').loc[[1005, 1001], ['customer_name', 'net']])
'\n'.join(printed)`,
    ts: ({ pd, np }) => {
      const { printed, show } = page();
      const raw = `Order ID;Customer Name ;order_date;Amount;Qty;Country;Discount %;Paid
1001; alice SMITH ;2024-01-05;$1,234.50;3;usa;10%;yes
1002;Bob jones;05/02/2024;€99,90;1;U.S.A.;;no
1003;  Carla Díaz;2024-03-17;(45.00);2;Spain;5%;YES
1003;  Carla Díaz;2024-03-17;(45.00);2;Spain;5%;YES
1004;;17 Apr 2024;N/A;-;es;n/a;No
1005;Dmitri   Petrov;2024/05/01;£12;4.0;UK;0%;y
1006;eve o'neil;;$0.99;12;United Kingdom;15.5%;N
1007;Zoë;June 3, 2024;USD 2,000;seven;usa;;true
`;
      let df = pd.readCsv(new pd.StringIO(raw), { sep: ';', naValues: ['-'] });
      show(df);
      show(df.dtypes);
      df.columns = df.columns.str.strip().str.lower().str.replace(' ', '_').str.replace('%', 'pct');
      show([...df.columns].join() === 'order_id,customer_name,order_date,amount,qty,country,discount_pct,paid' ? 'True' : 'False');
      show(`${df.duplicated().sum()} ${df.get(df.duplicated({ keep: false }))}`);
      df = df.dropDuplicates().resetIndex({ drop: true });
      df.set('customer_name', df.get('customer_name').str.strip().str.replace('\\s+', ' ', { regex: true }).str.title());
      show(df.get('customer_name'));
      const neg = df.amount.str.startswith('(', { na: false });
      let amt = df.amount.str.replace('[^\\d.,]', '', { regex: true });
      amt = amt.where(amt.str.contains(',\\d{2}$', { regex: true, na: false }).not(), amt.str.replace(',', '.'));
      df.set('amount_num', pd.toNumeric(amt.str.replace(',', ''), { errors: 'coerce' }));
      df.loc.set(neg, 'amount_num', df.loc(neg, 'amount_num').mul(-1));
      df.set('currency', df.amount.str.extract('([$€£]|USD)', { expand: false }).map({ $: 'USD', '€': 'EUR', '£': 'GBP', USD: 'USD' }));
      show(df.get(['amount', 'amount_num', 'currency']));
      df.set('order_date', pd.toDatetime(df.order_date, { format: 'mixed', dayfirst: false }));
      show(df.order_date);
      df.set('qty', pd.toNumeric(df.qty, { errors: 'coerce' }).astype('Int64'));
      df.set('discount_pct', df.discount_pct.str.rstrip('%').astype('float').div(100));
      df.set('country', df.country.str.upper().str.replace('.', '', { regex: false }).replace({ ES: 'SPAIN', 'UNITED KINGDOM': 'UK' }));
      df.set('paid', df.paid.str.lower().map({ yes: true, y: true, true: true, no: false, n: false }));
      show(df.drop({ columns: 'amount' }));
      show(df.dtypes);
      show(df.isna().sum());
      show(df.isna().mean().mul(100).round(1).rename('pct_missing').toFrame());
      df.set('discount_pct', df.discount_pct.fillna(df.discount_pct.median()));
      df.set('qty', df.qty.fillna(1));
      df.set('net', df.amount_num.mul(df.qty).mul(df.discount_pct.rsub(1)).round(2));
      show(df.get(['order_id', 'qty', 'discount_pct', 'net']));
      show(
        df
          .groupby('country', { asIndex: false })
          .agg({ orders: pd.tuple('order_id', 'count'), net: pd.tuple('net', 'sum'), last: pd.tuple('order_date', 'max') }),
      );
      show(df.describe());
      show(df.describe({ include: 'all' }));
      show(df.sortValues(['paid', 'net'], { ascending: [true, false], naPosition: 'first' }).get(['paid', 'net']));
      show(df.setIndex('order_id').loc([1005, 1001], ['customer_name', 'net']));
      return printed.join('\n');
    },
  },
  {
    // Survey: melt, crosstab, likert categories, cut and qcut
    name: 'survey',
    py: String.raw`import io, json
printed = []
def show(*values, sep=' '): printed.append(sep.join(map(str, values)))
n = 40
lik = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']
df = pd.DataFrame({'id': range(1, n + 1), 'gender': ['F' if k % 3 else 'M' for k in range(n)], 'age': [18 + k * 17 % 53 for k in range(n)],
                   'region': [['North', 'South', 'East', 'West'][k * 5 % 4 if k % 6 else 2] for k in range(n)]})
for q in range(1, 5):
    df[f'Q{q}'] = [lik[(k * q + k // 7) % 5] if (k + q) % 11 else None for k in range(n)]
df['income'] = [np.nan if k % 13 == 5 else 20000 + k * 3137 % 60000 for k in range(n)]
df['langs'] = [';'.join(['Python', 'R', 'SQL', 'Java'][j] for j in range(4) if (k >> j) % 2) or None for k in range(n)]
show(df)
order = pd.CategoricalDtype(lik, ordered=True)
long = df.melt(id_vars=['id', 'gender', 'region'], value_vars=[c for c in df.columns if c.startswith('Q')], var_name='question', value_name='answer')
show(long.head())
long['answer'] = long['answer'].astype(order)
show(long['answer'].dtype)
show(long['answer'].min(), long['answer'].max())
tab = pd.crosstab(long['question'], long['answer'])
show(tab)
show(tab.div(tab.sum(axis=1), axis=0).mul(100).round(1).to_string(float_format='%.1f%%'))
long['score'] = long['answer'].cat.codes.replace(-1, np.nan) + 1
show(long.groupby('question')['score'].agg(['mean', 'median', 'std', 'count']).round(3))
show(long.pivot_table(index='region', columns='question', values='score', aggfunc='mean').round(2))
show(long.groupby(['gender', 'question'])['score'].mean().unstack('gender'))
wide = long.pivot(index='id', columns='question', values='score')
show(wide.corr().round(3))
show(wide.iloc[:3])
df['age_group'] = pd.cut(df['age'], bins=[17, 25, 35, 50, 120], labels=['18-25', '26-35', '36-50', '50+'])
df['income_q'] = pd.qcut(df['income'], q=4, labels=['Q1', 'Q2', 'Q3', 'Q4'])
show(df['age_group'].value_counts().sort_index())
show(pd.crosstab(df['age_group'], [df['gender'], df['region']], margins=True, margins_name='All'))
show(pd.crosstab(df['age_group'], df['income_q'], normalize=True).round(3))
show(df.groupby('age_group', observed=False)['income'].describe().round(0))
show(pd.cut(df['income'], 3, precision=0).value_counts(dropna=False))
show(df['income'].value_counts(bins=4))
bins, edges = pd.cut(df['age'], 4, retbins=True)
show(bins.head(3), edges.round(3).tolist())
langs = df['langs'].str.get_dummies(sep=';')
show(langs.sum().sort_values(ascending=False, kind='stable'))
ex = df.assign(lang=df['langs'].str.split(';')).explode('lang')[['id', 'lang', 'income']]
show(ex.head(6))
show(ex.groupby('lang', dropna=False)['income'].mean())
sa = (df.filter(regex='^Q') == 'Strongly agree').sum(axis=1)
show(sa.value_counts().sort_index())
show(df.filter(like='income').head(2))
show(df[df['Q1'].isin(['Agree', 'Strongly agree'])].query("age > 30 and region != 'East'")[['id', 'age', 'region', 'Q1']])
show(df.set_index(['region', 'gender']).sort_index().loc[('East', 'F'), ['id', 'age']].head(3))
show(df.groupby('region').sample(n=1, random_state=1).shape)
show(df.drop_duplicates(['gender', 'region'], keep='last')[['id', 'gender', 'region']])
show(df.stack().loc[0])
show(long[long['answer'] >= 'Agree'].groupby('question', observed=True).size())
show(pd.wide_to_long(df[['id', 'Q1', 'Q2']].head(2), stubnames='Q', i='id', j='num'))
'\n'.join(printed)`,
    ts: ({ pd, np }) => {
      const { printed, show } = page();
      const n = 40;
      const lik = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
      const ks = [...Array(n).keys()];
      const df = pd.DataFrame({
        id: ks.map((k) => k + 1),
        gender: ks.map((k) => (k % 3 ? 'F' : 'M')),
        age: ks.map((k) => 18 + ((k * 17) % 53)),
        region: ks.map((k) => ['North', 'South', 'East', 'West'][k % 6 ? (k * 5) % 4 : 2]),
      });
      for (let q = 1; q < 5; q++)
        df.set(
          `Q${q}`,
          ks.map((k) => ((k + q) % 11 ? lik[(k * q + Math.floor(k / 7)) % 5] : null)),
        );
      df.set(
        'income',
        ks.map((k) => (k % 13 === 5 ? NaN : 20000 + ((k * 3137) % 60000))),
      );
      df.set(
        'langs',
        ks.map((k) => ['Python', 'R', 'SQL', 'Java'].filter((_, j) => (k >> j) % 2).join(';') || null),
      );
      show(df);
      const order = new pd.CategoricalDtype(lik, { ordered: true });
      const long = df.melt({
        idVars: ['id', 'gender', 'region'],
        valueVars: [...df.columns].filter((c) => c.startsWith('Q')),
        varName: 'question',
        valueName: 'answer',
      });
      show(long.head());
      long.set('answer', long.get('answer').astype(order));
      show(String(long.get('answer').dtype));
      show(long.get('answer').min(), long.get('answer').max());
      const tab = pd.crosstab(long.get('question'), long.get('answer'));
      show(tab);
      show(
        tab
          .div(tab.sum({ axis: 1 }), { axis: 0 })
          .mul(100)
          .round(1)
          .toString({ floatFormat: '%.1f%%' }),
      );
      long.set('score', long.get('answer').cat.codes.replace(-1, NaN).add(1));
      show(long.groupby('question').get('score').agg(['mean', 'median', 'std', 'count']).round(3));
      show(long.pivotTable({ index: 'region', columns: 'question', values: 'score', aggfunc: 'mean' }).round(2));
      show(long.groupby(['gender', 'question']).get('score').mean().unstack('gender'));
      const wide = long.pivot({ index: 'id', columns: 'question', values: 'score' });
      show(wide.corr().round(3));
      show(wide.iloc(pd.slice(null, 3)));
      df.set('age_group', pd.cut(df.get('age'), { bins: [17, 25, 35, 50, 120], labels: ['18-25', '26-35', '36-50', '50+'] }));
      df.set('income_q', pd.qcut(df.get('income'), { q: 4, labels: ['Q1', 'Q2', 'Q3', 'Q4'] }));
      show(df.get('age_group').valueCounts().sortIndex());
      show(pd.crosstab(df.get('age_group'), [df.get('gender'), df.get('region')], { margins: true, marginsName: 'All' }));
      show(pd.crosstab(df.get('age_group'), df.get('income_q'), { normalize: true }).round(3));
      show(df.groupby('age_group', { observed: false }).get('income').describe().round(0));
      show(pd.cut(df.get('income'), 3, { precision: 0 }).valueCounts({ dropna: false }));
      show(df.get('income').valueCounts({ bins: 4 }));
      const [bins, edges] = pd.cut(df.get('age'), 4, { retbins: true });
      show(
        `${bins.head(3)} [${Array.from(edges, (e) => Math.round(Number(e) * 1000) / 1000)
          .map((e) => (Number.isInteger(e) ? `${e}.0` : e))
          .join(', ')}]`,
      );
      const langs = df.get('langs').str.getDummies({ sep: ';' });
      show(langs.sum().sortValues({ ascending: false, kind: 'stable' }));
      const ex = df
        .assign({ lang: df.get('langs').str.split(';') })
        .explode('lang')
        .get(['id', 'lang', 'income']);
      show(ex.head(6));
      show(ex.groupby('lang', { dropna: false }).get('income').mean());
      const sa = df.filter({ regex: '^Q' }).eq('Strongly agree').sum({ axis: 1 });
      show(sa.valueCounts().sortIndex());
      show(df.filter({ like: 'income' }).head(2));
      show(
        df
          .get(df.get('Q1').isin(['Agree', 'Strongly agree']))
          .query("age > 30 and region != 'East'")
          .get(['id', 'age', 'region', 'Q1']),
      );
      show(df.setIndex(['region', 'gender']).sortIndex().loc(pd.tuple('East', 'F'), ['id', 'age']).head(3));
      show(`(${df.groupby('region').sample({ n: 1, randomState: 1 }).shape.join(', ')})`);
      show(df.dropDuplicates(['gender', 'region'], { keep: 'last' }).get(['id', 'gender', 'region']));
      show(df.stack().loc(0));
      show(long.get(long.get('answer').ge('Agree')).groupby('question', { observed: true }).size());
      show(pd.wideToLong(df.get(['id', 'Q1', 'Q2']).head(2), { stubnames: 'Q', i: 'id', j: 'num' }));
      return printed.join('\n');
    },
  },
  {
    // MultiIndex reports: stack, unstack, xs, swaplevel, totals
    name: 'multiindex-report',
    py: String.raw`import io, json
printed = []
def show(*values, sep=' '): printed.append(sep.join(map(str, values)))
idx = pd.MultiIndex.from_product([['East', 'West'], ['A', 'B', 'C'], [2023, 2024]], names=['region', 'product', 'year'])
df = pd.DataFrame({'sales': np.arange(12) * 10 + 5, 'units': np.arange(12)[::-1] + 1}, index=idx)
show(df)
show(df.loc['East'])
show(df.loc[('West', 'B')])
show(df.loc[('West', 'B', 2024)])
show(df.xs(2024, level='year'))
show(df.xs(('East', 2023), level=['region', 'year']))
show(df.loc[pd.IndexSlice[:, ['A', 'C'], 2024], 'sales'])
show(df.unstack())
show(df.unstack(['product', 'year']).T)
show(df['sales'].unstack('region').add_prefix('r_'))
show(df.swaplevel('region', 'year').sort_index().head(4))
show(df.reorder_levels(['year', 'region', 'product']).sort_index(level=0, ascending=False).head(4))
show(df.groupby(level=['region', 'year']).sum())
show(df.groupby(level='product').agg({'sales': ['sum', 'mean'], 'units': 'max'}))
tot = df.groupby(level='region').sum()
tot.index = pd.MultiIndex.from_tuples([(r, 'Total', 'all') for r in tot.index], names=df.index.names)
show(pd.concat([df, tot]).sort_index(level='region', sort_remaining=False))
wide = df['sales'].unstack('year')
wide['growth'] = wide[2024] / wide[2023] - 1
wide.loc[('All', '')] = wide.sum()
show(wide)
show(wide.round(2).reset_index())
rep = df.reset_index().pivot_table(index=['region', 'product'], columns='year', values=['sales', 'units'], aggfunc='sum', margins=True, margins_name='Total')
show(rep)
show(rep['sales'])
show(rep.columns)
rep.columns = [f'{a}_{b}' for a, b in rep.columns]
show(rep.head(3))
show(df.index.get_level_values('product').unique())
show(df.index.nlevels, df.index.names)
show(df.rename(index={'A': 'Alpha'}, level='product').head(2))
show(df.droplevel('year').head(2))
show(df.set_index('units', append=True).head(2))
st = df.stack()
show(st.head(4))
show(st.unstack(-1).equals(df))
show(df.sales.groupby(level=0).transform(lambda s: s / s.sum()).round(3).head(4))
show(df.query('year == 2024 and sales > 30'))
show(df.sum(axis=0).to_frame('Total').T)
ag = df.groupby(['region']).agg(lo=('sales', 'min'), hi=('sales', 'max'), n=('units', 'size'))
ag.loc['Total'] = [ag.lo.min(), ag.hi.max(), ag.n.sum()]
show(ag)
c = pd.DataFrame(np.arange(8).reshape(2, 4), index=['x', 'y'], columns=pd.MultiIndex.from_product([['one', 'two'], ['a', 'b']], names=['n', 'l']))
show(c)
show(c['one'])
show(c.xs('b', axis=1, level='l'))
show(c.stack('l'))
show(c.T.groupby(level='n').sum().T)
show(c.loc[:, ('two', 'a')])
show(c.swaplevel(axis=1).sort_index(axis=1))
show(df.to_string(sparsify=False).split('\n')[2])
show(df.index[:2])
show(df.loc[('East', 'B'):('West', 'A'), 'units'].sum())
'\n'.join(printed)`,
    ts: ({ pd, np }) => {
      const { printed, show } = page();
      const idx = pd.MultiIndex.fromProduct(
        [
          ['East', 'West'],
          ['A', 'B', 'C'],
          [2023, 2024],
        ],
        { names: ['region', 'product', 'year'] },
      );
      const ks = [...Array(12).keys()];
      const df = pd.DataFrame({ sales: ks.map((k) => k * 10 + 5), units: ks.map((k) => 12 - k) }, { index: idx });
      show(df);
      show(df.loc('East'));
      show(df.loc(pd.tuple('West', 'B')));
      show(df.loc(pd.tuple('West', 'B', 2024)));
      show(df.xs(2024, { level: 'year' }));
      show(df.xs(pd.tuple('East', 2023), { level: ['region', 'year'] }));
      show(df.loc(pd.tuple(pd.slice(), ['A', 'C'], 2024), 'sales'));
      show(df.unstack());
      show(df.unstack(['product', 'year']).T);
      show(df.get('sales').unstack('region').addPrefix('r_'));
      show(df.swaplevel('region', 'year').sortIndex().head(4));
      show(df.reorderLevels(['year', 'region', 'product']).sortIndex({ level: 0, ascending: false }).head(4));
      show(df.groupby({ level: ['region', 'year'] }).sum());
      show(df.groupby({ level: 'product' }).agg({ sales: ['sum', 'mean'], units: 'max' }));
      const tot = df.groupby({ level: 'region' }).sum();
      tot.index = pd.MultiIndex.fromTuples(
        [...tot.index].map((r) => pd.tuple(r, 'Total', 'all')),
        { names: df.index.names },
      );
      show(pd.concat([df, tot]).sortIndex({ level: 'region', sortRemaining: false }));
      const wide = df.get('sales').unstack('year');
      wide.set('growth', wide.get(2024).div(wide.get(2023)).sub(1));
      wide.loc.set(pd.tuple('All', ''), wide.sum());
      show(wide);
      show(wide.round(2).resetIndex());
      const rep = df.resetIndex().pivotTable({
        index: ['region', 'product'],
        columns: 'year',
        values: ['sales', 'units'],
        aggfunc: 'sum',
        margins: true,
        marginsName: 'Total',
      });
      show(rep);
      show(rep.get('sales'));
      show(rep.columns);
      rep.columns = [...rep.columns].map(([a, b]) => `${a}_${b}`);
      show(rep.head(3));
      show(df.index.getLevelValues('product').unique());
      show(`${df.index.nlevels} [${df.index.names.map((x) => `'${x}'`).join(', ')}]`);
      show(df.rename({ index: { A: 'Alpha' }, level: 'product' }).head(2));
      show(df.droplevel('year').head(2));
      show(df.setIndex('units', { append: true }).head(2));
      const st = df.stack();
      show(st.head(4));
      show(st.unstack(-1).equals(df) ? 'True' : 'False');
      show(
        df.sales
          .groupby({ level: 0 })
          .transform((s) => s.div(s.sum()))
          .round(3)
          .head(4),
      );
      show(df.query('year == 2024 and sales > 30'));
      show(df.sum({ axis: 0 }).toFrame('Total').T);
      const ag = df.groupby(['region']).agg({ lo: pd.tuple('sales', 'min'), hi: pd.tuple('sales', 'max'), n: pd.tuple('units', 'size') });
      ag.loc.set('Total', [ag.lo.min(), ag.hi.max(), ag.n.sum()]);
      show(ag);
      const c = pd.DataFrame(
        [
          [0, 1, 2, 3],
          [4, 5, 6, 7],
        ],
        {
          index: ['x', 'y'],
          columns: pd.MultiIndex.fromProduct(
            [
              ['one', 'two'],
              ['a', 'b'],
            ],
            { names: ['n', 'l'] },
          ),
        },
      );
      show(c);
      show(c.get('one'));
      show(c.xs('b', { axis: 1, level: 'l' }));
      show(c.stack('l'));
      show(c.T.groupby({ level: 'n' }).sum().T);
      show(c.loc(pd.slice(), pd.tuple('two', 'a')));
      show(c.swaplevel({ axis: 1 }).sortIndex({ axis: 1 }));
      show(df.toString({ sparsify: false }).split('\n')[2]);
      show(df.index.get(pd.slice(null, 2)));
      show(df.loc(pd.slice(pd.tuple('East', 'B'), pd.tuple('West', 'A')), 'units').sum());
      return printed.join('\n');
    },
  },
];
