import { docketRow } from '../../shared/docket/rows';
import type { RecordMeta } from '../../shared/records/record-meta';
import type { Register } from '../../shared/register/register';
import { keepState, keptState } from '../state/kept-state';
import type { Route } from '../state/navigation';
import type { OpenRegister } from '../state/register-store';
import {
  counterpartyFound,
  deadlineFound,
  type Findable,
  licenseFound,
  replyFound,
  shipmentFound,
} from './findable';

/** The name under which the places gone to are kept while the window is open. */
export const openedPlaces = 'opened-places';

const mostPlaces = 12;
const mostShown = 5;

const isSame = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The places gone to, the latest first, with one more; going through the docket from date to date counts once. */
export function withPlace(places: readonly Route[], place: Route): readonly Route[] {
  const [last] = places;
  const isWithin = last?.page === 'docket' && place.page === 'docket';
  const before = isWithin ? places.slice(1) : places;
  return [place, ...before.filter((each) => !isSame(each, place))].slice(0, mostPlaces);
}

/** Notes where the window is, for the places that were opened last. */
export function notePlace(place: Route): void {
  keepState(openedPlaces, withPlace(keptState<readonly Route[]>(openedPlaces, []), place));
}

/** What is found at a place that shows one record; undefined for lists, and for what the register does not have. */
function foundAt(opened: OpenRegister, place: Route): Findable | undefined {
  const { register, moment } = opened;
  switch (place.page) {
    case 'licenses': {
      const license = register.licenses.get(place.licenseId ?? '');
      return license && licenseFound(license);
    }
    case 'counterparties': {
      const party = register.counterparties.get(place.counterpartyId ?? '');
      return party && counterpartyFound(party);
    }
    case 'shipments': {
      const shipment = register.shipments.get(place.shipmentId ?? '');
      return shipment && shipmentFound(opened, shipment);
    }
    case 'docket': {
      const deadline = register.deadlines.get(place.deadlineId ?? '');
      return deadline && deadlineFound(docketRow(register, deadline, moment.today));
    }
    case 'response': {
      const letter = register.letters.get(place.letterId);
      return letter && replyFound(register, letter);
    }
    default:
      return undefined;
  }
}

/** The places of the licenses and counterparties that were changed last, a license also by its letters; the latest first. */
function changedLast({ licenses, counterparties, letters }: Register): readonly Route[] {
  let last: { readonly seq: number; readonly place: Route }[] = [];
  const note = ({ changedSeq, void: voided }: RecordMeta, place: () => Route) => {
    const least = last.length < mostPlaces ? 0 : (last.at(-1)?.seq ?? 0);
    if (voided !== null || changedSeq <= least) return;
    last = [...last, { seq: changedSeq, place: place() }].sort((a, b) => b.seq - a.seq).slice(0, mostPlaces);
  };
  for (const each of licenses.values()) note(each, () => ({ page: 'licenses', licenseId: each.id }));
  for (const each of letters.values())
    note(each, () => ({ page: 'licenses', licenseId: each.licenseIds[0] ?? null }));
  for (const each of counterparties.values())
    note(each, () => ({ page: 'counterparties', counterpartyId: each.id }));
  return last.map(({ place }) => place);
}

/** What one may want to go back to: the records that were opened last, then those that were changed last, without the one that shows. */
export function recentlyUsed(
  opened: OpenRegister,
  visited: readonly Route[],
  now: Route,
): readonly Findable[] {
  const here = foundAt(opened, now)?.id;
  const found = new Map<string, Findable>();
  const add = (places: readonly Route[]) => {
    for (const place of places) {
      if (found.size === mostShown) return;
      const thing = foundAt(opened, place);
      if (thing !== undefined && thing.id !== here) found.set(thing.id, thing);
    }
  };
  add(visited);
  if (found.size < mostShown) add(changedLast(opened.register));
  return [...found.values()];
}
