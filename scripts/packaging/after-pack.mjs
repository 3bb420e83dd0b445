import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Called by electron-builder with the unpacked program: takes out what starts Electron without a program, which only the
 * substitute runtime has beside ours.
 * @param {{appOutDir: string}} context
 */
export function afterPack({ appOutDir }) {
  const starter = join(appOutDir, 'resources', 'default_app.asar');
  if (existsSync(starter)) rmSync(starter);
}
