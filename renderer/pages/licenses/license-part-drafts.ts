import type { IsoDate } from '../../../shared/base/dates';
import type { LegalHold, Tolling } from '../../../shared/law/stretches';
import type { Link, PublicationAct } from '../../../shared/records/license';
import type { SupportDocument } from '../../../shared/records/stretch';
import type { AmountDraft } from '../../forms/fields/draft-parts';
import type { ReportDraft } from './report-draft';

// The parts of a license record as they are typed; `key` tells rows apart that have no id yet.

export interface ItemDraft {
  readonly key: string;
  readonly id?: string;
  readonly line: string;
  readonly eccn: string;
  readonly model: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly total: AmountDraft;
}

export interface ConditionDraft {
  readonly key: string;
  readonly id?: string;
  readonly number: string;
  readonly text: string;
  readonly partyBound: string;
  readonly acknowledgment: boolean;
  readonly report: ReportDraft;
}

type Keyed<T> = { readonly [K in keyof T]: T[K] } & { readonly key: string };
/** Days that a form has not been given yet are null, whatever the record asks for. */
export type TolledPeriodDraft = Keyed<Omit<Tolling, 'fromOn'>> & { readonly fromOn: IsoDate | null };
export type HoldDraft = Keyed<Omit<LegalHold, 'sinceOn'>> & { readonly sinceOn: IsoDate | null };
export type DocumentDraft = Keyed<SupportDocument>;
export type RiderDraft = Pick<ConditionDraft, 'key' | 'id' | 'number' | 'text'>;
export type LinkDraft = { readonly key: string; readonly kind: Link['kind']; readonly number: string };
export interface PublicationDraft {
  readonly key: string;
  readonly act: PublicationAct;
  readonly publishedOn: IsoDate | null;
  readonly effectiveOn: IsoDate | null;
  readonly untilOn: IsoDate | null;
  readonly citation: string;
}
