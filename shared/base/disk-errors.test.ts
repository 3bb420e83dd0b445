import { constants } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { describe, expect, test } from 'vitest';
import { causeWords, diskWords } from './disk-errors';
import { inWords } from './message-text';
import { messageKeys, messages } from './messages';

const codes = [
  ...Object.keys(constants.errno),
  ...[...getSystemErrorMap().values()].map(([name]) => name),
  ...['UNKNOWN', 'EDQUOT', 'ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG', 'ENEWCODE'],
];
const raw = /\b(?:E[A-Z0-9]{2,}|ERR_\w+|UNKNOWN)\b/;
const keys = messageKeys.filter((key) => messages[key].includes('{detail}'));

describe('no sentence names a code of the system', () => {
  test('the sentences with a detail are found', () => {
    expect(keys).toEqual(expect.arrayContaining(['disk-failed', 'pdf-failed', 'unexpected']));
  });

  test.each(keys)('%s', (messageKey) => {
    for (const code of codes) {
      for (const detail of [
        code,
        `1a2b3c4d: ${code}`,
        `Error: ${code}: no such file, open '/x'`,
        `${code}: x`,
      ])
        expect(inWords({ messageKey, params: { detail } })).not.toMatch(raw);
    }
  });
});

describe('words for what kept something from being done', () => {
  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the space this user may take on the disk is used up'],
    ['UNKNOWN', 'the system gave no reason'],
    ['ENEWCODE', 'the system gave no reason'],
    ["ENOENT: no such file or directory, open '/x'", 'there is no such file or folder'],
    ['line 3: nul-bytes', 'line 3: contains zero bytes where text should be'],
    ['not-a-file', 'it is not a file'],
  ])('%s', (detail, words) => {
    expect(causeWords(detail)).toBe(words);
  });

  test.each(['Unexpected token \'E\', "EAR99" is not valid JSON', 'the printer is offline', '', 'toString'])(
    'what is no code stays as it is: %s',
    (detail) => {
      expect(causeWords(detail)).toBe(detail);
    },
  );

  test('the most usual codes have words of their own', () => {
    const own = 'ENOENT ENOSPC EACCES EPERM EROFS EDQUOT EIO ENOTDIR EISDIR ELOOP EBUSY EMFILE ETIMEDOUT';
    for (const code of own.split(' ')) expect(diskWords(code)).not.toBe(diskWords('UNKNOWN'));
  });
});
