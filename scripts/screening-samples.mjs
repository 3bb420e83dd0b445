import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { runScript } from './say.mjs';

// node scripts/screening-samples.mjs FOLDER: cuts the small lists of main/screening/test-data from whole files in a folder, for tests.
// The sources are named in main/screening/test-data/README.md. Run by hand; the tests need only what it wrote.

const target = new URL('../main/screening/test-data/', import.meta.url);

await runScript(async () => {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error('The folder of the lists is missing.');
  mkdirSync(target, { recursive: true });
  const text = (/** @type {string} */ name) => {
    const bytes = readFileSync(join(folder, name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };
  const write = (/** @type {string} */ name, /** @type {string} */ content) =>
    writeFileSync(new URL(name, target), gzipSync(content, { level: 9 }));
  write('name-pairs.csv.gz', text('name-pairs.csv'));
  write('ofac-scores.csv.gz', text('benchmarks/ofac-search-sampled-scores.csv'));
  // Three days of the SDN list: every row that is not the same on all three, and each sixtieth of the others.
  const days = ['2024-05-01', '2024-05-02', '2024-05-03'];
  const files = ['sdn-2024-05-01.csv.gz', 'sdn-2024-05-02.csv.gz', 'sdn-2024-05-03.csv'];
  const rows = files.map((file) => text(`ofac/${file}`).split('\r\n'));
  const all = rows.map((lines) => new Set(lines));
  const same = (/** @type {string} */ line) => all.every((lines) => lines.has(line));
  const sixtieth = new Set((rows[0] ?? []).filter(same).filter((_, at) => at % 60 === 0));
  for (const [at, day] of days.entries()) {
    const kept = (rows[at] ?? []).filter((line) => line.length > 1 && (!same(line) || sixtieth.has(line)));
    write(`sdn-${day}.csv.gz`, `${kept.join('\r\n')}\r\n\u001a`);
  }
  // Two vintages of the Consolidated Screening List: rows of both whose numbers changed while the names stayed.
  const some = (/** @type {string} */ name) => {
    const [header, ...body] = /** @type {string[][]} */ (
      Papa.parse(text(name), { skipEmptyLines: true }).data
    );
    const few = body.filter(([, , , , , who = '']) => /Huawei|Hikvision/.test(who)).slice(0, 20);
    const whole = body.filter(([, source = '']) => /Palestinian Legislative|Military End User/.test(source));
    return Papa.unparse([header ?? [], ...whole, ...few], { newline: '\n' });
  };
  write('csl-2022-05.csv.gz', `${some('csl/csl-2022-05.csv')}\n`);
  write('csl-2023-11.csv.gz', `${some('csl/csl-2023-11-partial.csv')}\n`);
  return 0;
});
