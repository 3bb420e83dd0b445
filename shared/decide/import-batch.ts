import { done, type Message, type Result } from '../base/result';
import type { Steps } from '../base/steps';
import type { CommandOf } from '../commands/commands';
import type { ImportRow } from '../commands/import-commands';
import { type KeptMapping, withMapping } from '../records/import-mapping';
import { isSame } from '../register/changes';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { decideAddDeadline } from './add-deadline';
import { decideAddCounterparty, decideChangeCounterparty } from './counterparty';
import type { Context, Decision } from './decision';
import { decided } from './decision';
import { decideHitAnswer } from './hit-decision';
import { decideOpenBalance } from './ledger-entries';
import { decideCorrectLetter, decideLogLetter } from './letter';
import { decideChangeLicense, decideOpenLicense } from './license';
import { decideShip } from './shipment-acts';
import { decideLogStep } from './step';
import { trialRegister } from './trial-register';
import { withShipments } from './with-shipments';
import { withinYears } from './within-years';

/** A register in which rows can be tried one after the other, each seeing those before it; the real one is not touched. */
export interface Trial {
  readonly register: Register;
  readonly tryRow: (row: ImportRow) => Result<Decision>;
}

function decideRow(register: Register, row: ImportRow, context: Context): Result<Decision> {
  switch (row.do) {
    case 'add-counterparty':
      return decideAddCounterparty(register, row, context);
    case 'change-counterparty':
      return decideChangeCounterparty(register, row, context);
    case 'open-license':
      return decideOpenLicense(register, row, context);
    case 'change-license':
      return decideChangeLicense(register, row, context);
    case 'log-letter':
      return decideLogLetter(register, row, context);
    case 'correct-letter':
      return decideCorrectLetter(register, row, context);
    case 'add-deadline':
      return decideAddDeadline(register, row, context);
    case 'log-step':
      return decideLogStep(register, row, context);
    case 'decide-hit':
      return decideHitAnswer(register, row, context);
    case 'open-balance':
      return decideOpenBalance(register, row, context);
    case 'ship': {
      const decision = decideShip(register, row, context);
      return decision.ok ? done(withShipments(register, decision.value, context)) : decision;
    }
  }
}

export function startTrial(register: Register, context: Context): Trial {
  const { register: scratch, take } = trialRegister(register);
  return {
    register: scratch,
    tryRow: (row) => {
      const decision = withinYears(() => decideRow(scratch, row, context));
      if (decision.ok) take(decision.value.events);
      return decision;
    },
  };
}

function remembered(
  register: Register,
  mapping: KeptMapping | undefined,
  { today }: Context,
): readonly Event[] {
  if (mapping === undefined) return [];
  const was = register.settings.importMappings;
  const now = withMapping(was, mapping, today);
  return isSame(was, now)
    ? []
    : [{ type: 'settings-changed', v: 1, changes: { importMappings: { was, now } } }];
}

/** What each row comes to after those before it, one in each step; the first that is refused refuses all. */
function* decideRows(
  register: Register,
  rows: readonly ImportRow[],
  context: Context,
): Steps<Result<readonly Decision[]>> {
  const trial = startTrial(register, context);
  const decisions: Decision[] = [];
  for (const [index, row] of rows.entries()) {
    const decision = trial.tryRow(row);
    if (!decision.ok) {
      const { field } = decision;
      return { ...decision, field: field === undefined ? `rows.${index}` : `rows.${index}.${field}` };
    }
    decisions.push(decision.value);
    yield index / rows.length;
  }
  return done(decisions);
}

/**
 * All rows of a file as one entry, each decided as if it had been entered by hand after those before it, a row in each step. One row
 * that is refused refuses the batch: half a file in the register would be worse than none.
 */
export function* importInSteps(
  register: Register,
  { file, sha256, table, rows, mapping }: CommandOf<'import-batch'>,
  context: Context,
): Steps<Result<Decision>> {
  const decisions =
    context.tried === undefined ? yield* decideRows(register, rows, context) : done(context.tried);
  if (!decisions.ok) return decisions;
  const events: Event[] = [];
  const warnings: Message[] = [];
  let made = 0;
  let changed = 0;
  for (const [index, decision] of decisions.value.entries()) {
    if (decision.events.length === 0) continue;
    const what = rows[index]?.do;
    if (what === 'change-counterparty' || what === 'change-license' || what === 'correct-letter')
      changed += 1;
    else made += 1;
    events.push(...decision.events);
    warnings.push(...decision.warnings);
  }
  if (events.length === 0) return decided([]);
  return decided(
    [
      { type: 'file-imported', v: 1, file, sha256, table, made, changed },
      ...remembered(register, mapping, context),
      ...events,
    ],
    null,
    warnings.slice(0, 100),
  );
}
