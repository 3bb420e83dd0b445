import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import functions from './office-functions.sql?raw';
import putting from './office-putting.sql?raw';
import tables from './office-tables.sql?raw';

/** The whole script that sets a database up for an office's register. Run again, it changes nothing. */
export const officeScript = [tables, functions, putting].join('\n');

/** A person of the office: the login on the server, the name in the entries, and what it may do. */
export interface OfficePerson {
  readonly login: string;
  readonly person: string;
  readonly may: 'read' | 'write';
}

/** Whether PostgreSQL takes it as the name of a login everywhere, unquoted, too. */
export function isLogin(login: string): boolean {
  return (
    /^[a-z_][a-z0-9_]{0,62}$/.test(login) && !login.startsWith('pg_') && !login.startsWith('export_docket')
  );
}

/** A text as a literal that no setting of the server reads in another way. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return quoted.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}

/** The form in which PostgreSQL keeps a password for SCRAM (RFC 5803): the password cannot be read from it. */
export function scramSecret(password: string, salt = randomBytes(16)): string {
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}

/** A first password that can be read out: 24 letters and digits without those that look alike, 118 bits. */
export function firstPassword(): string {
  const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
  const letters = [...randomBytes(24)].map((byte) => signs[byte % signs.length]);
  return (letters.join('').match(/.{6}/g) ?? []).join('-');
}

/** The lines that add a person, or change what it may do; the password stands above them, and only its SCRAM form within. */
export function personScript({ login, person, may }: OfficePerson, password: string): string {
  return [
    `-- ${person} may ${may}. First password: ${password}`,
    '-- Tell it to the person only, and delete this file. The server is given the SCRAM form of it.',
    `create role "${login}" login in role export_docket_member;`,
    `alter role "${login}" password ${literal(scramSecret(password))};`,
    `insert into export_docket.member (login, person, may) values (${literal(login)}, ${literal(person)}, ${literal(may)})`.concat(
      ' on conflict (login) do update set person = excluded.person, may = excluded.may;',
    ),
    '',
  ].join('\n');
}
