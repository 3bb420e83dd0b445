import type { MessageTexts } from './message-texts';

/** What is said about lists of parties and about names held against them. */
export const screeningMessages = {
  'list-empty': '"{name}" holds no party. Nothing was changed; download the list again.',
  'list-cut': '"{name}" ends in the middle or is damaged. Nothing was changed; download the list again.',
  'list-is-page':
    '"{name}" is a web page, not a list: the download gave a page instead of the file. Nothing was changed.',
  'list-unknown':
    '"{name}" is not a list this program knows. It can be the Consolidated Screening List (CSV or JSON), a list of OFAC (CSV or XML), of BIS or of the State Department, or a CSV file with a heading Name.',
  'list-is-zip': '"{name}" is packed (zip or gzip). Unpack it and add what is inside. Nothing was changed.',
  'list-is-workbook': '"{name}" is an Excel workbook. Save it as CSV and add that. Nothing was changed.',
  'list-not-text': '"{name}" is not text, so it is not a list. Nothing was changed.',
  'list-too-large': '"{name}" is larger than {limit}. No government list is; nothing was changed.',
  'list-without-main':
    '"{name}" belongs to a list of OFAC whose main file is not here. Add the main file (sdn.csv or cons_prim.csv) with it. Nothing was changed.',
  'list-took-too-long': 'Reading the lists took too long and was stopped. Nothing was changed.',
  'list-too-much': 'The lists are too large for the memory of this program. Nothing was changed.',
  'list-not-there': 'The file of a list ({sha256}) is not in the register any more. Add the list again.',
  'list-changed-meanwhile':
    'The file "{name}" is not the one that was shown. Nothing was changed; choose it again.',
  'list-asks': 'The list was not added: {reasons}. Say --yes to add it anyway.',
  'hit-of-one-party': 'Say whose hit it is: either a counterparty, or a party as printed on a license.',
  'no-such-printed-party': 'No license names a party “{name}” that is not a counterparty.',
  'hit-needs-reason': 'Say why it is not the same party.',
  'hit-needs-person': 'Say who decides: a hit is decided by a named person.',
  'hit-decided-ahead': 'The decision is dated {on}, which is after today.',
  'import-decision-without':
    'The row does not say {what}. It needs our party, the listed party (its entry or its name), what was decided, and who decided.',
  'import-decision-no-lists':
    'No list has been added to this register, so no hit can be found that the row is about. Add the lists first.',
  'import-decision-no-party':
    'No party of this register is called “{name}”, or nothing on the lists in use is like it.',
  'import-decision-no-hit':
    'The lists in use do not give “{listed}” as a hit of “{name}”. Its hits are: {hits}. Nothing can be decided about a hit that is not there.',
  'import-decision-several':
    '“{listed}” is several hits of “{name}”: {hits}. Say which list, or the entry, in the row.',
  'no-such-list': 'No list has the fingerprint {sha256}.',
  'changed-while-screening':
    'Something was entered while everybody was screened. Nothing was recorded; screen again.',
  'screened-anew': 'Everybody was screened again meanwhile. What was found then is shown once it is there.',
  'no-lists':
    'No list has been added yet, so nothing can be screened. Download one and add it on the Screening page, or with list-add.',
} as const satisfies MessageTexts;
