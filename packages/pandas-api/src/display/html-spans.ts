/** Where a label starts -> how many rows or columns it spans. */
export type Spans = Map<number, number>;

/** The spans of every level; a label spans those like it if `sparse`. */
export function spansOf(levels: readonly (readonly string[])[], sparse: boolean): Spans[] {
  const length = levels[0]?.length ?? 0;
  return levels.map((_, k) => {
    const inner = k === levels.length - 1;
    const spans: Spans = new Map();
    let start = 0;
    for (let i = 0; i < length; i++) {
      const repeats = sparse && !inner && i > 0 && levels.slice(0, k + 1).every((level) => level[i] === level[i - 1]);
      if (!repeats) start = i;
      spans.set(start, i - start + 1);
    }
    return spans;
  });
}

/** The spans with one place put in at `at`, where dots stand; `between`: a label ended there. */
export function widened(spans: Spans, at: number): { spans: Spans; between: boolean } {
  const out: Spans = new Map();
  let between = false;
  for (const [start, span] of spans) {
    if (start >= at) out.set(start + 1, span);
    else out.set(start, start + span > at ? span + 1 : span);
    if (start + span === at) {
      out.set(at, 1);
      between = true;
    }
  }
  return { spans: out, between };
}
