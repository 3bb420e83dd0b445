import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { journalIn, laptopFolder, sharedBeginning, sharedRegister } from '../test-support/laptop';
import { type RunningLaptop, runLaptop } from '../test-support/office-bench';
import { referenceOffice } from '../test-support/reference-office';

const people = ['ann', 'bob', 'eve'] as const;
type Person = (typeof people)[number];

const who = fc.constantFrom(...people);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('license' as const), who, number: fc.nat(8) }) },
  {
    weight: 6,
    arbitrary: fc.record({ is: fc.constant('rename' as const), who, number: fc.nat(8), name: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('undo' as const), who }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('wake' as const), who }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('reopen' as const), who }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('lose' as const), who }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('stop' as const), who }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('start' as const), who }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('later' as const), who }) },
);

const runs = process.env.FULL === undefined ? 12 : 300;

test('however entries, losses and restarts fall together: one chain, the same bytes everywhere, nothing lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
      const root = mkdtempSync(path.join(tmpdir(), 'export-docket-interleaved-'));
      let now = '2026-11-03T15:00:00.000Z';
      const office = referenceOffice(sharedRegister, sharedBeginning, now);
      const laptops = new Map<Person, RunningLaptop>();
      const typed = new Set<string>();
      const open = (person: Person) => {
        const laptop = runLaptop(path.join(root, person), () => now, office.connect);
        laptops.set(person, laptop);
        return laptop;
      };
      try {
        for (const person of people) {
          laptopFolder(path.join(root, person));
          open(person);
        }
        for (const each of acts) {
          const laptop = laptops.get(each.who) ?? open(each.who);
          const run = (command: object) => {
            const ran = laptop.store.run(command, { by: each.who, via: 'cli' });
            if (ran.ok && ran.value.officeCommand !== undefined) typed.add(ran.value.officeCommand);
          };
          switch (each.is) {
            case 'license':
              run({ do: 'open-license', agency: 'BIS', licenseNumber: `D${each.number}` });
              break;
            case 'rename': {
              const licenses = [...laptop.store.register.licenses.keys()];
              const license = licenses[each.number % Math.max(1, licenses.length)];
              if (license !== undefined)
                run({ do: 'change-license', license, ourReference: `name ${each.name}` });
              break;
            }
            case 'undo':
              run({ do: 'undo' });
              break;
            case 'wake':
              await laptop.publisher.wake();
              break;
            case 'reopen':
              await laptop.close();
              open(each.who);
              break;
            case 'lose':
              office.loseNextAnswer();
              break;
            case 'stop':
              office.stop();
              break;
            case 'start':
              office.start();
              break;
            case 'later':
              now = new Date(Date.parse(now) + 3_600_000).toISOString();
              office.now = now;
          }
        }
        office.start();
        for (let round = 0; round < 3; round += 1)
          for (const { publisher } of laptops.values()) await publisher.wake();
        const journals = people.map((person) => journalIn(path.join(root, person)));
        const stored = office.lines.map(({ hash, json }) => `${hash}\t${json}\n`).join('');
        expect(new Set(journals)).toEqual(new Set([sharedBeginning + stored]));
        const confirmed = office.lines.map(({ command }) => command ?? '');
        const refused = [...laptops.values()].flatMap(({ office: { refused: all } }) =>
          all.map(({ id }) => id),
        );
        expect([...confirmed, ...refused].sort()).toEqual([...typed].sort());
        for (const { store } of laptops.values()) expect(store.text).toBe(journals[0]);
      } finally {
        for (const laptop of laptops.values()) await laptop.close();
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: runs },
  );
}, 600_000);
