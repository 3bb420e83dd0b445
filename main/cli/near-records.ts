import type { Refusal } from '../../shared/base/result';
import type { Register } from '../../shared/register/register';
import { ruleSetOf } from '../../shared/register/rules-in-force';
import { didYouMean } from './near';

const given = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '');

function licenseNames({ licenses }: Register): readonly string[] {
  return given(
    [...licenses.values()].flatMap(({ applicationNumber, licenseNumber }) => [
      applicationNumber,
      licenseNumber,
    ]),
  );
}

function counterpartyNames({ counterparties }: Register): readonly string[] {
  return [...counterparties.values()].map(({ name }) => name);
}

function letterNames({ letters }: Register): readonly string[] {
  return given([...letters.values()].map(({ reference }) => reference));
}

/** What a record that is not there could be named instead. */
function namesFor(register: Register, { messageKey }: Refusal): readonly string[] {
  switch (messageKey) {
    case 'no-such-license':
      return licenseNames(register);
    case 'no-such-counterparty':
      return counterpartyNames(register);
    case 'no-such-letter':
      return letterNames(register);
    case 'no-response':
    case 'no-reply-of-record':
      return [...licenseNames(register), ...letterNames(register)];
    case 'no-such-record':
      return [...licenseNames(register), ...counterpartyNames(register)];
    case 'no-such-shipment':
      return [...register.shipments.values()].map(({ reference }) => reference);
    case 'no-such-deadline':
      return [...register.deadlines.keys()];
    case 'no-such-rule':
      return [...ruleSetOf(register.settings).rules.map(({ id }) => id)];
    default:
      return [];
  }
}

/** "Did you mean "Z123456"?" for a record that was named wrongly; undefined where nothing is near. */
export function didYouMeanRecord(
  register: Register,
  refusal: Refusal,
  names: readonly string[] = namesFor(register, refusal),
): string | undefined {
  const { reference, name = reference } = refusal.params;
  return typeof name === 'string'
    ? didYouMean(
        name,
        // What is there under the very name lacks something else.
        names.filter((each) => each !== name),
      )
    : undefined;
}
