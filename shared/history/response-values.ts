import { askedWords, checkSaysWords, pointAnswerWords, strategyWords } from '../labels/response-labels';
import type { Register } from '../register/register';
import { dated, type Fields, joined, named, type ValueFormatter } from './value-parts';

const asked = (words: Readonly<Record<string, string>>, value: unknown): string =>
  typeof value === 'string' ? (words[value] ?? value) : '';

function check(each: Fields): string {
  return joined(asked(checkSaysWords, each.says), each.by, dated(each.on), each.note);
}

function planned(each: Fields): string {
  return joined(dated(each.on), each.why);
}

function appeal(each: Fields): string {
  const statement = each.statement as Fields | null;
  return joined(
    statement === null ? '' : `statement written: ${String(statement.by)}, ${dated(statement.on)}`,
    each.hearing === null ? '' : `hearing ${asked(askedWords, each.hearing)}`,
    each.stay === null ? '' : `stay ${asked(askedWords, each.stay)}`,
    each.datedDenialAskedOn === null ? '' : `dated denial asked for ${dated(each.datedDenialAskedOn)}`,
    each.note,
  );
}

function exhibitTitle(id: string, { responses }: Register): string {
  for (const { exhibits } of responses.values()) {
    const found = exhibits.find((each) => each.id === id);
    if (found !== undefined) return found.title;
  }
  return id;
}

/** How the fields of a reply are said. */
export const responseFormatters: Readonly<Record<string, ValueFormatter>> = {
  strategy: named(strategyWords),
  how: named(pointAnswerWords),
  points: (each: Fields) => joined(each.text, asked(pointAnswerWords, each.how), each.answer),
  exhibits: (each: Fields) => joined(each.title, (each.file as Fields).name),
  file: (each: Fields) => String(each.name),
  exhibitIds: exhibitTitle,
  consents: (each: Fields) => joined(each.party, each.who, dated(each.on), each.note),
  consentsCheck: check,
  consistencyCheck: check,
  conditionsCheck: check,
  counselCheck: check,
  secondCount: (each: Fields) =>
    joined(
      each.by,
      `counted ${dated(each.got)}${each.against === undefined ? '' : ` from day 0, ${dated(each.against)}`}`,
      `on ${dated(each.on)}`,
    ),
  draftOn: planned,
  signOffOn: planned,
  sendOn: planned,
  appeal,
};
