import { messageOf, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import { stands } from '../docket/deadline-state';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { Step } from '../records/step';
import { findLicense, findLicenses } from '../register/find-record';
import { noLicense, type Register } from '../register/register';
import { matchingLetters } from './match-row';
import { type Asked, decidedOn, type Planning, refusedRow, row, tried, twiceRow } from './planning';
import type { PreviewRow } from './preview-row';

type Values = Readonly<Record<string, unknown>>;
const said = (values: Values, key: string): string => (typeof values[key] === 'string' ? values[key] : '');

/** Of equal rows each means one of the equal records, in the order of both. */
function firstFree<T extends { readonly id: string }>(
  { claimed }: Planning,
  found: readonly T[],
): T | undefined {
  return found.find(({ id }) => !claimed.has(id));
}

/** A row that is there in the register as often as in the file: taken again only when that was said. */
function again(planning: Planning, asked: Asked, found: readonly unknown[]): PreviewRow | null {
  if (found.length === 0) return null;
  const twice = decidedOn(planning, asked, 'twice');
  if (twice === undefined) return twiceRow(asked.line, null);
  return twice === 'keep-ours' ? row(asked.line, 'left-out') : null;
}

/** A letter: known by its record, kind, printed date and reference. */
export function planLetter(planning: Planning, asked: Asked): PreviewRow {
  const { line, values } = asked;
  const letters = matchingLetters(planning.trial.register, values);
  if (!letters.ok) return refusedRow(line, letters);
  const letter = firstFree<Letter>(planning, letters.value);
  const { licenses: _licenses, ...rest } = values;
  if (letter !== undefined)
    return tried(planning, line, { do: 'correct-letter', letter: letter.id, ...rest }, letter.id);
  return (
    again(planning, asked, letters.value) ?? tried(planning, line, { do: 'log-letter', ...values }, null)
  );
}

function matchingDeadlines(
  register: Register,
  license: string | null,
  title: string,
  dueOn: string,
): readonly Deadline[] {
  return register.deadlines
    .by('license', license ?? noLicense)
    .filter(
      (each) =>
        each.void === null &&
        asSeen(each.title) === asSeen(title) &&
        (each.due === dueOn || each.repeat?.firstOn === dueOn),
    );
}

/** A due date: a deadline set by hand, one by a rule, or, with a kind of letter and its date, the letter that sets it. */
export function planDeadline(planning: Planning, asked: Asked): PreviewRow {
  const { line, values } = asked;
  const { letterKind, letterOn, letterReference } = values;
  const license = said(values, 'license');
  if (letterKind !== undefined || letterOn !== undefined) {
    const { note } = values;
    const letter = {
      ...(license === '' ? {} : { licenses: [license] }),
      ...(letterKind === undefined ? {} : { kind: letterKind }),
      ...(letterOn === undefined ? {} : { datedOn: letterOn }),
      ...(letterReference === undefined ? {} : { reference: letterReference }),
      ...(note === undefined ? {} : { note }),
      // The list gives a reply-by date of its own; with the rule's the earlier is due.
      ...(values.dueOn === undefined ? {} : { replyByOn: values.dueOn }),
    };
    return planLetter(planning, { ...asked, values: letter });
  }
  const record = license === '' ? null : findLicense(planning.trial.register, license);
  if (record !== null && !record.ok) return refusedRow(line, record);
  const { title, dueOn, repeat, rule, triggerOn, leadDays } = values;
  if (title === undefined && rule === undefined) return refusedRow(line, refuse('invalid', 'title-missing'));
  if (dueOn === undefined && rule === undefined) return refusedRow(line, refuse('invalid', 'due-missing'));
  const because = [
    said(values, 'note'),
    ...(['counterparty', 'owner'] as const).flatMap((key) =>
      said(values, key) === '' ? [] : [`${key === 'owner' ? 'Owner' : 'Counterparty'}: ${said(values, key)}`],
    ),
  ].filter((text) => text !== '');
  const found =
    rule === undefined
      ? matchingDeadlines(
          planning.trial.register,
          record?.value.id ?? null,
          said(values, 'title'),
          said(values, 'dueOn'),
        )
      : planning.trial.register.deadlines
          .by('license', record?.value.id ?? noLicense)
          .filter(
            (each) =>
              each.void === null &&
              each.ruleId === rule &&
              (triggerOn === undefined || each.triggerOn === triggerOn),
          );
  const there = firstFree(planning, found);
  if (there !== undefined) {
    planning.claimed.add(there.id);
    return row(line, 'same', [], { recordId: there.id });
  }
  const repeated = again(planning, asked, found);
  if (repeated !== null) return repeated;
  const made = tried(
    planning,
    line,
    {
      do: 'add-deadline',
      ...(license === '' ? {} : { license }),
      ...(rule === undefined ? { title, dueOn } : { rule }),
      ...(rule === undefined || triggerOn === undefined ? {} : { triggerOn }),
      ...(repeat === undefined || repeat === 'once' || rule !== undefined
        ? {}
        : { repeat: { every: repeat } }),
      ...(leadDays === undefined ? {} : { leadDays }),
      because: because.join('\n'),
    },
    null,
  );
  const others = planning.trial.register.deadlines
    .by('license', record?.value.id ?? noLicense)
    .filter(
      (each) =>
        made.verdict === 'new' &&
        each.madeSeq !== planning.firstNewSeq &&
        stands(each) &&
        asSeen(each.title) === asSeen(said(values, 'title')),
    );
  return others[0] === undefined
    ? made
    : {
        ...made,
        why: [...made.why, messageOf('import-same-title', { title: others[0].title, due: others[0].due })],
      };
}

/** A step: known by its records, kind, day and reference. */
export function planStep(planning: Planning, asked: Asked): PreviewRow {
  const { line, values } = asked;
  const { register } = planning.trial;
  const licenses = findLicenses(register, {
    licenses: Array.isArray(values.licenses) ? values.licenses : [],
  });
  if (!licenses.ok) return refusedRow(line, licenses);
  if (values.kind === undefined || values.happenedOn === undefined)
    return refusedRow(line, refuse('invalid', 'import-step-incomplete'));
  const ids = licenses.value.map(({ id }) => id);
  const found = register.steps
    .by('license', ids[0] ?? noLicense)
    .filter(
      (each) =>
        each.void === null &&
        each.kind === values.kind &&
        each.happenedOn === values.happenedOn &&
        each.reference === said(values, 'reference') &&
        each.licenseIds.length === ids.length &&
        ids.every((id) => each.licenseIds.includes(id)),
    );
  const there = firstFree<Step>(planning, found);
  if (there !== undefined) {
    planning.claimed.add(there.id);
    return row(line, 'same', [], { recordId: there.id });
  }
  return again(planning, asked, found) ?? tried(planning, line, { do: 'log-step', ...values }, null);
}
