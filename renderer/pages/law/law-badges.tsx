import { isAmended } from '../../../shared/law/changes';
import { Badge } from '../../parts/badge';
import type { LawRow } from './law-view';

const kinds = { 'takes-effect': 'Watch', estimate: 'Estimate', retention: 'Records' } as const;

/** What sets a rule apart: whose it is, how sure it is, how long ago its source was read. */
export function LawBadges({ row }: { readonly row: Pick<LawRow, 'rule' | 'pack' | 'isReadLongAgo'> }) {
  const { rule, pack, isReadLongAgo } = row;
  return (
    <>
      {pack !== null && <Badge tone="accent">Yours</Badge>}
      {rule.kind !== 'act-by' && <Badge>{kinds[rule.kind]}</Badge>}
      {rule.confidence === 'inferred' && <Badge tone="amber">Inferred</Badge>}
      {rule.confidence === 'practice' && <Badge tone="amber">Practice</Badge>}
      {isAmended(rule) && <Badge tone="amber">Section changed since</Badge>}
      {isReadLongAgo && <Badge tone="amber">Read over a year ago</Badge>}
    </>
  );
}
