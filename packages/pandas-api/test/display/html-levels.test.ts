import { describe, expect, it } from 'vitest';
import { frameToHtml } from '../../src/display/html-text.js';
import { axis, col, frame } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'multi index': [
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        ['a', 'b<c>', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
      ),
    ),
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
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        ['a', 'b<c>', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
      ),
      { sparsify: false },
    ),
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
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
      ),
    ),
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
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
        ['l1', 'l2'],
      ),
    ),
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
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
      ),
      { sparsify: false },
    ),
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
  na_rep: [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      naRep: '-',
    }),
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
  float_format: [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      floatFormat: '%.3f',
    }),
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
  dimensions: [
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
};

describe('HTML of several levels', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
