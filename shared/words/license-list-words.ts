import { defineWords } from './define-words';

/** The list of licenses, what is done with several, the pending applications, and the sheets of a license. */
export const licenseListWords = defineWords('license-list', {
  count: '{count} {count|license|licenses}',
  title: 'Licenses',
  search: 'Search numbers, parties, countries, status',
  importList: 'Import…',
  exportList: 'Export…',
  print: 'Print…',
  newLicense: 'New application or license',
  filters: 'Filters of the licenses',
  noneTitle: 'No license records yet',
  noneSays:
    'Open one for each application, before or after it is submitted. Or log a letter: a number that is not known yet opens its record by itself.',
  records: 'License records',
  pendingColumn: 'Days pending',
  oneSelected: 'license record',
  setOwner: 'Set owner…',
  bringBack: 'Bring back…',
  archive: 'Archive…',
  printSummaries: 'Print summaries…',
  exportSelected: 'Export selected…',
  pendingTitle: 'Pending with the agency',
  howLong: 'How long',
  whereTheyStand: 'Where they stand',
  conditions: 'Conditions',
  summary: 'License summary',
  conditionsEach: 'Conditions, a page for each party',
  conditionsOfNone: 'Conditions that name no party',
  history: 'History',
  summariesTitle: 'Summaries on paper',
  saveAsPdf: 'Save as one PDF',
  stop: 'Stop',
  pending: '{count} pending',
  archived: 'Archived',
  pendingCount: '{count} {count|application|applications} pending with the agency',
  pendingTimes:
    'half of them up to {half} {half|day|days}, the longest {longest} {longest|day|days} ({name})',
  conditionsFor: 'Conditions for {party}',
  drawing: 'Drawing {count} {count|license record|license records}…',
  summariesListed:
    'The summaries of the {count} {count|license record|license records} now in the list, in the order of their numbers, each beginning on a page of its own. The PDF has an outline to jump from one to the next.',
  summariesSelected:
    'The summaries of the {count} {count|license record|license records} that are selected, in the order of their numbers, each beginning on a page of its own. The PDF has an outline to jump from one to the next.',
});
