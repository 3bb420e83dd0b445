import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { firstPassword, isLogin, officeScript, personScript, scramSecret } from './office-script';

describe('the script for the administrator', () => {
  test('is one transaction: all of it or nothing', () => {
    const statements = officeScript.split('\n').filter((line) => /^(begin|commit|rollback);$/.test(line));
    expect(statements).toEqual(['begin;', 'commit;']);
  });

  test.each(['ann', 'ann_example', '_a1', 'a'.repeat(63)])('%s can be a login', (login) => {
    expect(isLogin(login)).toBe(true);
  });

  test.each([
    '',
    'Ann',
    '1a',
    'a b',
    'a"b',
    "a'b",
    'a;b',
    'a\nb',
    'pg_ann',
    'export_docket_owner',
    'a'.repeat(64),
    'änn',
  ])('%j cannot', (login) => {
    expect(isLogin(login)).toBe(false);
  });

  test('quotes whatever a person is called', () => {
    const script = personScript(
      { login: 'ann', person: `O'Neil \\'); drop schema x; --`, may: 'read' },
      'secret',
    );
    expect(script).toContain(`E'O''Neil \\\\''); drop schema x; --'`);
  });

  test('gives the server the SCRAM form of the password only', () => {
    const script = personScript({ login: 'ann', person: 'Ann', may: 'write' }, 'plain-password');
    const told = script.split('\n').filter((line) => !line.startsWith('--'));
    expect(told.join('\n')).not.toContain('plain-password');
    expect(script.split('\n')[0]).toContain('plain-password');
    const [, rounds, salt, stored] = /SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(script) ?? [];
    const salted = pbkdf2Sync(
      'plain-password',
      Buffer.from(salt ?? '', 'base64'),
      Number(rounds),
      32,
      'sha256',
    );
    const key = createHmac('sha256', salted).update('Client Key').digest();
    expect(createHash('sha256').update(key).digest('base64')).toBe(stored);
    expect(scramSecret('a')).not.toBe(scramSecret('a'));
  });

  test('makes another first password each time', () => {
    expect(firstPassword()).toMatch(/^(?:[a-z2-9]{6}-){3}[a-z2-9]{6}$/);
    expect(new Set(Array.from({ length: 50 }, firstPassword)).size).toBe(50);
  });
});
