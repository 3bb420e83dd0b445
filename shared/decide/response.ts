import { compareDays } from '../base/dates';
import { definedOf } from '../base/defined-of';
import { done, type Message, messageOf, type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { PointGiven } from '../commands/response-commands';
import type { Letter } from '../records/letter';
import {
  type Exhibit,
  type Point,
  type Response,
  type ResponseFields,
  responseFields,
} from '../records/response';
import { changesOf } from '../register/changes';
import { findLetter } from '../register/find-record';
import type { Register } from '../register/register';
import { checkPlan } from '../response/check-plan';
import { firstCountOf, isFirstCounter } from '../response/first-count';
import { statedReasons } from '../response/numbered-reasons';
import { responseOf } from '../response/response-of';
import { type Context, type Decide, decided, type IsRival } from './decision';
import { happened, offToday } from './odd-dates';
import { withIds } from './part-ids';

/** Every reason of the letter as a point of its own; a person splits and joins them afterwards. */
function pointsOf({ basis, modifications }: Letter, context: Context): readonly Point[] {
  const made = (kind: Point['kind']) => (text: string) => ({
    id: context.newId(),
    kind,
    text,
    how: null,
    answer: '',
    exhibitIds: [],
    owner: '',
    isDone: false,
  });
  return [
    ...statedReasons(basis).map(made('basis')),
    ...statedReasons(modifications).map(made('modification')),
  ];
}

/** Refuses a second reply to a letter. */
export function checkResponseFree(
  register: Register,
  letterId: string,
  isRival: IsRival = () => true,
): Result<null> {
  const isTaken = register.responses
    .by('letter', letterId)
    .some((each) => each.void === null && isRival(each));
  return isTaken ? refuse('conflict', 'response-exists', {}, 'letter') : done(null);
}

export const decideOpenResponse: Decide<CommandOf<'open-response'>> = (register, command, context) => {
  const found = findLetter(register, command.letter);
  if (!found.ok) return found;
  const letter = found.value;
  if (letter.void !== null)
    return refuse('conflict', 'record-is-void', { reference: command.letter }, 'letter');
  if (letter.kind !== 'intent-to-deny') return refuse('invalid', 'response-needs-intent', {}, 'letter');
  const free = checkResponseFree(register, letter.id);
  if (!free.ok) return free;
  const id = context.newId();
  const fields = responseFields.parse({
    letterId: letter.id,
    openedOn: context.today,
    points: pointsOf(letter, context),
  });
  return decided([{ type: 'response-opened', v: 1, id, fields }], id);
};

/** The exhibits a point cites, by id or by number. */
function cited(
  { exhibits: references, id }: Pick<PointGiven, 'exhibits' | 'id'>,
  exhibits: readonly Exhibit[],
  before: ResponseFields,
  index: number,
): Result<string[]> {
  if (references === undefined) {
    return done(before.points.find((each) => each.id === id)?.exhibitIds ?? []);
  }
  const ids: string[] = [];
  for (const [place, reference] of references.entries()) {
    const exhibit =
      exhibits.find((each) => each.id === reference) ??
      (/^\d{1,4}$/.test(reference) ? exhibits[Number(reference) - 1] : undefined);
    if (exhibit === undefined)
      return refuse('not-found', 'no-such-exhibit', { reference }, `points.${index}.exhibits.${place}`);
    if (!ids.includes(exhibit.id)) ids.push(exhibit.id);
  }
  return done(ids);
}

/** The days on which something about a reply was done. */
function daysDone(fields: ResponseFields) {
  const { consentsCheck, consistencyCheck, conditionsCheck, counselCheck, secondCount, consents, appeal } =
    fields;
  return [
    ...[consentsCheck, consistencyCheck, conditionsCheck, counselCheck, secondCount].map((each) => each?.on),
    ...consents.map(({ on }) => on),
    appeal?.statement?.on,
    appeal?.datedDenialAskedOn,
  ].filter((on) => on != null);
}

function warningsForResponse(before: ResponseFields, fields: ResponseFields, context: Context): Message[] {
  const warnings: Message[] = [];
  const unanswered = fields.points.findIndex(({ isDone, how }) => isDone && how === null);
  if (unanswered >= 0) warnings.push(messageOf('point-done-unanswered', { number: unanswered + 1 }));
  const stood = new Set(daysDone(before));
  // The one furthest ahead is said.
  const ahead = daysDone(fields).sort(compareDays).at(-1);
  if (ahead === undefined || compareDays(ahead, context.today) <= 0) return warnings;
  const far = stood.has(ahead) ? [] : offToday('The day it was done', ahead, context.today, happened);
  return [...warnings, ...(far.length > 0 ? far : [messageOf('done-in-future', { on: ahead })])];
}

function partsOf(
  { points, exhibits, consents }: CommandOf<'change-response'>,
  before: Response,
  context: Context,
): Result<Partial<ResponseFields>> {
  const fields: Partial<ResponseFields> = {};
  if (exhibits !== undefined) {
    const made = withIds(exhibits, before.exhibits, 'exhibits', context);
    if (!made.ok) return made;
    fields.exhibits = made.value;
  }
  if (consents !== undefined) {
    const made = withIds(consents, before.consents, 'consents', context);
    if (!made.ok) return made;
    fields.consents = made.value;
  }
  const standing = fields.exhibits ?? before.exhibits;
  if (points !== undefined) {
    const made = withIds(points, before.points, 'points', context);
    if (!made.ok) return made;
    fields.points = [];
    for (const [index, given] of made.value.entries()) {
      const { exhibits: _exhibits, ...point } = given;
      const ids = cited(given, standing, before, index);
      if (!ids.ok) return ids;
      fields.points.push({ ...point, exhibitIds: ids.value });
    }
  }
  const cites = checkExhibitsStand(fields.points ?? before.points, standing, before.exhibits);
  if (!cites.ok) return cites;
  return done(fields);
}

/** Refuses when a point cites an exhibit that is not among `standing`; `known`: the exhibits as they were, for the title. */
export function checkExhibitsStand(
  points: Response['points'],
  standing: Response['exhibits'],
  known: Response['exhibits'],
): Result<null> {
  for (const [index, { exhibitIds }] of points.entries()) {
    const gone = exhibitIds.find((id) => standing.every((each) => each.id !== id));
    if (gone === undefined) continue;
    const title = known.find(({ id }) => id === gone)?.title ?? gone;
    return refuse('in-use', 'exhibit-cited', { title, number: index + 1 }, 'exhibits');
  }
  return done(null);
}

function standingResponse(register: Register, reference: string): Result<Response> {
  const letter = findLetter(register, reference);
  if (!letter.ok) return letter;
  if (letter.value.void !== null) return refuse('conflict', 'record-is-void', { reference }, 'letter');
  const response = responseOf(register, letter.value.id);
  return response === null ? refuse('not-found', 'no-response', { reference }, 'letter') : done(response);
}

/** A second count is another person's, whoever types it in, and keeps the day 0 it was made from. */
function countedAgain(
  register: Register,
  letterId: string,
  given: CommandOf<'change-response'>['secondCount'],
): Result<Partial<ResponseFields>> {
  if (given === undefined) return done({});
  const letter = register.letters.get(letterId);
  if (given === null || letter === undefined) return done({ secondCount: given });
  const first = firstCountOf(register, letter);
  if (isFirstCounter(given.by, first))
    return refuse('conflict', 'second-count-same', { by: given.by }, 'secondCount.by');
  return done({ secondCount: { ...given, against: first.dayZero } });
}

export const decideChangeResponse: Decide<CommandOf<'change-response'>> = (register, command, context) => {
  const found = standingResponse(register, command.letter);
  if (!found.ok) return found;
  const response = found.value;
  const { do: _do, letter: _letter, points: _points, exhibits: _ex, consents: _consents, ...plain } = command;
  const parts = partsOf(command, response, context);
  if (!parts.ok) return parts;
  const count = countedAgain(register, response.letterId, command.secondCount);
  if (!count.ok) return count;
  const given = { ...plain, ...parts.value, ...count.value } as Partial<ResponseFields>;
  const fault = checkPlan(register, response, given);
  if (fault !== null) return fault;
  const { id } = response;
  const changes = changesOf<ResponseFields>(response, given);
  if (changes === null) return decided([], id);
  const stated = definedOf(given);
  const after = { ...response, ...stated } as ResponseFields;
  return decided(
    [{ type: 'response-changed', v: 1, id, changes }],
    id,
    warningsForResponse(response, after, context),
  );
};
