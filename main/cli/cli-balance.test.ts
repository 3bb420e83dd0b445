import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clockFrom } from '../register/clock';
import { createCliTestBench } from '../test-support/cli-test-bench';

let rig: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  rig = createCliTestBench({ clock: clockFrom('2026-11-27T15:00:00Z') });
});
afterEach(() => rig.remove());

const json = async (line: string) => JSON.parse((await rig.run(`export-docket ${line} --json`)).out);
const execute = async (...commands: readonly object[]) => {
  const { out, code } = await rig.run(
    'export-docket execute',
    commands.map((each) => `${JSON.stringify(each)}\n`).join(''),
  );
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { answers, code };
};

const opened =
  '{"do":"open-license","applicationNumber":"Z200001","licenseNumber":"D1200001","agency":"BIS","expiresOn":"2027-12-31","total":{"currency":"USD","minor":10000000},"items":[{"line":"1","eccn":"3A001.b.4","description":"Power amplifier","quantity":"100","unit":"EA","unitPrice":"1000"}]}';
const first =
  '{"do":"ship","reference":"S-1","departedOn":"2026-11-05","draws":[{"license":"D1200001","item":"1","quantity":"40","unit":"EA","unitPrice":"1000","currency":"USD"}]}';
const second =
  '{"do":"ship","reference":"S-2","departedOn":"2026-11-10","draws":[{"license":"D1200001","item":"1","quantity":"35","unit":"EA","unitPrice":"1050","currency":"USD","rate":null}]}';

describe('what is left of a license', () => {
  test('is told after two shipments that were entered as they stand', async () => {
    const end = await rig.run('export-docket execute', `${opened}\n${first}\n${second}\n`);
    expect(end).toMatchObject({ code: 0, err: '' });
    expect(
      end.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).warnings),
    ).toEqual([[], [], []]);
    expect(await json('balance D1200001')).toMatchObject({
      license: 'D1200001',
      currency: 'USD',
      printedValue: '100000.00',
      departedValue: '76750.00',
      leftToPrinted: '23250.00',
      toleranceUsed: '0.00',
      ceiling: '110000.00',
      leftToCeiling: '33250.00',
      percent: '76.75',
      state: 'within',
      lines: [
        {
          line: '1',
          unit: 'EA',
          licensed: '100',
          reserved: '0',
          departed: '75',
          left: '25',
          state: 'within',
        },
      ],
    });
    const { out } = await rig.run('export-docket balance D1200001');
    expect(out).toContain('D1200001 on 2026-11-27: within\n');
    expect(out).toMatch(/Left to ceiling +33,250.00\n/);
    expect(out).toMatch(/1 +3A001.b.4 +EA +100 +0 +75 +25 +within\n/);
  });

  test('is worked out for a day: what is dated ahead is reserved, and after the expiry nothing may leave', async () => {
    await rig.run('export-docket execute', `${opened}\n${first}\n${second}\n`);
    expect(await json('balance D1200001 --today 2026-11-07')).toMatchObject({
      departedValue: '40000.00',
      reservedValue: '36750.00',
      lines: [{ departed: '40', reserved: '35', left: '60', available: '25' }],
    });
    expect(await json('balance D1200001 --today 2028-01-01')).toMatchObject({
      state: 'expired',
      stopped: { why: 'expired' },
      lines: [{ left: '25', available: '0' }],
    });
  });

  test('of a license that is not there is refused in words', async () => {
    await rig.run('export-docket execute', `${opened}\n`);
    expect(await rig.run('export-docket balance D120001')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Did you mean "D1200001"?'),
    });
  });

  test('two at once cannot both have the last 25: the second is told', async () => {
    await rig.run('export-docket execute', `${opened}\n${first}\n${second}\n`);
    const draws = [{ license: 'D1200001', item: '1', quantity: '15', unit: 'EA', unitPrice: '1000' }];
    const { answers, code } = await execute(
      { do: 'reserve', reference: 'S-3', draws },
      { do: 'reserve', reference: 'S-4', draws },
      { do: 'reserve', reference: 'S-3', draws },
    );
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { ok: true, warnings: [] },
      {
        ok: false,
        say: 'check-refused',
        message: expect.stringContaining(
          'D1200001, item 1: 5 EA more than the 25 EA left, of which 15 EA are reserved for other shipments.',
        ),
      },
      { ok: false, say: 'shipment-number-taken' },
    ]);
  });
});
