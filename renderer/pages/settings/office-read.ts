import type { Output } from '../../../shared/calls/contract';

/** What this computer keeps of the office, as main tells it. */
export type Office = Extract<Output<'readOffice'>, { readonly ok: true }>['value'];
