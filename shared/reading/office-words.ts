// With ignored case a word would begin with any letter, so the office is written both ways.
/** Words as they may begin, in small letters or with a capital. */
export const bothCases = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const offices = '(?:officer|analyst|specialist|engineer|administrator|manager)';
/** An office, with what it is the office for: "Senior Licensing Officer". */
export const office = bothCases(
  `(?:(?:licensing|export|policy|compliance|case|program|foreign affairs|trade|lead|senior|acting|supervisory|principal|agreements?|enforcement|sanctions|action)[ ]+){1,4}${offices}`,
);

/** A phone or an e-mail address, as far as it must be seen to be one. */
export const contact =
  '(?:(?:\\+?1[\\s.-]?)?\\(?\\d{3}\\)?[\\s./-]?\\d{3}[\\s.-]\\d{4}|[^\\s@,;()<>]+@[^\\s@]+\\.)';
/** What may stand between a name and the phone or address of whoever it is: an office, "at", a bracket, bars. */
export const toContact = `(?:,?\\s+(?:the\\s+)?${office.replaceAll('[ ]', '\\s')})?(?:[ ]*\\|[^|\\n]{1,40}(?=\\|)){0,3}[\\s,|(:<\\u2013\\u2014-]*(?:(?:at|on|by|or)\\s+){0,2}(?:(?:[Tt]ele)?[Pp]hone|[Tt]el\\.?|[Tt]|[Ee]-?mail)?[\\s.:]*(?:(?:at|to)\\s+)?`;
