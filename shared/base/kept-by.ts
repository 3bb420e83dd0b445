/** At most so many answers are kept for one object: more than there are days in ten years of a busy register. */
const most = 5_000;

/**
 * Answers a table for an object, the same one as long as what else its answers depend on is the same object too; otherwise, or where it is
 * full, an empty one. Both are to be replaced and never edited, so that they tell by themselves whether they changed.
 */
export function keptBy<Of extends object, By, Key, Value>(): (of: Of, by: By) => Map<Key, Value> {
  const tables = new WeakMap<Of, { readonly by: By; readonly answers: Map<Key, Value> }>();
  return (of, by) => {
    const known = tables.get(of);
    if (known !== undefined && known.by === by && known.answers.size < most) return known.answers;
    const answers = new Map<Key, Value>();
    tables.set(of, { by, answers });
    return answers;
  };
}
