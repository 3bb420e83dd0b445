import { ensureElectron } from './electron-runtime.mjs';
import { checkNode, ensurePackages } from './packages.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Makes a fresh checkout ready, one printed line per step; what is present is not done again.
 * @param {{quiet: boolean, isTesting: boolean, needsDisplay: boolean}} options quiet: print only what had to be done
 */
export async function bootstrap(options) {
  checkNode();
  await ensurePackages(options);
  await ensureSystemLibraries(options);
  return await ensureElectron(options);
}
