import { formatDay } from '../base/dates';
import { plural } from '../base/plural';
import { type Piece, pieces } from '../labels/sentence-pieces';
import type { HitAnswer, HitDecision, RecordedScreening } from '../records/hit-decision';

const words: Readonly<Record<HitAnswer, string>> = {
  same: 'is the same party as',
  'not-the-same': 'is not the same party as',
  ask: 'has to be asked about:',
};

/** What somebody said about a hit, or took back. */
export function hitDecided(was: HitDecision | null, now: HitDecision | null): readonly Piece[] {
  if (now !== null) {
    const { party, answer, listed, source, reason } = now;
    const because = reason === '' ? '' : `: ${reason}`;
    return pieces`Decided that ${party} ${{ plain: words[answer] }} ${listed.name} of ${{ plain: source }}${{ plain: because }}.`;
  }
  return pieces`Opened the hit ${was?.listed.name ?? ''} of ${was?.party ?? ''} again.`;
}

/** That everybody was screened, against how many lists, and what was found. */
export function partiesScreened(
  was: RecordedScreening | null,
  now: RecordedScreening | null,
): readonly Piece[] {
  if (now === null)
    return pieces`Took back the screening of ${{ plain: was === null ? '' : formatDay(was.on) }}.`;
  const parties = plural(now.screened, 'party', 'parties');
  const lists = plural(now.lists.length, 'list');
  return pieces`Screened ${{ plain: parties }} against ${{ plain: lists }}: ${{ plain: String(now.parties.length) }} with a hit or not comparable.`;
}
