import { isAmended } from '../../../shared/law/changes';
import { lawWords } from '../../../shared/words/law-words';
import { Badge } from '../../parts/badge';
import type { LawRow } from './law-view';

const kinds = {
  'takes-effect': lawWords.watch,
  estimate: lawWords.estimate,
  retention: lawWords.records,
} as const;

/** What sets a rule apart: whose it is, how sure it is, how long ago its source was read. */
export function LawBadges({ row }: { readonly row: Pick<LawRow, 'rule' | 'pack' | 'isReadLongAgo'> }) {
  const { rule, pack, isReadLongAgo } = row;
  return (
    <>
      {pack !== null && <Badge tone="accent">{lawWords.yours}</Badge>}
      {rule.kind !== 'act-by' && <Badge>{kinds[rule.kind]}</Badge>}
      {rule.confidence === 'inferred' && <Badge tone="amber">{lawWords.inferred}</Badge>}
      {rule.confidence === 'practice' && <Badge tone="amber">{lawWords.practice}</Badge>}
      {isAmended(rule) && <Badge tone="amber">{lawWords.changedSince}</Badge>}
      {isReadLongAgo && <Badge tone="amber">{lawWords.readOverYear}</Badge>}
    </>
  );
}
