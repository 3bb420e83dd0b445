import type { MessageTexts } from './message-texts';

/** What is said about a file of rows that is read in: refusals, questions and what is told. */
export const importMessages = {
  'import-no-file': 'Choose a file first.',
  'import-no-encoding': 'There is no encoding "{encoding}".',
  'import-conflicts': 'Rows still in conflict: {count}. Decide each, or keep ours, before importing.',
  'import-refused-rows': 'Rows with errors: {count}. Say that they are skipped, or correct the file.',
  'import-nothing': 'Nothing in this file would change the register.',
  'import-empty': 'There is nothing in this file. Nothing was imported.',
  'import-too-large': '{name} is larger than {limit}. Split it; nothing was imported.',
  'import-old-workbook':
    '"{name}" is an old Excel workbook (.xls) or has a password. Save it as .xlsx without one, or as CSV.',
  'import-workbook-unreadable':
    '"{name}" cannot be read as an Excel workbook. Open it in Excel and save it again, or save it as CSV.',
  'import-no-sheet': 'The workbook has no sheet "{sheet}". It has {sheets}.',
  'import-only-hidden':
    'All sheets of this workbook that hold something are hidden: {sheets}. Choose one by its name; nothing was imported.',
  'import-only-headings': 'This file has a line of headings and no rows below it. Nothing was imported.',
  'import-no-heading-line':
    'Line {line} is blank or not in this file, so it holds no headings. Choose another line.',
  'import-too-many-rows': 'This file has too many rows: more than {limit}. Split it; nothing was imported.',
  'import-too-many-columns':
    'Line {line} has too many columns: more than {limit}. Remove those that are not needed; nothing was imported.',
  'import-too-many-cells': 'This file has too many cells: more than {limit}. Split it; nothing was imported.',
  'import-cell-far-away':
    'The sheet "{sheet}" has something in cell {cell}, far from its rows. Empty that cell; nothing was imported.',
  'import-took-too-long': 'Reading {name} took too long and was stopped. Split it; nothing was imported.',
  'import-too-much': '{name} is too large for the memory of this program. Split it; nothing was imported.',
  'import-encoding-asked':
    'It is not certain in which encoding this file was saved. Choose the one in which its words read right.',
  'import-totals-asked':
    'These lines look like totals of the others: {lines}. Say whether they are skipped or are rows like any other.',
  'import-told-text': 'Read as {encoding}, with {delimiter} between the cells; headings on line {line}.',
  'import-told-text-bare': 'Read as {encoding}, with {delimiter} between the cells; no headings.',
  'import-told-sheet': 'Read from the sheet "{sheet}"; headings in row {line}.',
  'import-told-sheet-bare': 'Read from the sheet "{sheet}"; no headings.',
  'import-lines-above':
    'Not read, because they stand above the headings: lines {lines}, beginning with "{text}".',
  'import-totals-left-out': 'Skipped as totals: lines {lines}.',
  'import-other-sheets': 'Other sheets, which are not read: {sheets}.',
  'import-hidden-sheets': 'Hidden sheets, which are not read: {sheets}.',
  'import-hidden-rows': 'Rows that are hidden in the sheet and are read anyway: {count}.',
  'import-headings-odd':
    '"{text}" is taken for a heading. If that line is a row of the list, choose another line of headings, or none.',
  'import-no-known-heading':
    'None of the headings is known: {headings}. If they stand in another line, say --headings-row N (0: there are none); else say what fills which field with --map "HEADING=FIELD". Nothing was imported.',
  'import-times-dropped': '{heading}: times beside the day are left out. Cells with a time: {count}.',
  'import-quote-open':
    'On line {line} a quotation mark opens and never closes. Close it in the file; nothing was imported.',
  'import-quote-broken':
    'The quoted cell that begins on line {line} has text right after its closing quotation mark (line {at}). Correct the file; nothing was imported.',
  'import-heading-empty': 'Column {column} has no heading.',
  'import-heading-twice': 'The heading "{heading}" stands more than once (column {column}).',
  'import-row-length':
    'Line {line} has {cells} {cells|cell|cells}; there {columns|is|are} {columns} {columns|heading|headings}.',
  'import-row-length-more':
    '{count} more {count|row has|rows have} another number of cells than there are headings.',
  'import-row-too-long': 'This row has more cells than there are headings ({columns}).',
  'import-date-order-asked':
    'The dates of the column {heading} can be read in more than one order. Say which: day, month or year first.',
  'import-decimal-asked':
    'The numbers of the column {heading} can be read in two ways. Say whether a comma or a point begins the decimals.',
  'import-year-asked':
    '{heading}: "{text}" has a year of two digits and would be taken for {date}. Confirm it or correct the file.',
  'import-serials-asked':
    '{heading} holds plain numbers such as {text}. If they count days as a spreadsheet does, {text} is {date} (or {other} in a workbook that counts from 1904). Say so, or correct the file.',
  'import-date-serial':
    '{heading}: {text} is a plain number, not a date. As a day of a spreadsheet it would be {date}. Format it as a date in the file.',
  'import-time-only': '{heading}: "{text}" is a time without a day.',
  'import-date-out-of-range': '{heading}: "{text}" is not a day between 1940 and 2199.',
  'import-cell-error': '{heading}: cell {at} holds the error {text}, not a value. Correct it in the file.',
  'import-cell-no-value':
    '{heading}: cell {at} holds the formula {text} without its result. Open the file in a spreadsheet and save it.',
  'import-currency-differs':
    'The amount says {beside}, the currency is {currency}. Correct one of them in the file.',
  'import-dollars-read': '{heading}: amounts with a dollar sign and no currency are read as US dollars.',
  'import-not-a-date': '{heading}: "{text}" is not a date in the order of this column.',
  'import-not-a-number': '{heading}: "{text}" is not a number.',
  'import-not-a-choice': '{heading}: "{text}" is not {what}.',
  'import-choice-unclear': '{heading}: "{text}" could be {candidates}. Write which one.',
  'import-namibia':
    '{heading}: "{text}" is the code of Namibia, or means that no country is known. Write Namibia, or have it read as empty (by command --empty "{text}").',
  'import-placeholder':
    '{heading}: "{text}" says nothing of that kind. If it means that nothing is known, have it read as empty (in the window beside the column, by command --empty "{text}").',
  'import-empty-asked':
    'The column "{heading}" holds {words}. Say whether that means nothing, or is kept as it is.',
  'import-country-differs':
    '"{name}" stands in the register with {ours}; the file says {theirs}: the same company moved, or another company?',
  'import-party-unknown':
    '{heading}: no counterparty is named "{name}". Correct the name, choose to add parties that are not in the register yet, or give the country of the {role} in a column of its own.',
  'import-party-made': 'Adds the counterparty "{name}".',
  'import-party-several':
    '{heading}: {count} {count|counterparty is|counterparties are} named "{name}". Give the country in a column of its own, or enter this party by hand.',
  'import-party-country':
    '{heading}: "{name}" stands in the register with {ours}; the file says {theirs}. Correct one of them, or enter the other company first.',
  'import-same-title': 'An open deadline "{title}" of this record is due {due} already.',
  'import-step-incomplete': 'A step needs its kind and its day.',
  'import-map-no-heading': 'The file has no heading "{heading}". Its headings: {headings}.',
  'import-map-no-heading-near':
    'The file has no heading "{heading}". Did you mean "{near}"? Its headings: {headings}.',
  'import-map-no-field': 'There is no field "{name}" in this table. Its fields: {fields}.',
  'import-map-no-field-near':
    'There is no field "{name}" in this table. Did you mean "{near}"? Its fields: {fields}.',
  'import-map-field-twice': 'The field "{name}" is given twice with --map; only one column can fill it.',
  'import-map-column-twice': 'The column "{heading}" is given twice with --map.',
  'import-no-mapping': 'The register keeps no mapping named "{name}". {known}',
  'import-mapping-table': 'The mapping "{name}" is for {table}, not for {as}.',
  'import-offer-leave-out': 'Skip this row',
  'import-offer-take-too': 'Take this row as well',
  'import-offer-year': 'The years are right',
  'import-offer-record': 'It is {name}',
  'import-offer-moved': 'The same company: it is in {theirs} now',
  'import-offer-keep-country': 'The same company: keep {ours}',
  'import-offer-another': 'Another company',
  'import-offer-number': 'Take {theirs} from the file',
  'import-currency-missing':
    'There is an amount without a currency. Map a column with the currency, such as USD.',
  'import-not-money': '{amount} {currency} is not an amount that can be kept exactly.',
  'import-letter-incomplete': 'A letter needs its kind and the date printed on it.',
  'import-name-missing': 'There is no name in this row.',
  'import-number-missing': 'There is neither an application number nor a license number in this row.',
  'import-line-missing': 'There is no line number in this row, so the item could not be found again.',
  'import-several-match': '{count} {count|record fits|records fit} this row. Say which one is meant.',
  'import-identity-differs': 'It fits a record whose {field} is {ours}; the file says {theirs}.',
  'import-twice-in-file':
    'The same appears in this file more than once. Say whether it is to be taken again.',
  'import-undecodable':
    'Line {line} holds a byte that is not text in the encoding {encoding}. Choose another encoding; nothing was imported.',
} as const satisfies MessageTexts;
