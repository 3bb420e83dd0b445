import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './folders.mjs';
import { belongsToNobody, releaseKeys } from './packaging/release-keys.mjs';
import { newsOf, packageFacts, releaseFaults, releaseTexts } from './packaging/update-list.mjs';
import { runScript, Stop, say } from './say.mjs';

// npm run release [-- FOLDER]: writes the unsigned list of a release (update.json) and its SHA-256 sums beside the packages of FOLDER,
// which is dist/ where nothing is said. Refuses while the program has no keys of the makers, or what lies there is not of this version. A person signs the list on another machine: docs/releasing.md.
await runScript(async () => {
  const folder = resolve(process.argv[2] ?? join(root, 'dist'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const news = newsOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  const chain = readFileSync(join(root, 'main', 'journal', 'chain.ts'), 'utf8');
  const journal = Number(/export const journalVersion = (\d+);/.exec(chain)?.[1]);
  const files = readdirSync(folder)
    .sort()
    .flatMap((name) => packageFacts(join(folder, name)) ?? []);
  const names = files.map(({ name }) => name);
  const keysOfNobody = releaseKeys().filter(belongsToNobody).length;
  const faults = releaseFaults({ version, news: news?.news, names, folder, keysOfNobody });
  if (news === undefined || faults.length > 0) throw new Stop(faults.join('\n'));
  const { list, sums } = releaseTexts({ version, ...news, journal }, files);
  writeFileSync(join(folder, 'update.json'), list);
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  say(
    'release',
    `${files.length} packages of version ${version}: update.json and SHA256SUMS are in ${folder}`,
  );
  say('release', 'update.json is not signed. Take it to the machine with the key: docs/releasing.md');
  return 0;
});
