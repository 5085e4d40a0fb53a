import { describe, expect, it } from 'vitest';
import { frameReprHtml } from '../../src/display/html-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { axis, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
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
    frameReprHtml(
      frame(
        [
          col(
            'int64',
            [
              0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
              34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64,
              65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
              96, 97, 98, 99,
            ],
          ),
        ],
        ['a'],
      ),
    ),
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
    frameReprHtml(
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
    frameReprHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
      ),
    ),
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
    frameReprHtml(
      frame(
        [
          col('int64', [0]),
          col('int64', [1]),
          col('int64', [2]),
          col('int64', [3]),
          col('int64', [4]),
          col('int64', [5]),
          col('int64', [6]),
          col('int64', [7]),
          col('int64', [8]),
          col('int64', [9]),
          col('int64', [10]),
          col('int64', [11]),
          col('int64', [12]),
          col('int64', [13]),
          col('int64', [14]),
          col('int64', [15]),
          col('int64', [16]),
          col('int64', [17]),
          col('int64', [18]),
          col('int64', [19]),
          col('int64', [20]),
          col('int64', [21]),
          col('int64', [22]),
          col('int64', [23]),
          col('int64', [24]),
          col('int64', [25]),
          col('int64', [26]),
          col('int64', [27]),
          col('int64', [28]),
          col('int64', [29]),
        ],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29],
      ),
      displayOptions({ maxColumns: 6 }),
    ),
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
    frameReprHtml(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x & y', '<i>', null]), col('float64', [1.5, null, 3])],
        ['a', 'b<c>', 'c'],
        axis(range(3, 0, 1), ['i']),
      ),
    ),
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

describe('HTML in notebooks', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
