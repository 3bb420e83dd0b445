import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerJson, sealLine } from './chain';
import { type Chain, type ChainDamage, hashAt, readChain } from './read-chain';

const isFull = process.env.FULL === '1';
const register = '0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';

function entry(
  seq: number,
  more: object = { events: [{ type: 'noted', v: 1, text: `€ 漢字 ${seq}` }] },
): string {
  return JSON.stringify({ v: 1, seq, ...more });
}

function journalOf(jsons: readonly string[]): string {
  let previous = '';
  let text = '';
  for (const json of jsons) {
    const { hash, line } = sealLine(previous, json);
    text += line;
    previous = hash;
  }
  return text;
}

function entriesTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => entry(index + 1));
}

function journal(count: number): string {
  return journalOf([headerJson(register, '2019-11-25T14:00:00.000Z'), ...entriesTo(count)]);
}

function read(text: string): Chain {
  return readChain(Buffer.from(text));
}

function damageOf(text: string): Omit<ChainDamage, 'byte'> | undefined {
  const { damage } = read(text);
  return damage && { kind: damage.kind, cause: damage.cause, line: damage.line };
}

test('a whole journal reads back as it was written', () => {
  const text = journal(3);
  const chain = read(text);
  expect(chain.damage).toBeUndefined();
  expect(chain.header).toEqual({
    format: 'export-docket-journal',
    v: 1,
    register,
    createdAt: '2019-11-25T14:00:00.000Z',
  });
  expect(chain.lines.map(({ json }) => json)).toEqual(entriesTo(3));
  expect(chain.lines.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(chain.head).toEqual({ seq: 3, hash: chain.lines[2]?.hash });
  expect(chain.goodBytes).toBe(Buffer.byteLength(text));
  expect(hashAt(chain, 0)).toBe(text.slice(0, 64));
  expect(hashAt(chain, 2)).toBe(chain.lines[1]?.hash);
  expect(hashAt(chain, 4)).toBeUndefined();
});

test('the hash is the plain SHA-256 of the previous hash and the stored text', () => {
  // Counted outside this program: printf '%s' '{"a":1}' | sha256sum.
  expect(sealLine('', '{"a":1}')).toEqual({
    hash: '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    line: '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862\t{"a":1}\n',
  });
});

describe('nothing odd is read without saying where', () => {
  const whole = journal(3);
  const lineStart = (line: number) =>
    whole.split('\n').slice(0, line).join('\n').length + (line === 0 ? 0 : 1);
  const at = (line: number, put: string) =>
    whole.slice(0, lineStart(line)) + put + whole.slice(lineStart(line));

  test.each([
    ['empty', '', 'not-a-journal', 'empty', 0],
    ['null', 'null\n', 'not-a-journal', 'shape', 0],
    ['an array', '[]', 'not-a-journal', 'cut-short', 0],
    ['prose', 'Dear Sirs,\n', 'not-a-journal', 'shape', 0],
    ['only zeros', '\0'.repeat(200), 'not-a-journal', 'only-nul-bytes', 0],
    ['a header cut short', whole.slice(0, 80), 'not-a-journal', 'cut-short', 0],
    ['a byte order mark', `\uFEFF${whole}`, 'not-a-journal', 'byte-order-mark', 0],
    ['other line endings', whole.replaceAll('\n', '\r\n'), 'broken-hash', 'line-endings', 0],
    ['an empty line', at(2, '\n'), 'malformed', 'shape', 2],
    ['an empty line at the end', `${whole}\n`, 'malformed', 'shape', 4],
    ['zeros in the middle', at(2, '\0\0'), 'malformed', 'nul-bytes', 2],
    ['zeros after the end', `${whole}${'\0'.repeat(64)}`, 'torn-tail', 'cut-short', 4],
    ['a line twice', at(2, whole.slice(lineStart(1), lineStart(2))), 'broken-hash', 'hash', 2],
    ['a line missing', whole.slice(0, lineStart(1)) + whole.slice(lineStart(2)), 'broken-hash', 'hash', 1],
    ['no newline at the end', whole.slice(0, -1), 'torn-tail', 'cut-short', 3],
    ['another header', `${journalOf(['{"format":"other","v":1}'])}`, 'not-a-journal', 'shape', 0],
    [
      'a header without register',
      journalOf(['{"format":"export-docket-journal","v":1}']),
      'malformed',
      'shape',
      0,
    ],
  ] as const)('%s', (_name, text, kind, cause, line) => {
    expect(damageOf(text)).toEqual({ kind, cause, line });
  });

  const header = headerJson(register, '2019-11-25T14:00:00.000Z');
  test.each([
    ['a later journal', [header.replace('"v":1', '"v":2')], 'newer', 'version', 0],
    ['a later entry', [header, '{"v":2,"seq":1}'], 'newer', 'version', 1],
    ['an entry without version', [header, '{"seq":1}'], 'malformed', 'shape', 1],
    ['an entry that is null', [header, 'null'], 'malformed', 'shape', 1],
    ['an entry that is an array', [header, '[]'], 'malformed', 'shape', 1],
    ['an entry that is no JSON', [header, '{"v":1,"seq":1'], 'malformed', 'shape', 1],
    ['a number left out', [header, entry(1), entry(3)], 'malformed', 'sequence', 2],
    ['a number as text', [header, '{"v":1,"seq":"1"}'], 'malformed', 'sequence', 1],
  ] as const)('%s, sealed correctly', (_name, jsons, kind, cause, line) => {
    expect(damageOf(journalOf(jsons))).toEqual({ kind, cause, line });
  });

  test('bytes that are no UTF-8: in a line, at the torn end, in the header', () => {
    const bytes = Buffer.from(whole);
    const middle = Buffer.from(bytes);
    const euro = bytes.indexOf(Buffer.from('€'), Buffer.byteLength(whole.slice(0, lineStart(2))));
    middle[euro] = 0xff;
    const damaged = readChain(middle);
    expect(damaged.damage).toMatchObject({ kind: 'malformed', cause: 'not-utf8', line: 2 });
    expect(damaged.damage?.byte).toBe(Buffer.byteLength(whole.slice(0, lineStart(2))));
    expect(damaged.lines).toHaveLength(1);
    const lastEuro = bytes.lastIndexOf(Buffer.from('€'));
    expect(readChain(bytes.subarray(0, lastEuro + 1)).damage).toMatchObject({ kind: 'torn-tail', line: 3 });
    expect(readChain(Buffer.from([0xff, 0xfe, 0])).damage).toMatchObject({
      kind: 'not-a-journal',
      cause: 'utf-16',
    });
  });

  test('a broken line before the bytes that are no UTF-8 is the one named', () => {
    const bytes = Buffer.from(whole.replace('漢字 1', '漢字 9'));
    bytes[bytes.length - 4] = 0xff;
    expect(readChain(bytes).damage).toMatchObject({ kind: 'broken-hash', line: 1 });
  });
});

const size = isFull ? 20 : 5;
const examined = journal(size + 2);
const examinedBytes = Buffer.from(examined);
const starts = [
  0,
  ...[...examinedBytes.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1),
];
const first = starts[3] ?? 0;

function lineAt(byte: number): number {
  return starts.findLastIndex((start) => start <= byte);
}

test(`cut at every byte of the last ${size} entries: whole lines or a torn tail at that line`, () => {
  for (let cut = first; cut < examinedBytes.length; cut++) {
    const chain = readChain(examinedBytes.subarray(0, cut));
    const line = lineAt(cut);
    expect(chain.goodBytes).toBe(starts[line]);
    expect(chain.head.seq).toBe(line - 1);
    if (starts.includes(cut)) expect(chain.damage).toBeUndefined();
    else expect(chain.damage).toMatchObject({ kind: 'torn-tail', line, byte: starts[line] });
  }
});

test(`every bit of the last ${size} entries flipped: the line is named, nothing behind it is believed`, () => {
  for (let byte = first; byte < examinedBytes.length; byte++) {
    for (let bit = 0; bit < 8; bit++) {
      const bytes = Buffer.from(examinedBytes);
      bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
      const { damage, goodBytes, head } = readChain(bytes);
      const line = lineAt(byte);
      if (
        damage?.line !== line ||
        damage.byte !== starts[line] ||
        goodBytes !== starts[line] ||
        head.seq !== line - 1
      ) {
        expect.fail(`byte ${byte}, bit ${bit}: ${JSON.stringify(damage)} instead of line ${line}`);
      }
      const isLastNewline = byte === examinedBytes.length - 1;
      if ((damage.kind === 'torn-tail') !== isLastNewline)
        expect.fail(`byte ${byte}, bit ${bit}: ${damage.kind}`);
    }
  }
  expect(readChain(examinedBytes).damage).toBeUndefined();
});

test('any JSON comes back character for character', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ stringUnit: 'binary' }), { maxLength: 8 }), (values) => {
      const jsons = values.map((value, index) => entry(index + 1, { value }));
      const chain = read(journalOf([headerJson(register, '2019-11-25T14:00:00.000Z'), ...jsons]));
      expect(chain.damage).toBeUndefined();
      expect(chain.lines.map(({ json }) => json)).toEqual(jsons);
    }),
  );
});
