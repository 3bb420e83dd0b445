import type { Place } from './letter-text';

const isPlace = (value: object): value is Place =>
  'page' in value && 'boxes' in value && Array.isArray(value.boxes);

function moved(value: unknown, move: (place: Place) => Place): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, move));
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return move(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, move)]));
}

/** The same with each place in it moved. */
export const withPlaces = <T>(value: T, move: (place: Place) => Place): T => moved(value, move) as T;
