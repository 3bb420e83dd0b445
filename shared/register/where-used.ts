import type { License } from '../records/license';
import { defineWords } from '../words/define-words';
import type { Register } from './register';

const texts = defineWords('register/where-used', {
  draftApplication: 'Draft application',
});

/** What a record is called by people: its application number, else its license number, else its reference or order. */
export function licenseName(license: License): string {
  return (
    license.applicationNumber ||
    license.licenseNumber ||
    license.reference ||
    license.orderNumber ||
    texts.draftApplication
  );
}

/** The license records (by name) in which a counterparty stands; void ones left out. */
export function whereUsed(register: Register, counterpartyId: string): readonly string[] {
  return register.licenses
    .by('counterparty', counterpartyId)
    .filter((license) => license.void === null)
    .map(licenseName);
}
