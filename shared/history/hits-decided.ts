import { formatDay } from '../base/dates';
import { inPieces, type Piece } from '../labels/sentence-pieces';
import type { HitAnswer, HitDecision, RecordedScreening } from '../records/hit-decision';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/hits-decided', {
  decidedThatOf: 'Decided that {party} {words} {name} of {source}{because}.',
  openedTheHitOf: 'Opened the hit {name} of {party} again.',
  tookBackTheScreening: 'Took back the screening of {more}.',
  party: '{screened} {screened|party|parties}',
  list: '{count} {count|list|lists}',
  screenedAgainstWithA: 'Screened {parties} against {lists}: {count} with a hit or not comparable.',
});

const words: Readonly<Record<HitAnswer, string>> = defineWords('history/hits-decided.words', {
  same: 'is the same party as',
  'not-the-same': 'is not the same party as',
  ask: 'has to be asked about:',
});

/** What somebody said about a hit, or took back. */
export function hitDecided(was: HitDecision | null, now: HitDecision | null): readonly Piece[] {
  if (now !== null) {
    const { party, answer, listed, source, reason } = now;
    const because = reason === '' ? '' : `: ${reason}`;
    return inPieces(texts.decidedThatOf, {
      party,
      words: { plain: words[answer] },
      name: listed.name,
      source: { plain: source },
      because: { plain: because },
    });
  }
  return inPieces(texts.openedTheHitOf, { name: was?.listed.name ?? '', party: was?.party ?? '' });
}

/** That everybody was screened, against how many lists, and what was found. */
export function partiesScreened(
  was: RecordedScreening | null,
  now: RecordedScreening | null,
): readonly Piece[] {
  if (now === null)
    return inPieces(texts.tookBackTheScreening, { more: { plain: was === null ? '' : formatDay(was.on) } });
  const parties = texts.party({ screened: now.screened });
  const lists = texts.list({ count: now.lists.length });
  return inPieces(texts.screenedAgainstWithA, {
    parties: { plain: parties },
    lists: { plain: lists },
    count: { plain: String(now.parties.length) },
  });
}
