import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The folder that outlives a checkout: one Electron runtime serves every clone on this machine. */
export function cacheFolder() {
  const wanted = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const base = isUsable(wanted) ? wanted : join(tmpdir(), `cache-${process.getuid?.() ?? 'user'}`);
  const folder = join(base, 'export-docket');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Our environment, with a home in it: npm keeps its cache there and Electron does not start without one, but an
 * automatic build may have none.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  if (isUsable(homedir())) return process.env;
  const home = join(cacheFolder(), 'home');
  mkdirSync(home, { recursive: true });
  // The npm that started us hands its own idea of the cache down.
  return { ...process.env, HOME: home, npm_config_cache: join(home, '.npm') };
}

/** @param {string} folder */
function isUsable(folder) {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return nearest !== '/' && nearest !== '.';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
