import { describe, expect, it } from 'vitest';
import { frameReprHtml, frameToHtml } from '../../src/display/html-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { axis, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'plain': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'])),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'no index': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { index: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'no header': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { header: false }),
    `<table border="1" class="dataframe">
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'neither': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { index: false, header: false }),
    `<table border="1" class="dataframe">
  <tbody>
    <tr>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'not escaped': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { escape: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b<c></th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x & y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td><i></td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'not bold': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { boldRows: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <td>0</td>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <td>1</td>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <td>2</td>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'classes and id': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { classes: ['u', 'v'], tableId: 't' }),
    `<table border="1" class="dataframe u v" id="t">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'classes text': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { classes: 'u v', border: 0 }),
    `<table class="dataframe u v">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'border': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { border: 3 }),
    `<table border="3" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'justify': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { justify: 'left' }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: left;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'index name': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], axis(range(3, 0, 1), ['i']))),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
    <tr>
      <th>i</th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'column name': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], undefined, ['c'])),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th>c</th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'column name without index': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], undefined, ['c']), { index: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th>c</th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th></th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th></th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th></th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'names off': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], axis(range(3, 0, 1), ['i']), ['c']), { indexNames: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi index': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']))),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
    <tr>
      <th>k</th>
      <th>n</th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="2" valign="top">a</th>
      <th>1</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>2</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>b</th>
      <th>1</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi index not sparse': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n'])), { sparsify: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
    <tr>
      <th>k</th>
      <th>n</th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>a</th>
      <th>1</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>a</th>
      <th>2</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>b</th>
      <th>1</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi columns': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], [['A', 'x'], ['A', 'y'], ['B', 'x']])),
    `<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th colspan="2" halign="left">A</th>
      <th>B</th>
    </tr>
    <tr>
      <th></th>
      <th>x</th>
      <th>y</th>
      <th>x</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi columns named': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], [['A', 'x'], ['A', 'y'], ['B', 'x']], axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']), ['l1', 'l2'])),
    `<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th>l1</th>
      <th colspan="2" halign="left">A</th>
      <th>B</th>
    </tr>
    <tr>
      <th></th>
      <th>l2</th>
      <th>x</th>
      <th>y</th>
      <th>x</th>
    </tr>
    <tr>
      <th>k</th>
      <th>n</th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="2" valign="top">a</th>
      <th>1</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>2</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>b</th>
      <th>1</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi columns not sparse': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], [['A', 'x'], ['A', 'y'], ['B', 'x']]), { sparsify: false }),
    `<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th>A</th>
      <th>A</th>
      <th>B</th>
    </tr>
    <tr>
      <th></th>
      <th>x</th>
      <th>y</th>
      <th>x</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'na_rep': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { naRep: '-' }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>-</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>-</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'float_format': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { floatFormat: '%.3f' }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.500</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.000</td>
    </tr>
  </tbody>
</table>`,
  ],
  'dimensions': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { showDimensions: true }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>
<p>1 rows × 3 columns</p>`,
  ],
  'max_rows': [
    frameToHtml(frame([col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])], ['a']), { maxRows: 4 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>0</td>
    </tr>
    <tr>
      <th>1</th>
      <td>1</td>
    </tr>
    <tr>
      <th>...</th>
      <td>...</td>
    </tr>
    <tr>
      <th>8</th>
      <td>8</td>
    </tr>
    <tr>
      <th>9</th>
      <td>9</td>
    </tr>
  </tbody>
</table>`,
  ],
  'max_cols': [
    frameToHtml(frame([col('int64', [0]), col('int64', [1]), col('int64', [2]), col('int64', [3]), col('int64', [4]), col('int64', [5])], [0, 1, 2, 3, 4, 5]), { maxCols: 4, showDimensions: true }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>0</th>
      <th>1</th>
      <th>...</th>
      <th>4</th>
      <th>5</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>0</td>
      <td>1</td>
      <td>...</td>
      <td>4</td>
      <td>5</td>
    </tr>
  </tbody>
</table>
<p>1 rows × 6 columns</p>`,
  ],
  'multi index cut': [
    frameToHtml(frame([col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])], ['a'], axis([col('str', ['x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'z', 'z', 'z', 'z']), col('int64', [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3])])), { maxRows: 4 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="2" valign="top">x</th>
      <th>0</th>
      <td>0</td>
    </tr>
    <tr>
      <th>1</th>
      <td>1</td>
    </tr>
    <tr>
      <th>...</th>
      <th>...</th>
      <td>...</td>
    </tr>
    <tr>
      <th rowspan="2" valign="top">z</th>
      <th>2</th>
      <td>10</td>
    </tr>
    <tr>
      <th>3</th>
      <td>11</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi index cut in a group': [
    frameToHtml(frame([col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])], ['a'], axis([col('str', ['x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x']), col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])])), { maxRows: 4 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="5" valign="top">x</th>
      <th>0</th>
      <td>0</td>
    </tr>
    <tr>
      <th>1</th>
      <td>1</td>
    </tr>
    <tr>
      <th>...</th>
      <td>...</td>
    </tr>
    <tr>
      <th>8</th>
      <td>8</td>
    </tr>
    <tr>
      <th>9</th>
      <td>9</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi columns cut': [
    frameToHtml(frame([col('int64', [0]), col('int64', [1]), col('int64', [2]), col('int64', [3]), col('int64', [4]), col('int64', [5]), col('int64', [6]), col('int64', [7])], [['x', 0], ['x', 1], ['x', 2], ['x', 3], ['y', 0], ['y', 1], ['y', 2], ['y', 3]]), { maxCols: 4 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th colspan="2" halign="left">x</th>
      <th>...</th>
      <th colspan="2" halign="left">y</th>
    </tr>
    <tr>
      <th></th>
      <th>0</th>
      <th>1</th>
      <th>...</th>
      <th>2</th>
      <th>3</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>0</td>
      <td>1</td>
      <td>...</td>
      <td>6</td>
      <td>7</td>
    </tr>
  </tbody>
</table>`,
  ],
  'multi columns cut in a group': [
    frameToHtml(frame([col('int64', [0]), col('int64', [1]), col('int64', [2]), col('int64', [3]), col('int64', [4]), col('int64', [5]), col('int64', [6]), col('int64', [7])], [['x', 0], ['x', 1], ['x', 2], ['x', 3], ['x', 4], ['x', 5], ['x', 6], ['x', 7]]), { maxCols: 4 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th colspan="5" halign="left">x</th>
    </tr>
    <tr>
      <th></th>
      <th>0</th>
      <th>1</th>
      <th>...</th>
      <th>6</th>
      <th>7</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>0</td>
      <td>1</td>
      <td>...</td>
      <td>6</td>
      <td>7</td>
    </tr>
  </tbody>
</table>`,
  ],
  'three levels cut': [
    frameToHtml(frame([col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])], ['a'], axis([col('str', ['x', 'x', 'x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'y', 'y']), col('int64', [1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]), col('str', ['p', 'q', 'r', 'p', 'q', 'r', 'p', 'q', 'r', 'p', 'q', 'r'])])), { maxRows: 6 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th></th>
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="3" valign="top">x</th>
      <th rowspan="3" valign="top">1</th>
      <th>p</th>
      <td>0</td>
    </tr>
    <tr>
      <th>q</th>
      <td>1</td>
    </tr>
    <tr>
      <th>r</th>
      <td>2</td>
    </tr>
    <tr>
      <th>...</th>
      <th>...</th>
      <th>...</th>
      <td>...</td>
    </tr>
    <tr>
      <th rowspan="3" valign="top">y</th>
      <th rowspan="3" valign="top">2</th>
      <th>p</th>
      <td>9</td>
    </tr>
    <tr>
      <th>q</th>
      <td>10</td>
    </tr>
    <tr>
      <th>r</th>
      <td>11</td>
    </tr>
  </tbody>
</table>`,
  ],
  'links': [
    frameToHtml(frame([col('str', ['https://a.b/?x=1&y=2', 'text'])], ['u']), { renderLinks: true }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>u</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td><a href="https://a.b/?x=1&y=2" target="_blank">https://a.b/?x=1&amp;y=2</a></td>
    </tr>
    <tr>
      <th>1</th>
      <td>text</td>
    </tr>
  </tbody>
</table>`,
  ],
  'col_space': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { colSpace: 100 }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th style="min-width: 100px;"></th>
      <th style="min-width: 100px;">a</th>
      <th style="min-width: 100px;">b&lt;c&gt;</th>
      <th style="min-width: 100px;">c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'col_space dict': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), { colSpace: { a: '5em' } }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th style="min-width: 5em;">a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'formatters': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { formatters: { a: (v: number) => `#${v}` } }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>#1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>#2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>#3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>`,
  ],
  'spaces': [
    frameToHtml(frame([col('str', ['x   y', ' z '])], ['a'])),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>x&nbsp;&nbsp; y</td>
    </tr>
    <tr>
      <th>1</th>
      <td>z</td>
    </tr>
  </tbody>
</table>`,
  ],
  'long text': [
    frameToHtml(frame([col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'])], ['a'])),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</td>
    </tr>
  </tbody>
</table>`,
  ],
  'empty': [
    frameToHtml(frame([], [], axis(range(0)))),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
    </tr>
  </thead>
  <tbody>
  </tbody>
</table>`,
  ],
  'no rows': [
    frameToHtml(frame([col('int64', []), col('str', []), col('float64', [])], ['a', 'b<c>', 'c'])),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
  </tbody>
</table>`,
  ],
  'mathjax off': [
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), {  }, displayOptions({ htmlUseMathjax: false })),
    `<table border="1" class="dataframe tex2jax_ignore mathjax_ignore">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
  </tbody>
</table>`,
  ],
  'columns': [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), { columns: ['c', 'a'] }),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>c</th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1.5</td>
      <td>1</td>
    </tr>
    <tr>
      <th>1</th>
      <td>NaN</td>
      <td>2</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3.0</td>
      <td>3</td>
    </tr>
  </tbody>
</table>`,
  ],
  'float labels': [
    frameToHtml(frame([col('int64', [1]), col('int64', [2])], [1.5, 2], axis(col('float64', [0.25])))),
    `<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>1.5</th>
      <th>2.0</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0.25</th>
      <td>1</td>
      <td>2</td>
    </tr>
  </tbody>
</table>`,
  ],
  'notebook plain': [
    frameReprHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'])),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>
</div>`,
  ],
  'notebook many rows': [
    frameReprHtml(frame([col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99])], ['a'])),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>0</td>
    </tr>
    <tr>
      <th>1</th>
      <td>1</td>
    </tr>
    <tr>
      <th>2</th>
      <td>2</td>
    </tr>
    <tr>
      <th>3</th>
      <td>3</td>
    </tr>
    <tr>
      <th>4</th>
      <td>4</td>
    </tr>
    <tr>
      <th>...</th>
      <td>...</td>
    </tr>
    <tr>
      <th>95</th>
      <td>95</td>
    </tr>
    <tr>
      <th>96</th>
      <td>96</td>
    </tr>
    <tr>
      <th>97</th>
      <td>97</td>
    </tr>
    <tr>
      <th>98</th>
      <td>98</td>
    </tr>
    <tr>
      <th>99</th>
      <td>99</td>
    </tr>
  </tbody>
</table>
<p>100 rows × 1 columns</p>
</div>`,
  ],
  'notebook multi': [
    frameReprHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], [['A', 'x'], ['A', 'y'], ['B', 'x']], axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']), ['l1', 'l2'])),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead tr th {
        text-align: left;
    }

    .dataframe thead tr:last-of-type th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th>l1</th>
      <th colspan="2" halign="left">A</th>
      <th>B</th>
    </tr>
    <tr>
      <th></th>
      <th>l2</th>
      <th>x</th>
      <th>y</th>
      <th>x</th>
    </tr>
    <tr>
      <th>k</th>
      <th>n</th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="2" valign="top">a</th>
      <th>1</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>2</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>b</th>
      <th>1</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>
</div>`,
  ],
  'notebook multi columns': [
    frameReprHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], [['A', 'x'], ['A', 'y'], ['B', 'x']])),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead tr th {
        text-align: left;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th colspan="2" halign="left">A</th>
      <th>B</th>
    </tr>
    <tr>
      <th></th>
      <th>x</th>
      <th>y</th>
      <th>x</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>
</div>`,
  ],
  'notebook long text': [
    frameReprHtml(frame([col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'])], ['a'])),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...</td>
    </tr>
  </tbody>
</table>
</div>`,
  ],
  'notebook wide': [
    frameReprHtml(frame([col('int64', [0]), col('int64', [1]), col('int64', [2]), col('int64', [3]), col('int64', [4]), col('int64', [5]), col('int64', [6]), col('int64', [7]), col('int64', [8]), col('int64', [9]), col('int64', [10]), col('int64', [11]), col('int64', [12]), col('int64', [13]), col('int64', [14]), col('int64', [15]), col('int64', [16]), col('int64', [17]), col('int64', [18]), col('int64', [19]), col('int64', [20]), col('int64', [21]), col('int64', [22]), col('int64', [23]), col('int64', [24]), col('int64', [25]), col('int64', [26]), col('int64', [27]), col('int64', [28]), col('int64', [29])], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]), displayOptions({ maxColumns: 6 })),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>0</th>
      <th>1</th>
      <th>2</th>
      <th>...</th>
      <th>27</th>
      <th>28</th>
      <th>29</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>0</td>
      <td>1</td>
      <td>2</td>
      <td>...</td>
      <td>27</td>
      <td>28</td>
      <td>29</td>
    </tr>
  </tbody>
</table>
<p>1 rows × 30 columns</p>
</div>`,
  ],
  'notebook index name': [
    frameReprHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], axis(range(3, 0, 1), ['i']))),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>a</th>
      <th>b&lt;c&gt;</th>
      <th>c</th>
    </tr>
    <tr>
      <th>i</th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0</th>
      <td>1</td>
      <td>x &amp; y</td>
      <td>1.5</td>
    </tr>
    <tr>
      <th>1</th>
      <td>2</td>
      <td>&lt;i&gt;</td>
      <td>NaN</td>
    </tr>
    <tr>
      <th>2</th>
      <td>3</td>
      <td>NaN</td>
      <td>3.0</td>
    </tr>
  </tbody>
</table>
</div>`,
  ],
  'notebook float labels': [
    frameReprHtml(frame([col('int64', [1]), col('int64', [2])], [1.5, 2], axis(col('float64', [0.25])))),
    `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
      <th></th>
      <th>1.5</th>
      <th>2.0</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th>0.25</th>
      <td>1</td>
      <td>2</td>
    </tr>
  </tbody>
</table>
</div>`,
  ],
};

describe('HTML', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
