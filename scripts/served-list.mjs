import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Writes beside the files of the window the list of them, so that no start has to look for them. */
export function servedList() {
  return {
    name: 'served-list',
    /** @param {{dir?: string | undefined}} options */
    writeBundle({ dir = '' }) {
      const names = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
      writeFileSync(join(dir, 'files.json'), JSON.stringify(names.sort()));
    },
  };
}
