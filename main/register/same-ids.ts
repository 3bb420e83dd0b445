import { isRecord, parseRecord } from '../disk/parse-record';

// A command that is decided anew makes its records anew. Later commands, and the person, know them by the ids of the first time:
// so each record keeps its id, if it is the same record. Ids whose record is another one now are not given to that one, and a
// command that names one of them is refused.

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What a deadline is, whatever its dates came to. */
const identity = ['ruleId', 'title', 'licenseId', 'source', 'conditionId', 'itemIds'];

function nested(value: unknown, place: string, found: [place: string, id: string][]): void {
  if (Array.isArray(value)) for (const [at, each] of value.entries()) nested(each, `${place}.${at}`, found);
  else if (isRecord(value))
    for (const [name, each] of Object.entries(value)) {
      if (name === 'id' && typeof each === 'string') found.push([place, each]);
      else nested(each, `${place}.${name}`, found);
    }
}

/** The ids that an entry gives, each under what it is the id of; what stands twice is left out. */
function placesIn(json: string): ReadonlyMap<string, string> {
  const { events } = parseRecord(json) ?? {};
  const counts = new Map<string, number>();
  const found: [place: string, id: string][] = [];
  for (const event of Array.isArray(events) ? events.filter(isRecord) : []) {
    const fields = isRecord(event.fields) ? event.fields : undefined;
    const is =
      event.type === 'deadline-set'
        ? JSON.stringify(identity.map((name) => fields?.[name]))
        : String(event.type);
    const count = (counts.get(is) ?? 0) + 1;
    counts.set(is, count);
    const place = `${is} ${count}`;
    if (fields !== undefined && typeof event.id === 'string') found.push([place, event.id]);
    nested(fields ?? event.changes, place, found);
  }
  for (const [is, count] of counts) {
    if (!is.startsWith('[') || count === 1) continue;
    // Two deadlines that nothing tells apart: neither is known to be the one of before.
    for (const each of found) if (each[0].startsWith(`${is} `)) each[0] = '';
  }
  return new Map(found.filter(([place]) => place !== ''));
}

function renamed(json: string, names: ReadonlyMap<string, string>): string {
  return names.size === 0 ? json : json.replace(uuid, (id) => names.get(id) ?? id);
}

/** The entry decided anew, in which every record that the entry of before has too keeps the id it had there. */
export function withSameIds(
  before: string,
  anew: string,
): { readonly json: string; readonly idOf: (id: string) => string } {
  const old = placesIn(before);
  const names = new Map<string, string>();
  let json = anew;
  // Twice: what a deadline is names the record it came from, which has its id of before only after the first time.
  for (let turn = 0; turn < 2; turn += 1) {
    const now = new Map<string, string>();
    for (const [place, id] of placesIn(json)) {
      const was = old.get(place);
      if (was !== undefined && was !== id) now.set(id, was);
    }
    json = renamed(json, now);
    for (const [id, was] of now) names.set(id, was);
  }
  return { json, idOf: (id) => names.get(id) ?? id };
}
