import type { IsoDate } from '../../shared/base/dates';
import { plural } from '../../shared/base/plural';
import type { ScreeningDifferences } from '../../shared/hits/differences';
import type { PartyHit, PartyResult } from '../../shared/hits/party-hits';
import { decideCommand, type ScreeningOfAll } from '../../shared/hits/screening-of-all';
import { shortSource } from '../../shared/screening/sources';
import { hitRows, listsLine } from './screen-answer';

const decisionJson = ({ decision }: Pick<PartyHit, 'decision'>) =>
  decision === null
    ? null
    : { answer: decision.answer, reason: decision.reason, by: decision.by, on: decision.on };

function partyJson(result: PartyResult) {
  const { party, cannotCompare, cannotCompareState, hits, isOpen } = result;
  return {
    counterpartyId: party.counterpartyId,
    name: party.name,
    names: party.names,
    licenses: party.licenses,
    open: isOpen,
    cannotCompare: cannotCompare.length > 0,
    ...(cannotCompare.length > 0
      ? {
          notComparable: {
            names: cannotCompare,
            state: cannotCompareState,
            decide: decideCommand(result, null),
          },
        }
      : {}),
    hits: hits.map((found) => ({
      ...found.hit,
      asked: found.asked,
      countryAgrees: found.countryAgrees,
      state: found.state,
      changed: found.changed,
      decision: decisionJson(found),
      decide: decideCommand(result, found),
    })),
  };
}

const brief = ({ party, found }: ScreeningDifferences['newHits'][number]) => ({
  party: party.name,
  source: found.hit.source,
  entry: found.hit.entry,
  name: found.hit.name,
  score: found.hit.score,
});

/** As `screen --all --json` gives it. */
export function screeningJson({
  lists,
  threshold,
  results,
  unscreened,
  stale,
  last,
  differences,
}: ScreeningOfAll) {
  return {
    lists,
    threshold,
    screened: results.length,
    open: results.filter(({ isOpen }) => isOpen).length,
    unscreened,
    stale,
    lastScreening:
      last === null ? null : { on: last.on, by: last.by, threshold: last.threshold / 100, lists: last.lists },
    differences:
      differences === null
        ? null
        : {
            newHits: differences.newHits.map(brief),
            goneHits: differences.goneHits,
            textChanged: differences.textChanged.map((each) => ({ ...brief(each), changed: each.changed })),
            reopened: differences.reopened.map((each) => ({ ...brief(each), changed: each.changed })),
          },
    parties: results.map(partyJson),
  };
}

function differencesText(differences: ScreeningDifferences | null): string {
  if (differences === null) return '';
  const { newHits, goneHits, textChanged, reopened } = differences;
  const lines = [
    ...newHits.map(
      ({ party, found }) => `  new: ${party.name} - ${found.hit.name} (${shortSource(found.hit.source)})`,
    ),
    ...goneHits.map(({ party, name, source }) => `  gone: ${party} - ${name} (${shortSource(source)})`),
    ...textChanged.map(
      ({ party, found, changed }) => `  changed: ${party.name} - ${found.hit.name}: ${changed.join(', ')}`,
    ),
    ...reopened.map(
      ({ party, found, changed }) => `  open again: ${party.name} - ${found.hit.name}: ${changed.join(', ')}`,
    ),
  ];
  return lines.length === 0 ? '' : `Since the last recorded screening:\n${lines.join('\n')}\n`;
}

function resultText({ party, cannotCompare, cannotCompareState, hits }: PartyResult): string {
  const open = hits.filter(({ state }) => state !== 'decided');
  const head =
    cannotCompare.length > 0 && cannotCompareState !== 'decided'
      ? `“${cannotCompare.join('”, “')}” cannot be compared by its letters: look it up yourself.\n`
      : '';
  return `\n${party.name}: ${plural(open.length, 'open hit')}\n${head}${open.length === 0 ? '' : hitRows(open.map(({ hit }) => hit))}`;
}

/** The same for people: the open ones. */
export function screeningText(all: ScreeningOfAll, today: IsoDate, oldAfter: number): string {
  const open = all.results.filter(({ isOpen }) => isOpen);
  const parties = plural(all.results.length, 'party', 'parties');
  return [
    listsLine(all.lists, today, oldAfter),
    `${parties} screened, ${open.length} open. Before this: ${all.unscreened} never screened, ${all.stale} screened before a change.\n`,
    differencesText(all.differences),
    ...open.map(resultText),
  ].join('');
}
