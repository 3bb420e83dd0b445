import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { diskCode } from './file-system';

const failed = (code: string, errno: number) => Object.assign(new Error(code), { code, errno });

test('a number the library has no name for is told by the system’s own name: a full quota is one', () => {
  const quota = -constants.errno.EDQUOT;
  expect(diskCode(failed('UNKNOWN', quota))).toBe('EDQUOT');
  expect(diskCode(failed(`Unknown system error ${quota}`, quota))).toBe('EDQUOT');
  expect(diskCode(failed('UNKNOWN', -4094))).toBe('UNKNOWN');
  expect(diskCode(failed('ENOSPC', -constants.errno.ENOSPC))).toBe('ENOSPC');
});

test('what is no failure of a disk is thrown on', () => {
  const bug = new TypeError('a bug');
  expect(() => diskCode(bug)).toThrow(bug);
});
