// Stands in for Electron's own default app: `electron [switches] FOLDER [arguments]` runs the app in FOLDER.
// An ES module on purpose: the app's schemes must be registered before Electron is ready, which only the awaited
// import of an ES module guarantees.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const preloads = [];
let target;
const words = process.argv.slice(1);
while (words.length > 0 && target === undefined) {
  const word = words.shift();
  if (word === '-r' || word === '--require') preloads.push(words.shift());
  else if (!word.startsWith('-')) target = resolve(word);
}

if (target === undefined || !existsSync(target)) {
  console.error(`Usage: electron [switches] FOLDER [arguments]${target ? `\nThere is no ${target}` : ''}`);
  app.exit(2);
} else {
  process.defaultApp = true;
  for (const path of preloads) createRequire(import.meta.url)(resolve(path));
  try {
    await import(pathToFileURL(describe(target)).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

/** Tells Electron whose app this is and answers the file to start. */
function describe(path) {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return isFolder ? join(folder, 'index.js') : path;
  const about = JSON.parse(readFileSync(manifest, 'utf8'));
  if (about.version) app.setVersion(about.version);
  if (about.productName || about.name) app.setName(about.productName ?? about.name);
  app.setAppPath(folder);
  return isFolder ? join(folder, about.main ?? 'index.js') : path;
}
