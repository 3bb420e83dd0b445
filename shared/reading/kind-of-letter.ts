import type { LetterKind } from '../law/letter-kinds';
import { greeting } from './greeting';
import { type KindRule, kindRules } from './kind-rules';
import { askedOf, type Candidate, distinct, type Proposal, sureOf } from './proposal';
import { repeatedIn } from './repeated-mail';
import type { Flow } from './text-flow';

const blanks = (pattern: string) => new RegExp(pattern.replaceAll(' ', '\\s+'), 'giu');
const compiled = kindRules.map((rule) => ({
  rule,
  title: blanks(rule.title),
  body: blanks(rule.body),
  ofExtension: blanks(rule.ofExtension ?? '$^'),
}));
const extensionAsked = blanks('request (?:for|to)\\b[^\\n]{0,60}\\bexten(?:sion|d)');

/** Words by which a sentence speaks of what may come, or of what was, and not of what this letter does. */
const elsewhere =
  /(?<!whom\s+it\s+)\b(?:may(?!\s+\d)|might|could|would|will|if|unless|until|when|should|can|whether|before|previous(?:ly)?|earlier|prior|subject to|in case)\b(?:(?!\n\n)[^.;]){0,90}$|\b(?:to|of|from|with|in)\s+(?:the|our|its)\s+(?:\w+\s+of\s+)?$/iu;

const subject = /^(?:[^\n]*\t)?[ ]*(?:re|ref|subject|subj|in re)\b\s*[:.\t-]/imu;
const closing =
  /^(?:sincerely|respectfully|very truly yours|yours (?:truly|sincerely)|best regards|regards)\b/imu;

interface Zone {
  readonly start: number;
  readonly end: number;
}

/** A short line that is part of a paragraph: a sentence ends within it, or it leads to what stands below it. */
const isSentence = /\p{Ll}{3}\.\s+\p{Lu}|(?:\S+\s+){5,}\S+:$/u;

/** Where a letter says what it is: the block of its subject, and short lines without a full stop above its first paragraph. */
function titlesOf(flow: Flow): readonly Zone[] {
  const zones: Zone[] = [];
  const at = subject.exec(flow.text)?.index;
  if (at !== undefined) {
    const blockEnd = flow.text.indexOf('\n\n', at);
    const greeted = greeting.exec(flow.text)?.index ?? -1;
    const ends = [blockEnd, greeted].filter((each) => each > at);
    zones.push({ start: at, end: Math.min(flow.end, at + 400, ...ends) });
  }
  const top = greeting.exec(flow.text)?.index ?? flow.end * 0.35;
  for (const { start, end, page } of flow.lines) {
    const text = flow.text.slice(start, end);
    const isCapital = text.length > 8 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
    const isShort = text.split(/\s+/).length <= 12 && !/[.;,]$/.test(text) && !isSentence.test(text);
    if (page !== 1 || !isShort || (start >= top && !isCapital)) continue;
    zones.push({ start, end });
    // What stands beside another may be a title by itself.
    if (text.includes('\t'))
      for (const { 0: cell, index } of text.matchAll(/[^\t]+/g))
        zones.push({ start: start + index, end: start + index + cell.length });
  }
  return zones;
}

/** Words that name a kind, and whether they stand in a title. */
interface Found extends Candidate<LetterKind> {
  readonly rule: KindRule;
  readonly isTitle: boolean;
}

function foundIn(
  flow: Flow,
  zones: readonly Zone[],
  part: 'title' | 'body' | 'ofExtension',
  without: readonly Zone[] = [],
): readonly Found[] {
  const isRepeated = repeatedIn(flow);
  return compiled.flatMap((each) =>
    zones.flatMap(({ start, end }) =>
      [...flow.text.slice(start, end).matchAll(each[part])].flatMap(({ 0: printed, index }) => {
        const before = flow.text.slice(Math.max(start, start + index - 120), start + index);
        if (part !== 'title' && elsewhere.test(before)) return [];
        const from = start + index;
        if (without.some((zone) => zone.start <= from && from < zone.end)) return [];
        if (isRepeated(from)) return [];
        const place = flow.placeOf(from, from + printed.length);
        const found = { value: each.rule.kind, printed: printed.replace(/\s+/g, ' '), place };
        return [{ ...found, rule: each.rule, isTitle: part === 'title' }];
      }),
    ),
  );
}

/** Leaves out the kinds whose words a letter of another kind that was found uses as well. */
function standing(found: readonly Found[]): readonly Candidate<LetterKind>[] {
  const beaten = new Set(found.flatMap(({ rule }) => rule.over));
  const beatenTitles = new Set(found.flatMap(({ rule }) => rule.overTitle ?? []));
  return distinct(
    found
      .filter(({ value, isTitle }) => !beaten.has(value) && !(isTitle && beatenTitles.has(value)))
      .map(({ value, printed, place }) => ({ value, printed, place })),
  );
}

/** What kind of letter it is: by its subject or title, and by what it says it does; where both differ, or say several, it is asked. */
export function kindOf(flow: Flow): Proposal<LetterKind> | null {
  const end = closing.exec(flow.text)?.index ?? flow.end;
  const zones = titlesOf(flow);
  const inTitles = foundIn(flow, zones, 'title');
  const whole = [{ start: 0, end }];
  const isAboutExtension = zones.some(
    (zone) => flow.text.slice(zone.start, zone.end).search(extensionAsked) >= 0,
  );
  const inBody = [
    ...foundIn(flow, whole, 'body', zones),
    ...(isAboutExtension ? foundIn(flow, whole, 'ofExtension', zones) : []),
  ];
  const earlier = new Set([...inTitles, ...inBody].flatMap(({ rule }) => rule.about ?? []));
  const isItself = ({ value }: { readonly value: LetterKind }) => !earlier.has(value);
  const [titles, body] = [inTitles.filter(isItself), inBody.filter(isItself)];
  const [byTitle, byBody] = [standing(titles), standing(body)];
  const all = standing([...titles, ...body]);
  const [title, otherTitle] = byTitle;
  if (title !== undefined && otherTitle === undefined) {
    const others = all.filter(({ value }) => value !== title.value);
    const isSaidToo =
      byBody.length === 0 || others.length === 0 || body.some(({ value }) => value === title.value);
    return isSaidToo ? sureOf([title, ...others]) : askedOf('several', all);
  }
  const [only, another] = title === undefined ? byBody : all;
  if (only === undefined) return null;
  return another === undefined ? sureOf([only]) : askedOf('several', all);
}
