import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { CommandOf } from '../../../shared/commands/commands';
import { checkNames, type Response, responseShape } from '../../../shared/records/response';
import { isSame } from '../../../shared/register/changes';
import { findLetter } from '../../../shared/register/find-record';
import type { Register } from '../../../shared/register/register';
import { type ResponseFacts, responseFacts } from '../../../shared/response/response-facts';
import { AppealForm } from '../../pages/response/appeal-form';
import { CheckForm } from '../../pages/response/check-form';
import { ExhibitForm } from '../../pages/response/exhibit-form';
import { PlanForm } from '../../pages/response/plan-form';
import { SecondCountForm } from '../../pages/response/second-count-form';
import { typedOver } from '../../state/typed';

type Change = CommandOf<'change-response'>;

/** The exhibit whose title alone was typed; undefined where more is another. */
function renamed(before: Response['exhibits'], now: NonNullable<Change['exhibits']>): number | undefined {
  const others = now.flatMap((each, at) => (isSame(each, before[at]) ? [] : [at]));
  const [at] = others;
  if (now.length !== before.length || others.length !== 1 || at === undefined) return undefined;
  return isSame({ ...now[at], title: '' }, { ...before[at], title: '' }) ? at : undefined;
}

function formOf(command: Change, facts: ResponseFacts, close: () => void): ReactNode | 'no-form' {
  const { letter } = facts;
  const response: Response = typedOver(facts.response, command, responseShape);
  const typed: ResponseFacts = { ...facts, response };
  const check = checkNames.find((name) => command[`${name}Check`] !== undefined);
  if (check !== undefined) return <CheckForm response={response} name={check} onClose={close} />;
  if (command.secondCount !== undefined)
    return <SecondCountForm response={response} letter={letter} onClose={close} />;
  if (command.appeal !== undefined) return <AppealForm response={response} onClose={close} />;
  if (['draftOn', 'signOffOn', 'sendOn'].some((field) => field in command))
    return <PlanForm letterId={letter.id} facts={facts} onClose={close} />;
  const at = command.exhibits === undefined ? undefined : renamed(facts.response.exhibits, command.exhibits);
  return at === undefined ? 'no-form' : <ExhibitForm facts={typed} index={at} onClose={close} />;
}

/** The form of a change of a reply, by what it changes; what is done by buttons on its page has none. */
export function typedResponse(
  command: Change,
  {
    register,
    today,
    close,
  }: { readonly register: Register; readonly today: IsoDate; readonly close: () => void },
): ReactNode | 'no-form' {
  const letter = findLetter(register, command.letter);
  if (!letter.ok) return null;
  const response = [...register.responses.values()].find(({ letterId }) => letterId === letter.value.id);
  const facts = response === undefined ? null : responseFacts(register, response.id, today);
  return facts === null ? null : formOf(command, facts, close);
}
