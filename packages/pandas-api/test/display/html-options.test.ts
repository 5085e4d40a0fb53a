import { describe, expect, it } from 'vitest';
import { frameToHtml } from '../../src/display/html-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { axis, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  links: [
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
  col_space: [
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
  formatters: [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      formatters: { a: (v: number) => `#${v}` },
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
  spaces: [
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
  empty: [
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
    frameToHtml(
      frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']),
      {},
      displayOptions({ htmlUseMathjax: false }),
    ),
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
  columns: [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      columns: ['c', 'a'],
    }),
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
};

describe('HTML options', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
