import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { icns, ico } from './packaging/icon-files.mjs';
import { runScript, Stop, say } from './say.mjs';

const build = join(root, 'build');
const icons = join(build, 'icons');

// node scripts/icons.mjs: draws the program's icon anew from build/icon.svg and build/icon-small.svg, with rsvg-convert
// (Debian's librsvg2-bin). The results are in the repository; only who changes the drawing needs this.
await runScript(async () => {
  mkdirSync(icons, { recursive: true });
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const drawing = join(build, size <= 32 ? 'icon-small.svg' : 'icon.svg');
    const to = join(icons, `${size}x${size}.png`);
    const { status } = spawnSync('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, drawing, '-o', to]);
    if (status !== 0) throw new Stop('rsvg-convert is needed to draw the icon (Debian: librsvg2-bin).');
  }
  const png = (/** @type {number} */ size) => readFileSync(join(icons, `${size}x${size}.png`));
  // The window takes its own from the build.
  writeFileSync(join(root, 'main', 'electron', 'icon.png'), png(256));
  writeFileSync(join(build, 'icon.ico'), ico([16, 24, 32, 48, 256].map((size) => [size, png(size)])));
  writeFileSync(join(build, 'icon.icns'), icns([128, 256, 512].map((size) => [size, png(size)])));
  say('icons', 'drawn');
  return 0;
});
