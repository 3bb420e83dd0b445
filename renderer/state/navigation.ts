import { createContext, useContext } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { ExportKind } from '../../shared/calls/exchange-calls';
import type { OfficeCommand } from '../../shared/calls/office-calls';
import type { ManualPageId } from '../../shared/manual/manual-pages';
import type { StepStart } from './step-start';

/** The page the window shows. Ids are null while only the list shows. */
export type Route =
  | { readonly page: 'docket'; readonly deadlineId: string | null }
  /** `letterId`: the letter of the record to begin at. */
  | { readonly page: 'licenses'; readonly licenseId: string | null; readonly letterId?: string }
  /** The reply to an intent to deny, begun or not. */
  | { readonly page: 'response'; readonly letterId: string }
  /** What left or is to leave under licenses. */
  | { readonly page: 'shipments'; readonly shipmentId: string | null }
  | { readonly page: 'counterparties'; readonly counterpartyId: string | null }
  /** What fell due while nothing could be shown. */
  | { readonly page: 'away' }
  | { readonly page: 'import' }
  | { readonly page: 'history' }
  /** `ruleId`: the rule that is open beside the table. */
  | { readonly page: 'law'; readonly ruleId: string | null }
  /** What the office does not have yet, and what was refused. */
  | { readonly page: 'office' }
  /** Duties of every year that start from no letter. */
  | { readonly page: 'yearly' }
  /** What the agencies stated as reasons; `openId`: the letter and license that are open beside the list. */
  | { readonly page: 'reasons'; readonly openId: string | null }
  /** The lists, and what was found in them for our parties. */
  | { readonly page: 'screening' }
  /** The manual; `topic`: the page, null: its contents. `anchor`: the heading to begin at. */
  | { readonly page: 'manual'; readonly topic: ManualPageId | null; readonly anchor?: string }
  /** `section`: the one that shows; without it the first. */
  | { readonly page: 'settings'; readonly section?: SettingsSectionId };

/** The sections of the settings. */
export type SettingsSectionId =
  | 'person'
  | 'background'
  | 'company'
  | 'owners'
  | 'reminders'
  | 'balances'
  | 'office'
  | 'backups'
  | 'handover'
  | 'moving'
  | 'updates'
  | 'about';

export interface NavigationHistory {
  readonly past: readonly Route[];
  readonly now: Route;
  readonly ahead: readonly Route[];
}

export const start: NavigationHistory = { past: [], now: { page: 'docket', deadlineId: null }, ahead: [] };

const isSame = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Goes to a route. Moving between deadlines of the docket, between rules, between letters with reasons or between sections of the settings
 * replaces the last step, so that Back leaves the page at once.
 */
export function goTo(history: NavigationHistory, route: Route): NavigationHistory {
  if (isSame(history.now, route)) return history;
  const isWithin =
    history.now.page === route.page && ['docket', 'law', 'reasons', 'settings'].includes(route.page);
  const past = isWithin ? history.past : [...history.past, history.now].slice(-50);
  return { past, now: route, ahead: [] };
}

export function goBack({ past, now, ahead }: NavigationHistory): NavigationHistory {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, ahead }
    : { past: past.slice(0, -1), now: before, ahead: [now, ...ahead] };
}

export function goForward({ past, now, ahead }: NavigationHistory): NavigationHistory {
  const [next, ...rest] = ahead;
  return next === undefined ? { past, now, ahead } : { past: [...past, now], now: next, ahead: rest };
}

export interface Navigation {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Opens the letter form over the page, for these records if any, with these files attached. */
  readonly logLetter: (licenseIds?: readonly string[], files?: readonly Attachment[]) => void;
  /** Opens the letter form on a letter that is already logged. */
  readonly correctLetter: (letterId: string) => void;
  /** Opens the step form, with what is known of the step. */
  readonly logStep: (start?: StepStart) => void;
  readonly correctStep: (stepId: string) => void;
  /** Opens the form for a date of one's own, for this record or none. */
  readonly addDeadline: (licenseId: string | null) => void;
  /** Opens the form of a refused entry with what was typed. */
  readonly changeTyped: (entry: OfficeCommand) => void;
  /** Opens the palette, by which anything is found and done. */
  readonly find: () => void;
  readonly showKeys: () => void;
  /** Opens the manual at a page and heading; over an open form it lies above it, so that nothing typed is lost. */
  readonly help: (topic: ManualPageId | null, anchor?: string) => void;
  /** Opens the form that holds a typed name against the lists. */
  readonly screenName: () => void;
  /** Opens the form that tries a shipment on a license, or on one to be chosen; nothing is recorded. */
  readonly tryShipment: (licenseId: string | null) => void;
  /** Opens the comparison of an AES report with the shipments. */
  readonly compareWithAes: () => void;
  /** Says what a folder or file is that the desktop opened with the program. */
  readonly lookAtOpened: () => void;
  /** Opens the choice of what goes to other programs. */
  readonly exportData: (what: ExportKind) => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('used outside the window');
  return navigation;
}
