import { describe, expect, it } from 'vitest';
import { frameToHtml } from '../../src/display/html-text.js';
import { axis, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  plain: [
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
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      index: false,
    }),
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
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      header: false,
    }),
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
  neither: [
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      index: false,
      header: false,
    }),
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
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      escape: false,
    }),
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
    frameToHtml(frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c']), {
      boldRows: false,
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
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), {
      classes: ['u', 'v'],
      tableId: 't',
    }),
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
    frameToHtml(frame([col('int64', [1]), col('str', ['x & y']), col('float64', [1.5])], ['a', 'b<c>', 'c']), {
      classes: 'u v',
      border: 0,
    }),
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
  border: [
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
  justify: [
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
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        ['a', 'b<c>', 'c'],
        axis(range(3, 0, 1), ['i']),
      ),
    ),
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
    frameToHtml(
      frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], undefined, [
        'c',
      ]),
    ),
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
    frameToHtml(
      frame([col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])], ['a', 'b<c>', 'c'], undefined, [
        'c',
      ]),
      { index: false },
    ),
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
    frameToHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        ['a', 'b<c>', 'c'],
        axis(range(3, 0, 1), ['i']),
        ['c'],
      ),
      { indexNames: false },
    ),
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
};

describe('HTML', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
