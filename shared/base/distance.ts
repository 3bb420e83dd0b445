import { addMonths, daysBetween, earlierOf, type IsoDate } from './dates';
import { plural } from './plural';

/** How far apart two days are, as people say it: "45 days", "11 months", "3 years"; always whole ones that have passed. */
export function distance(a: IsoDate, b: IsoDate): string {
  const from = earlierOf(a, b);
  const to = from === a ? b : a;
  const days = daysBetween(from, to);
  if (days < 60) return plural(days, 'day');
  let months = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7));
  months -= Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  if (addMonths(from, months) > to) months -= 1;
  return months < 24 ? plural(months, 'month') : plural(Math.floor(months / 12), 'year');
}

/** "11 months ahead" or "3 years ago", seen from a day. */
export function fromToday(on: IsoDate, today: IsoDate): string {
  return `${distance(on, today)} ${on > today ? 'ahead' : 'ago'}`;
}
