import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/records/settings';
import { newBeginning } from '../../shared/register/new-register';
import { headerJson, sealLine } from './chain';
import { foldText } from './fold-text';
import { readChain } from './read-chain';

const header = sealLine('', headerJson('0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee', '2019-11-25T14:00:00.000Z'));
const whole = '"at":"2019-11-25T14:00:00.000Z","zone":"UTC","by":"Robin","via":"cli","events":[]';

test('a register begins with the settings of its line 0, and with the defaults where there are none', () => {
  const begun = (settings?: Record<string, unknown>) => {
    const { line } = sealLine('', headerJson('0190aaaa', '2019-11-25T14:00:00.000Z', settings));
    expect(readChain(Buffer.from(line)).header).toMatchObject({ v: 1, ...(settings && { settings }) });
    return foldText(line).register.settings;
  };
  expect(begun()).toEqual(defaultSettings);
  expect(begun(newBeginning)).toEqual({ ...defaultSettings, closuresByOrder: true });
  // What a later program may write there is no fault, and changes nothing here.
  expect(begun({ closuresByOrder: false, later: 1 })).toEqual(defaultSettings);
});

// The chain looks only at how a line begins; what is behind it is read here, once.
test.each([
  ['no JSON behind a good beginning', `{"v":1,"seq":1,${whole},}`, 'malformed'],
  ['not an entry', '{"v":1,"seq":1,"events":[]}', 'malformed'],
  ['a second version that counts', `{"v":1,"seq":1,${whole},"v":2}`, 'newer'],
  ['a second number that counts', `{"v":1,"seq":1,${whole},"seq":7}`, 'malformed'],
])('%s: sealed correctly, and the folding stops before it', (_name, json, why) => {
  const text = header.line + sealLine(header.hash, json).line;
  expect(readChain(Buffer.from(text)).damage).toBeUndefined();
  expect(foldText(text)).toMatchObject({ text: header.line, head: { seq: 0 }, stop: { why, line: 1 } });
});
