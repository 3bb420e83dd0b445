import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyIdOf, releaseSigner } from '../../scripts/release-signer.mjs';
import { isPublicKey, verifyMinisign } from './minisign';
import { releaseKeys } from './release-keys';

// Made by minisign 0.11 with -l, and without it; the key was thrown away.
const key = 'RWReo6pz30se+1nUUqKwc6lIhDr9xfeJ4qSLwybwg1e/JgdmHsBomf3r';
const comment = 'Export Docket 0.3.0, signed on 2027-01-15';
const legacy = `untrusted comment: signature from minisign secret key
RWReo6pz30se+/rGTSQjpdObC9++hLwvmMYATkOSvbLEv4sRuyOGFLD86K9j/T5AOO/N9Bk7MCMyejPdzzG4Q2kR6xXPXM7BqgU=
trusted comment: ${comment}
CTyHRtIpYfeVZQL8tnf4++6tdnGkDDdcqwI6RlppZbf2KU29MbH0cmpFz69jA06nBSCSAy9Xs99BQiogJUvOCg==
`;
const hashed = `untrusted comment: signature from minisign secret key
RUReo6pz30se+zn2dqEWXOxvFaLjG74GVl9hgBgMLxzqmrI9JLNzfoW3KAU1aCFQDldC1VofxoNckaJBeU6PJNeYVJklCCGxvwc=
trusted comment: hashed
jcKyIanVKlqOM0iU0hBrmYpB93PxMVFggarpg6Z73oYkkHKAyAaRlC3HMfROnZQYudantLK1HYp6kVlNwa3YDw==
`;
const bytes = Buffer.from('{"hello":"world"}\n');
const check = (signatureText: string, of: Uint8Array = bytes, keys: readonly string[] = [key]) => {
  const found = verifyMinisign({ name: 'f', bytes: of, signatureName: 'f.minisig', signatureText }, keys);
  return found.ok ? found.value : found.messageKey;
};

describe('a signature made by minisign', () => {
  test('vouches for its file and its comment', () => {
    expect(check(legacy)).toBe(comment);
    expect(check(legacy.replaceAll('\n', '\r\n'))).toBe(comment);
    expect(check(legacy, bytes, [...releaseKeys, key])).toBe(comment);
  });

  test.each([
    [
      'any byte of the file changed',
      () => check(legacy, Buffer.from('{"hello":"World"}\n')),
      'signature-differs',
    ],
    ['a byte added', () => check(legacy, Buffer.concat([bytes, Buffer.from(' ')])), 'signature-differs'],
    ['the comment changed', () => check(legacy.replace('0.3.0', '0.4.0')), 'signature-comment'],
    ['the form without -l', () => check(hashed), 'signature-form'],
    ['another key', () => check(legacy, bytes, releaseKeys), 'signature-other-key'],
    ['no key at all', () => check(legacy, bytes, []), 'signature-other-key'],
    ['nothing in it', () => check(''), 'signature-form'],
    ['a line too many', () => check(`${legacy}x\n`), 'signature-form'],
    ['base64 that is written in a second way', () => check(legacy.replace('qgU=', 'qgV=')), 'signature-form'],
    ['no comment', () => check(legacy.replace('trusted comment: Export', 'Export')), 'signature-form'],
  ])('%s is refused', (_, found, key) => expect(found()).toBe(key));

  test('whoever only borrows the number of a key is found out', () => {
    const ours = releaseSigner();
    const forged = releaseSigner(keyIdOf(ours)).sign(bytes);
    expect(check(ours.sign(bytes), bytes, [ours.key])).toBe('signed in a test');
    expect(check(forged, bytes, [ours.key])).toBe('signature-differs');
  });
});

describe('the keys that are built in', () => {
  test('are two of the form of minisign, with two numbers', () => {
    expect(releaseKeys.map(isPublicKey)).toEqual([true, true]);
    expect(new Set(releaseKeys.map((line) => line.slice(0, 12))).size).toBe(2);
  });

  test('of which nobody can hold the private half, as long as they are those of the first days', () => {
    const numbered = (n: number) =>
      createHash('sha256').update(`Export Docket: no release key yet, ${n}`).digest();
    const raw = releaseKeys.map((line) => Buffer.from(line, 'base64').subarray(10));
    const isFirst = raw.map((each, index) => each.equals(numbered(index + 1)));
    // Both, or none: a real key beside one that nobody holds would leave no second way.
    expect(isFirst[0]).toBe(isFirst[1]);
  });
});
