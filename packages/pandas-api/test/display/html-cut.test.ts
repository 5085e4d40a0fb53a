import { describe, expect, it } from 'vitest';
import { frameToHtml } from '../../src/display/html-text.js';
import { axis, col, frame } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  max_rows: [
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
  max_cols: [
    frameToHtml(
      frame(
        [col('int64', [0]), col('int64', [1]), col('int64', [2]), col('int64', [3]), col('int64', [4]), col('int64', [5])],
        [0, 1, 2, 3, 4, 5],
      ),
      { maxCols: 4, showDimensions: true },
    ),
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
    frameToHtml(
      frame(
        [col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])],
        ['a'],
        axis([
          col('str', ['x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'z', 'z', 'z', 'z']),
          col('int64', [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]),
        ]),
      ),
      { maxRows: 4 },
    ),
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
    frameToHtml(
      frame(
        [col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
        ['a'],
        axis([col('str', ['x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x']), col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])]),
      ),
      { maxRows: 4 },
    ),
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
    frameToHtml(
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
        ],
        [
          ['x', 0],
          ['x', 1],
          ['x', 2],
          ['x', 3],
          ['y', 0],
          ['y', 1],
          ['y', 2],
          ['y', 3],
        ],
      ),
      { maxCols: 4 },
    ),
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
    frameToHtml(
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
        ],
        [
          ['x', 0],
          ['x', 1],
          ['x', 2],
          ['x', 3],
          ['x', 4],
          ['x', 5],
          ['x', 6],
          ['x', 7],
        ],
      ),
      { maxCols: 4 },
    ),
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
    frameToHtml(
      frame(
        [col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])],
        ['a'],
        axis([
          col('str', ['x', 'x', 'x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'y', 'y']),
          col('int64', [1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]),
          col('str', ['p', 'q', 'r', 'p', 'q', 'r', 'p', 'q', 'r', 'p', 'q', 'r']),
        ]),
      ),
      { maxRows: 6 },
    ),
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
};

describe('HTML cut', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
