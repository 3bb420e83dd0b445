import { useEffect, useMemo } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import { type ListInUse, listsInUse } from '../../../shared/docket/lists-in-use';
import { partiesToScreen } from '../../../shared/docket/parties-to-screen';
import type { PartyResult } from '../../../shared/hits/party-hits';
import { eachResultNow, resultsNow } from '../../../shared/hits/results-now';
import { inSlices } from '../../state/in-slices';
import { useKeptState } from '../../state/kept-state';
import type { OpenRegister } from '../../state/register-store';
import { useCall } from '../../state/use-call';
import { useApp, useDerived } from '../../state/use-open-register';
import { askEverybody } from './ask-everybody';

export interface ScreeningUse {
  readonly lists: readonly ListInUse[];
  /** Null until the first answer is there. */
  readonly found: NamesScreened | null;
  readonly results: readonly PartyResult[];
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Screens everybody and records what was found. */
  readonly screenNow: () => void;
}

const inUseOf = ({ register, moment }: OpenRegister) => listsInUse(register, moment.today);

/** Of a hundred parties with a hit each the results are worked out in a few milliseconds. */
const partiesAtOnce = 100;

/** What an answer depends on: another list, name or threshold asks for another. */
const basisOf = ({ register, moment, folder }: OpenRegister): string =>
  JSON.stringify([
    folder,
    register.settings.screeningThreshold,
    listsInUse(register, moment.today).map(({ sha256, source }) => [sha256, source]),
    partiesToScreen(register).map(({ names }) => names),
  ]);

/** How everybody stands beside the lists in use. Screens by itself where names or lists are others; only `screenNow` records. */
export function useScreening(): ScreeningUse {
  const { api, store, opened } = useApp();
  const { register, asItStood } = opened;
  const lists = useDerived(inUseOf);
  const basis = useDerived(basisOf);
  const [kept, keep] = useKeptState<{ readonly basis: string; readonly found: NamesScreened } | null>(
    'screening',
    null,
  );
  const { call, isBusy, refusal } = useCall();
  const screen = async (isRecorded: boolean) => {
    const answer = await call(() => askEverybody(api, isRecorded));
    if (answer === null) return;
    const { found, seq } = answer;
    if (seq !== null) await store.reached(seq);
    await workedOut(found);
    keep({ basis, found });
  };
  /** Works out how each party stands before it is drawn, a hundred parties at a time. */
  const workedOut = async (found: NamesScreened) => {
    const state = store.state();
    if (state.is === 'ready') await inSlices(eachResultNow(state.opened.register, found), partiesAtOnce);
  };
  const isWanted = asItStood === null && lists.length > 0 && kept?.basis !== basis;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each basis, whatever came of it
  useEffect(() => {
    if (isWanted) void screen(false);
  }, [isWanted, basis]);
  const found = asItStood === null && lists.length > 0 ? (kept?.found ?? null) : null;
  const results = useMemo(() => (found === null ? [] : resultsNow(register, found)), [register, found]);
  return { lists, found, results, isBusy, refusal, screenNow: () => void screen(true) };
}
