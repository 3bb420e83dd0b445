import { askedWords, checkSaysWords, pointAnswerWords, strategyWords } from '../labels/response-labels';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { dated, type Fields, joined, named, type ValueFormatter } from './value-parts';

const texts = defineWords('history/response-values', {
  statementWritten: 'statement written: {by}, {dated}',
  hearing: 'hearing {asked}',
  stay: 'stay {asked}',
  datedDenialAskedFor: 'dated denial asked for {dated}',
  counted: 'counted {dated}{more}',
  fromDay: ' from day 0, {dated}',
  on: 'on {dated}',
});

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
    statement === null
      ? ''
      : texts.statementWritten({ by: String(statement.by), dated: dated(statement.on) }),
    each.hearing === null ? '' : texts.hearing({ asked: asked(askedWords, each.hearing) }),
    each.stay === null ? '' : texts.stay({ asked: asked(askedWords, each.stay) }),
    each.datedDenialAskedOn === null
      ? ''
      : texts.datedDenialAskedFor({ dated: dated(each.datedDenialAskedOn) }),
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
      texts.counted({
        dated: dated(each.got),
        more: each.against === undefined ? '' : texts.fromDay({ dated: dated(each.against) }),
      }),
      texts.on({ dated: dated(each.on) }),
    ),
  draftOn: planned,
  signOffOn: planned,
  sendOn: planned,
  appeal,
};
