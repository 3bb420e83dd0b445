#!/usr/bin/env node
// Stands in for 7-Zip, which electron-builder downloads to compress the archive of a Linux program, on a machine that cannot reach that
// download and has no 7-Zip. It takes the arguments electron-builder gives and compresses the one file with gzip, quickly; nothing else.

import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const [act, to = '', from = '', ...more] = words;
if (act !== 'a' || !to.endsWith('.tar.gz') || !from.endsWith('.tar') || more.length > 0) {
  process.stderr.write(
    'This stand-in for 7-Zip makes a .tar.gz of one .tar only. Install 7-Zip (p7zip-full).\n',
  );
  process.exit(1);
}
await pipeline(createReadStream(from), createGzip({ level: 1 }), createWriteStream(to, { flags: 'wx' }));
