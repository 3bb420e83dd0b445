import { type Refusal, refuse } from '../../shared/base/result';
import type { OfficePlace } from './office-place';

/** The version of the office's tables and functions that this program works with. */
export const officeVersion = 1;

/** What went wrong, as Node, `pg` or the server says it. */
interface Fault {
  readonly code: string;
  readonly message: string;
}

/** The server asked for a password in a form that SCRAM replaces. */
export const weakLogin = 'WEAK_LOGIN';

const unknownAuthority = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
];

function faultIn(error: unknown): Fault {
  if (error instanceof AggregateError && error.errors.length > 0) return faultIn(error.errors[0]);
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    message: (typeof message === 'string' ? message : String(error)).slice(0, 300),
  };
}

/** What Node says of the way to the server. */
function wayRefusal({ code, message }: Fault, place: OfficePlace): Refusal | undefined {
  const { host, port } = place;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_FAIL')
    return refuse('unreachable', 'office-host-not-found', { host });
  if (code === 'ECONNREFUSED' || code === 'ENOENT')
    return refuse('unreachable', 'office-port-refused', { host, port });
  if (['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code) || message === 'timeout expired')
    return refuse('unreachable', 'office-timed-out', { host, port });
  if (message.includes('does not support SSL')) return refuse('not-permitted', 'office-no-tls', { host });
  if (message.includes('error establishing an SSL connection'))
    return refuse('not-permitted', 'office-not-postgres', { host, port });
  if (unknownAuthority.includes(code)) return refuse('not-permitted', 'office-unknown-ca', { host });
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return refuse('not-permitted', 'office-other-name', { host });
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return refuse('not-permitted', 'office-expired', { host });
  if (/^(ERR_SSL|ERR_OSSL|ERR_TLS|CERT_)/.test(code))
    return refuse('not-permitted', 'office-tls-failed', { host, detail: message });
  if (message.startsWith('SASL'))
    return refuse('not-permitted', 'office-login-refused', { host, login: place.login });
  if (code === weakLogin) return refuse('not-permitted', 'office-weak-login', { host });
  return undefined;
}

/** What PostgreSQL itself says. */
function serverRefusal({ code, message }: Fault, place: OfficePlace): Refusal | undefined {
  const { host, database, login } = place;
  if (code === '28P01' || code === '28000')
    return message.includes('no encryption')
      ? refuse('not-permitted', 'office-needs-tls', { host })
      : refuse('not-permitted', 'office-login-refused', { host, login });
  if (code === '3D000') return refuse('not-permitted', 'office-no-database', { host, database });
  if (['3F000', '42883', '42P01'].includes(code))
    return refuse('not-permitted', 'office-not-set-up', { host, database });
  if (code === '42501') return refuse('not-permitted', 'office-not-member', { login, database });
  // Only a whole class that the server takes back: it shuts down, is full, or somebody else holds what is needed.
  if (/^(53|57|55P03|40)/.test(code)) return refuse('unreachable', 'office-busy', { host, detail: message });
  return undefined;
}

/** What the functions of the register refuse (`office-functions.sql`). */
function registerRefusal({ code, message }: Fault, { login, database }: OfficePlace): Refusal | undefined {
  const detail = message;
  switch (code) {
    case 'XD001':
      return refuse('not-permitted', 'office-not-member', { login, database });
    case 'XD002':
      return refuse('not-permitted', 'office-read-only', { login });
    case 'XD003': {
      const person = /in the name of (.*) only$/.exec(message)?.[1] ?? '';
      // Of this line only: it must not hold up those behind it that are in the right name.
      return refuse('invalid', 'office-other-author', { login, person });
    }
    case 'XD004':
    case 'XD009':
      return refuse('invalid', 'office-line-refused', { detail });
    case 'XD005':
      return refuse('not-found', 'office-empty');
    case 'XD006':
      return refuse('conflict', 'office-other-register', { found: message });
    case 'XD007':
      return refuse('unreachable', 'office-being-put');
    case 'XD008':
      return refuse('not-permitted', 'office-may-not-put-back', { login });
    case 'XD010':
      return refuse('conflict', 'office-not-following');
    case 'XD011':
      return refuse('invalid', 'office-piece-refused', { detail });
    default:
      return undefined;
  }
}

/** The sentence for whatever went wrong on the way to the server or on it; what is not known counts as a lost connection. */
export function officeRefusal(error: unknown, place: OfficePlace): Refusal {
  const fault = faultIn(error);
  // Data that PostgreSQL itself cannot take, such as the character of code 0.
  if (/^22/.test(fault.code)) return refuse('invalid', 'office-line-refused', { detail: fault.message });
  return (
    wayRefusal(fault, place) ??
    serverRefusal(fault, place) ??
    registerRefusal(fault, place) ??
    refuse('unreachable', 'office-lost', { host: place.host, detail: fault.message })
  );
}
