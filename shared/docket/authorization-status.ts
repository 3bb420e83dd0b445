import { compareDays, type IsoDate } from '../base/dates';
import type { LetterKind } from '../law/letter-kinds';
import { effectiveDay, inOrder } from '../records/authorization';
import type { License, PublicationAct } from '../records/license';
import type { Register } from '../register/register';

/** Where an authorization stands that is used without a decision on an application. */
export type InForceStatus =
  | 'no-dates'
  | 'notified'
  | 'not-yet-in-force'
  | 'in-force'
  | 'in-force-extended'
  | 'suspended'
  | 'revoked'
  | 'expired';

const actOf: Partial<Record<LetterKind, PublicationAct>> = {
  approved: 'issued',
  'replacement-issued': 'issued',
  'extension-granted': 'extended',
  suspended: 'suspended',
  revoked: 'revoked',
};

interface Act {
  readonly on: IsoDate;
  readonly act: PublicationAct;
}

/** What was published or written about it and has taken effect by `today`, in order. */
function actsOf(register: Register, license: License, today: IsoDate): readonly Act[] {
  const published = inOrder(license.publications).map(
    (each): Act => ({ on: effectiveDay(each), act: each.act }),
  );
  const written = register.letters.by('license', license.id).flatMap((letter): readonly Act[] => {
    const act = letter.void === null ? actOf[letter.kind] : undefined;
    return act === undefined ? [] : [{ on: letter.datedOn, act }];
  });
  return [...published, ...written]
    .filter(({ on }) => compareDays(on, today) <= 0)
    .sort((a, b) => compareDays(a.on, b.on));
}

/** In force between the days of the record, unless what was published or written since says otherwise. */
export function statusInForce(register: Register, license: License, today: IsoDate): InForceStatus {
  const acts = actsOf(register, license, today);
  const last = acts.findLast(({ act }) => act !== 'amended')?.act;
  if (last === 'revoked' || last === 'suspended') return last;
  const { validatedOn, expiresOn, submittedOn } = license;
  if (expiresOn !== null && compareDays(today, expiresOn) > 0) return 'expired';
  const isExtended = acts.some(({ act }) => act === 'extended');
  if (validatedOn !== null && compareDays(today, validatedOn) < 0) return 'not-yet-in-force';
  if (isExtended) return 'in-force-extended';
  if (validatedOn !== null || acts.length > 0) return 'in-force';
  if (license.authorization === 'license-exception' && submittedOn !== null) return 'notified';
  return license.publications.length > 0 ? 'not-yet-in-force' : 'no-dates';
}
