/** A question to three libraries over the same tables in memory. `d` is where they are in Python. */
export interface Beside {
  readonly name: string;
  readonly ours: (d: any) => unknown;
  readonly pandas: string;
  readonly polars: string;
}

const window = (call: string, polars: string): Beside => ({
  name: `${call} of 30`,
  ours: (d) => d.sales.price.rolling(30)[call.slice('rolling '.length)](),
  pandas: `d.sales.price.rolling(30).${call.slice('rolling '.length)}()`,
  polars: `d.sales["price"].${polars}(30)`,
});

/** Windows first: they are loops over typed arrays here, C in pandas, Rust in Polars. Each leaves its answer in its own memory. */
export const BESIDE: readonly Beside[] = [
  window('rolling mean', 'rolling_mean'),
  window('rolling max', 'rolling_max'),
  window('rolling std', 'rolling_std'),
  window('rolling median', 'rolling_median'),
  {
    name: 'ewm mean, span 30',
    ours: (d) => d.sales.price.ewm({ span: 30 }).mean(),
    pandas: 'd.sales.price.ewm(span=30).mean()',
    polars: 'd.sales["price"].ewm_mean(span=30)',
  },
  {
    name: 'fill forward',
    ours: (d) => d.sales.discount.ffill(),
    pandas: 'd.sales.discount.ffill()',
    polars: 'd.sales["discount"].forward_fill()',
  },
  {
    name: 'interpolate',
    ours: (d) => d.sales.discount.interpolate(),
    pandas: 'd.sales.discount.interpolate()',
    polars: 'd.sales["discount"].interpolate()',
  },
  {
    name: 'running sum',
    ours: (d) => d.sales.price.cumsum(),
    pandas: 'd.sales.price.cumsum()',
    polars: 'd.sales["price"].cum_sum()',
  },
  {
    name: 'rank',
    ours: (d) => d.sales.price.rank(),
    pandas: 'd.sales.price.rank()',
    polars: 'd.sales["price"].rank()',
  },
  {
    name: 'sum v1 by id1',
    ours: (d) => d.groups.groupby('id1').v1.sum(),
    pandas: 'd.groups.groupby("id1").v1.sum()',
    polars: 'd.groups.group_by("id1").agg(pl.col("v1").sum())',
  },
  {
    name: 'sum v1 mean v3 by id3',
    ours: (d) => d.groups.groupby('id3').agg({ v1: 'sum', v3: 'mean' }),
    pandas: 'd.groups.groupby("id3").agg({"v1": "sum", "v3": "mean"})',
    polars: 'd.groups.group_by("id3").agg(pl.col("v1").sum(), pl.col("v3").mean())',
  },
  {
    name: 'median and std of v3 by id4, id5',
    ours: (d) => d.groups.groupby(['id4', 'id5'], { asIndex: false }).agg({ v3: ['median', 'std'] }),
    pandas: 'd.groups.groupby(["id4", "id5"], as_index=False).agg({"v3": ["median", "std"]})',
    polars: 'd.groups.group_by("id4", "id5").agg(pl.col("v3").median().alias("m"), pl.col("v3").std().alias("s"))',
  },
  {
    name: 'join with a small table',
    ours: (d) => d.left.merge(d.medium.get(['id2', 'v2']), { on: 'id2' }).get(['v1', 'v2']),
    pandas: 'd.left.merge(d.medium[["id2", "v2"]], on="id2")[["v1", "v2"]]',
    polars: 'd.left.join(d.medium.select("id2", "v2"), on="id2").select("v1", "v2")',
  },
  {
    name: 'join with a large table',
    ours: (d) => d.left.merge(d.big, { on: 'id3' }).get(['v1', 'v2']),
    pandas: 'd.left.merge(d.big, on="id3")[["v1", "v2"]]',
    polars: 'd.left.join(d.big, on="id3").select("v1", "v2")',
  },
  {
    name: 'filter',
    ours: (d) => d.sales.get(d.sales.quantity.gt(15).and(d.sales.price.lt(10))).get(['quantity', 'price']),
    pandas: 'd.sales[(d.sales.quantity > 15) & (d.sales.price < 10)][["quantity", "price"]]',
    polars: 'd.sales.filter((pl.col("quantity") > 15) & (pl.col("price") < 10)).select("quantity", "price")',
  },
  {
    name: 'sort by a text and a number',
    ours: (d) => d.sales.get(['city', 'price']).sortValues(['city', 'price']),
    pandas: 'd.sales[["city", "price"]].sort_values(["city", "price"])',
    polars: 'd.sales.select("city", "price").sort("city", "price")',
  },
  {
    name: 'ten largest',
    ours: (d) => d.sales.nlargest(10, 'price').get(['product', 'price']),
    pandas: 'd.sales.nlargest(10, "price")[["product", "price"]]',
    polars: 'd.sales.top_k(10, by="price").select("product", "price")',
  },
  {
    name: 'value counts of a text',
    ours: (d) => d.sales.city.valueCounts(),
    pandas: 'd.sales.city.value_counts()',
    polars: 'd.sales["city"].value_counts(sort=True)',
  },
  {
    name: 'distinct rows',
    ours: (d) => d.sales.get(['city', 'product']).dropDuplicates(),
    pandas: 'd.sales[["city", "product"]].drop_duplicates()',
    polars: 'd.sales.select("city", "product").unique(maintain_order=True, keep="first")',
  },
  {
    name: 'texts that contain',
    ours: (d) => d.sales.city.str.contains('y 1').sum(),
    pandas: 'd.sales.city.str.contains("y 1").sum()',
    polars: 'd.sales["city"].str.contains("y 1").sum()',
  },
  {
    name: 'read CSV, sum by a text',
    ours: (d) => d.csv().groupby('city').price.sum(),
    pandas: 'pd.read_csv(d.paths["csv"]).groupby("city").price.sum()',
    polars: 'pl.read_csv(d.paths["csv"]).group_by("city").agg(pl.col("price").sum())',
  },
];
