import { countryName } from '../base/countries';
import type { RegisterSettings } from '../records/settings';

/** Where the company sits and the numbers it is known by, as lines under its name. */
function seatOf({ companyAddress, companyCountry, companyIdentifiers }: RegisterSettings): readonly string[] {
  return [
    ...companyAddress,
    ...(companyCountry === '' ? [] : [countryName(companyCountry)]),
    ...companyIdentifiers.map(({ type, value }) => (type === '' ? value : `${type}: ${value}`)),
  ].filter((line) => line.trim() !== '');
}

/** What stands under the applicant on paper: of the company itself its seat and numbers; of another applicant nothing is known. */
export function applicantLines(settings: RegisterSettings, applicant: string): readonly string[] {
  return settings.company !== '' && applicant === settings.company ? seatOf(settings) : [];
}

/** The same with whom to ask, for a paper that goes to the agency. */
export function applicantLinesWithContact(settings: RegisterSettings, applicant: string): readonly string[] {
  const { companyContact, companyPhone, companyEmail } = settings;
  const isOwn = settings.company !== '' && applicant === settings.company;
  const contact = [companyContact, companyPhone, companyEmail].filter((each) => each !== '').join(' · ');
  return isOwn && contact !== '' ? [...seatOf(settings), contact] : applicantLines(settings, applicant);
}
