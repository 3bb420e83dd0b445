import { type OfficeForm, officeForm } from '../../../shared/calls/office-calls';
import type { Office } from './office-read';

/** A file of a certificate as a form shows it: its name, and whether it was chosen now; null: none. */
export interface ChosenFile {
  readonly name: string;
  readonly is: 'kept' | 'chosen';
}

/** The way to an office as it is typed. */
export interface OfficeDraft extends Pick<OfficeForm, 'host' | 'database' | 'login' | 'by' | 'keep'> {
  readonly port: string;
  readonly password: string;
  readonly authority: ChosenFile | null;
  readonly certificate: ChosenFile | null;
}

const keptFile = (name: string | null | undefined): ChosenFile | null => (name ? { name, is: 'kept' } : null);

/** What is known of the office, or what is usual. The password of a form is empty at first: it never comes back from main. */
export function draftOf({ place, hasKeychain }: Office): OfficeDraft {
  return {
    host: place?.host ?? '',
    port: String(place?.port ?? 5432),
    database: place?.database ?? 'export_docket',
    login: place?.login ?? '',
    by: place?.by ?? 'password',
    password: '',
    keep: place?.kept ?? (hasKeychain ? 'keychain' : 'asked'),
    authority: keptFile(place?.authority),
    certificate: keptFile(place?.certificate),
  };
}

/** The draft as main takes it; null where the port is no port. */
export function formOf({ port, password, authority, certificate, ...rest }: OfficeDraft): OfficeForm | null {
  const number = Number(port);
  if (!officeForm.shape.port.safeParse(number).success) return null;
  return {
    ...rest,
    port: number,
    password: password === '' ? null : password,
    authority: authority?.is ?? 'none',
    certificate: certificate?.is ?? 'none',
  };
}
