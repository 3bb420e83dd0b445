import { formatDay } from '../../../shared/base/dates';
import { amendedInWords, isAmended } from '../../../shared/law/changes';
import { lawWords } from '../../../shared/words/law-words';
import { Badge } from '../../parts/badge';
import type { LawRow } from './law-view';
import './law-rules.css';

const kinds = {
  'takes-effect': lawWords.watch,
  estimate: lawWords.estimate,
  retention: lawWords.records,
} as const;

/** What sets a rule apart: whose it is, how sure it is; in gray, that its source is to be read again, which its panel explains. */
export function LawBadges({ row }: { readonly row: Pick<LawRow, 'rule' | 'pack' | 'isReadLongAgo'> }) {
  const { rule, pack, isReadLongAgo } = row;
  return (
    <>
      {pack !== null && <Badge tone="accent">{lawWords.yours}</Badge>}
      {rule.kind !== 'act-by' && <Badge>{kinds[rule.kind]}</Badge>}
      {rule.confidence === 'inferred' && <Badge tone="amber">{lawWords.inferred}</Badge>}
      {rule.confidence === 'practice' && <Badge tone="amber">{lawWords.practice}</Badge>}
      {isAmended(rule) && (
        <span className="muted law-mark" title={lawWords.changedHow({ how: amendedInWords(rule) })}>
          {lawWords.changedSince}
        </span>
      )}
      {isReadLongAgo && (
        <span className="muted law-mark" title={lawWords.lastRead({ day: formatDay(rule.checkedOn) })}>
          {lawWords.readOverYear}
        </span>
      )}
    </>
  );
}
