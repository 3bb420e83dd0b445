const months: readonly (readonly string[])[] = [
  ['january', 'januar', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari'],
  ['february', 'februar', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'februari'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'mrz'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'maj'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho'],
  ['august', 'aout', 'agosto', 'augustus', 'augusti'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'setiembre'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro'],
  ['november', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dezembro'],
];

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The month a word names in English, German, French, Spanish, Italian, Portuguese, Dutch or Swedish, also cut to three letters or more; 0: none, or more than one. */
export function monthNamed(word: string): number {
  const name = plain(word);
  if (name.length < 3) return 0;
  const whole = months.findIndex((names) => names.includes(name));
  if (whole >= 0) return whole + 1;
  const fitting = months.flatMap((names, at) =>
    names.some((each) => each.startsWith(name)) ? [at + 1] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? 0) : 0;
}

const weekdays = new Set(
  `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom
lunedi martedi mercoledi giovedi venerdi gio
segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira sexta-feira
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
mandag tisdag onsdag torsdag fredag lordag sondag`.split(/\s+/),
);
const article = /^(?:le|el|il|den|der|am|dia)\s+(?=\d)/i;

/** A text without the day of the week before it, in the languages whose months are known. */
function withoutWeekday(text: string): string {
  const [, word = '', rest = ''] = /^([\p{L}\p{M}-]{2,13})\.?,?\s+(\S.*)$/u.exec(text) ?? [];
  // "Mar 3, 2026" is in March: a day of the week stands before another word or before the day and its month.
  const isMonth = monthNamed(word) > 0 && /^\d{1,2}(?:st|nd|rd|th)?,?[\s-]+'?\d/.test(rest);
  return weekdays.has(plain(word)) && !isMonth ? rest : text;
}

/** A text with every kind of blank, figure and hyphen as a plain one, without marks that cannot be seen, and without the day of the week before it. */
export function plainDateText(text: string): string {
  const even = text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
    .replace(/(?<=\d)[\u2010-\u2015\u2212](?=\d)/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return withoutWeekday(even).replace(article, '');
}

/** A text cut into its day and the time after it; null time: midnight or none; undefined: what follows is no time of a day. */
export function cutTime(text: string): { readonly date: string; readonly time: string | null } | undefined {
  const found =
    /^(.*?)[T,\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp])?\.?(?:[Mm]\.?)?\s*(?:Z|UTC|GMT|[ECMP][SD]?T|C?E?ES?T|[+-]\d{2}(?::?\d{2})?)?$/.exec(
      text,
    );
  if (found === null) return { date: text, time: null };
  const [, date = '', hour = '', minute = '', second = '00', half] = found;
  const hours = Number(hour);
  if (Number(minute) > 59 || Number(second) > 59) return undefined;
  if (half === undefined ? hours > 23 : hours < 1 || hours > 12) return undefined;
  const isAfternoon = half?.toLowerCase() === 'p';
  const full = half === undefined ? hours : (hours % 12) + (isAfternoon ? 12 : 0);
  const time = `${String(full).padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
  return { date: date.replace(/[,\s]+$/, ''), time: time === '00:00' ? null : time };
}
