import { dateStyle } from './date-style';

/** A time of day as it is kept (`16:30`), as it is read on screen and paper: "4:30 PM", by ISO "16:30". What is no such time stays as it is. */
export function clockText(time: string): string {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined || dateStyle() === 'iso') return time;
  return `${Number(hour) % 12 === 0 ? 12 : Number(hour) % 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/** A time of day as it is kept, from what was typed: "4:30 PM", "4 pm", "16:30". What is none stays, to be refused in words. */
export function readClock(typed: string): string {
  const [, hour, minute = '00', half] =
    /^(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m?\.?$/i.exec(typed.trim()) ?? [];
  if (hour !== undefined && half !== undefined && Number(hour) >= 1 && Number(hour) <= 12) {
    const of24 = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    return `${String(of24).padStart(2, '0')}:${minute}`;
  }
  return /^\d:[0-5]\d$/.test(typed.trim()) ? `0${typed.trim()}` : typed.trim();
}
