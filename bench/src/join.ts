import type { Question } from './question.js';

const COLUMNS = ['id1', 'id2', 'id3', 'id5', 'v1'];

const question = (name: string, right: string, on: string, how: 'inner' | 'left'): Question => ({
  name,
  ours: ({ frames }) => frames['left'].merge(frames[right].get([on, 'v2']), { on, how }),
  sql: `SELECT ${COLUMNS.map((c) => `l.${c}`).join(', ')}, r.v2 FROM {left} l ${how} JOIN {${right}} r USING (${on}) ORDER BY l.{row}`,
});

/** The five questions of the db-benchmark, in its order; each key is there once on the right. */
export const JOIN: readonly Question[] = [
  question('small inner on int', 'small', 'id1', 'inner'),
  question('medium inner on int', 'medium', 'id2', 'inner'),
  question('medium outer on int', 'medium', 'id2', 'left'),
  question('medium inner on factor', 'medium', 'id5', 'inner'),
  question('big inner on int', 'big', 'id3', 'inner'),
];
