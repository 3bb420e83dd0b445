import { randomInt, randomUUID } from 'node:crypto';
import { rulePack } from '../../shared/counting/rule-pack';
import type { HitDecision } from '../../shared/records/hit-decision';
import { hitKey } from '../../shared/records/hit-decision';
import { settingsFields } from '../../shared/records/settings';
import { type EventShape, eventShapes } from '../../shared/register/event-shapes';
import type { EventType } from '../../shared/register/events';
import { linesFrom, partsOf } from '../../shared/register/journal-line';
import { fingerprint } from '../disk/fingerprint';
import { isRecord, parseRecord } from '../disk/parse-record';
import { sealLine } from '../journal/chain';
import { type Replace, replaceAll, replaceFields, replacerOf, type Substitutes } from './replace';
import { createStandIns, wordsIn } from './stand-ins';

/** A register in which names, texts, numbers and files are replaced, and what is told of it. */
export interface SupportJournal {
  readonly text: string;
  /** The stand-ins of the attached files, by their own fingerprints. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The same replacement for a text that stands elsewhere, such as in the settings. */
  readonly textOf: (original: string) => string;
  readonly entries: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Amounts times a number that nobody knows: a balance stays as it was in proportion, and within what a field can hold. */
function scaled(original: string, factor: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(original) ?? [];
  const digits = (BigInt(`${whole}${fraction}` || '0') * BigInt(factor))
    .toString()
    .padStart(fraction.length + 1, '0');
  const cut = digits.length - fraction.length;
  const result = `${sign}${digits.slice(0, cut)}${fraction === '' ? '' : `.${digits.slice(cut)}`}`;
  return cut > 20 ? `${sign}1` : result;
}

function substitutes(originals: ReadonlySet<string>) {
  const standIns = createStandIns(originals);
  const files = new Map<string, Uint8Array>();
  const [ofQuantity, ofPrice] = [randomInt(2, 10), randomInt(2, 10)];
  const byField = (field: string): number => {
    if (/rate/i.test(field)) return 1;
    if (/price/i.test(field)) return ofPrice;
    return /value|remainder/i.test(field) ? ofQuantity * ofPrice : ofQuantity;
  };
  const bytesFor = (sha256: string) =>
    Buffer.from(`Stands for an attached file.\n${standIns.fingerprint(sha256)}\n`);
  const by: Substitutes = {
    ...standIns,
    file: (original) => {
      const bytes = bytesFor(original.sha256);
      const sha256 = fingerprint(bytes);
      files.set(sha256, bytes);
      return { sha256, name: standIns.fileName(original.name), size: bytes.length };
    },
    // What names a file by its fingerprint alone means the stand-in of that file.
    fingerprint: (original) => (original === '' ? '' : fingerprint(bytesFor(original))),
    amount: (original, field) => scaled(original, byField(field)),
    minor: (original) => {
      const product = original * ofQuantity * ofPrice;
      return Number.isSafeInteger(product) ? product : 0;
    },
  };
  return { by, files };
}

/** A rule file keeps its form: rules are counted by it. What cannot be read as one has all its words replaced. */
function packText(original: string, by: Substitutes): string {
  const raw = parseRecord(original.replace(/^\uFEFF/, ''));
  return raw === undefined ? by.text(original) : JSON.stringify(replacerOf(rulePack, by)(raw), null, 2);
}

function settingsReplacer(by: Substitutes): Replace {
  const packs = replacerOf(settingsFields.shape.rulePacks, by);
  const own = (value: unknown): unknown => {
    if (!Array.isArray(value)) return replaceAll(value, by);
    return (packs(value) as readonly Fields[]).map((pack, at) => {
      const { text } = value[at] as Fields;
      return typeof text === 'string' ? { ...pack, text: packText(text, by) } : pack;
    });
  };
  const fields = replaceFields(settingsFields.shape, by);
  return (settings) => {
    if (!isRecord(settings)) return replaceAll(settings, by);
    const replaced = fields(settings) as Fields;
    return 'rulePacks' in settings ? { ...replaced, rulePacks: own(settings.rulePacks) } : replaced;
  };
}

/** Replaces each field's value from before and from after, as that field's values are replaced. */
function replaceChanges(fields: Replace, by: Substitutes): Replace {
  return (changes) => {
    if (!isRecord(changes)) return replaceAll(changes, by);
    return Object.fromEntries(
      Object.entries(changes).map(([name, change]) => {
        if (!isRecord(change)) return [name, replaceAll(change, by)];
        const sides = Object.entries(change).map(([side, value]) => [
          side,
          (fields({ [name]: value }) as Fields)[name],
        ]);
        return [name, Object.fromEntries(sides)];
      }),
    );
  };
}

const around = new Set(['type', 'v', 'id', 'copiedFromId']);

function eventReplacer({ holds, shape }: EventShape, by: Substitutes): Replace {
  const fields = holds === 'settings' ? settingsReplacer(by) : replaceFields(shape, by);
  const inside = holds === 'fields' ? fields : replaceChanges(fields, by);
  return (event) => {
    const { type, v, ...rest } = event as Fields;
    if (holds === 'itself') return { type, v, ...(fields(rest) as Fields) };
    return Object.fromEntries(
      Object.entries(event as Fields).map(([name, value]) => {
        if (name === 'fields' || name === 'changes') return [name, inside(value)];
        if (name === 'readFrom' && typeof value === 'string') return [name, by.fileName(value)];
        return [name, around.has(name) && name !== 'id' ? value : replaceAll(value, by)];
      }),
    );
  };
}

// Words of the keys by which reminders are known.
const keyWords = new Set('balance quantity value tolerance cap unused'.split(' '));

/** The key of a reminder: its ids, days and numbers stay, and so do its words. */
const reminderKey = (key: string, by: Substitutes): string =>
  key
    .split(' ')
    .map((part) => (keyWords.has(part) || /^\d+$/.test(part) ? part : by.text(part)))
    .join(' ');

/** What an event cannot say field by field: keys that are made of other values. */
function withKeys(original: Fields, event: Fields, by: Substitutes): Fields {
  if (Array.isArray(original.reminders))
    return { ...event, reminders: original.reminders.map((key) => reminderKey(String(key), by)) };
  if (original.type !== 'hit-decided') return event;
  const decision = (event.now ?? event.was) as HitDecision | null;
  if (decision === null) return event;
  const { source, entry, listed } = decision;
  return { ...event, key: hitKey(decision, { source, entry, name: listed.name }) };
}

function replaceEvents(by: Substitutes): (events: unknown) => unknown {
  const replacers = new Map(
    Object.entries(eventShapes).map(([type, shape]) => [type, eventReplacer(shape, by)] as const),
  );
  return (events) =>
    Array.isArray(events)
      ? events.map((event) => {
          if (!isRecord(event)) return replaceAll(event, by);
          const replace = replacers.get(String(event.type) as EventType);
          return replace === undefined
            ? replaceAll(event, by)
            : withKeys(event, replace(event) as Fields, by);
        })
      : replaceAll(events, by);
}

const entryFields = new Set(['v', 'seq', 'at', 'zone', 'via', 'undoes']);

/** Replaces everything a person could have typed into a journal, and seals its lines anew. Its chain has to be whole. */
export function supportJournal(journal: string): SupportJournal {
  const { by, files } = substitutes(new Set(wordsIn(journal)));
  const settings = settingsReplacer(by);
  const events = replaceEvents(by);
  let hash = '';
  let entries = -1;
  const lines = [...linesFrom(journal)].map(({ line }) => {
    const raw = parseRecord(partsOf(line).json) ?? {};
    const isHeader = entries === -1;
    const replaced = Object.entries(raw).map(([name, value]) => {
      // Another register: its head must not be taken for that of the original.
      if (isHeader && name === 'register') return [name, randomUUID()];
      if (isHeader) return [name, name === 'settings' ? settings(value) : value];
      if (name === 'events') return [name, events(value)];
      return [name, entryFields.has(name) ? value : replaceAll(value, by)];
    });
    const sealed = sealLine(hash, JSON.stringify(Object.fromEntries(replaced)));
    hash = sealed.hash;
    entries += 1;
    return sealed.line;
  });
  return { text: lines.join(''), files, textOf: by.text, entries };
}
