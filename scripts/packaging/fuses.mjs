import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * Which of the fuses of a packed program are on and which are off, by their names.
 * @param {string} program
 * @returns {Promise<Record<string, boolean>>}
 */
export async function fusesOf(program) {
  const wire = await getCurrentFuseWire(program);
  const options = Object.entries(FuseV1Options).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(
    options.flatMap(([name, option]) => {
      const state = wire[/** @type {FuseV1Options} */ (option)];
      // One that this Electron does not know yet is neither.
      return state === FuseState.ENABLE || state === FuseState.DISABLE
        ? [[name, state === FuseState.ENABLE]]
        : [];
    }),
  );
}
