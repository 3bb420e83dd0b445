import { type LicenseStatus, statusWords } from '../../../shared/docket/license-status';
import type { License } from '../../../shared/records/license';
import { viewWords } from '../../../shared/words/views-words';
import { Badge, type Tone } from '../../parts/badge';

const tones: Readonly<Record<LicenseStatus, Tone>> = {
  draft: 'plain',
  submitted: 'accent',
  registered: 'accent',
  'hold-without-action': 'amber',
  'information-requested': 'amber',
  'conditions-proposed': 'amber',
  'intent-to-deny': 'amber',
  'reply-sent': 'accent',
  'denial-upheld': 'amber',
  'denial-to-confirm': 'amber',
  approved: 'green',
  'approved-in-part': 'green',
  denied: 'plain',
  'denial-appealed': 'amber',
  'returned-without-action': 'plain',
  withdrawn: 'plain',
  'license-not-required': 'plain',
  suspended: 'amber',
  revoked: 'plain',
  expired: 'plain',
  'no-dates': 'plain',
  notified: 'accent',
  'not-yet-in-force': 'accent',
  'in-force': 'green',
  'in-force-extended': 'green',
  classified: 'green',
  void: 'plain',
};

/** Where a record stands, in words; the color only helps the eye. */
export function StatusBadge({ status }: { readonly status: LicenseStatus }) {
  return <Badge tone={tones[status]}>{statusWords[status]}</Badge>;
}

/** Whether a record was put away, beside its status. */
export function ArchivedBadge({ record }: { readonly record: Pick<License, 'archived'> }) {
  return record.archived ? <Badge>{viewWords.archived}</Badge> : null;
}
