/** @type {Set<() => void>} */
const acts = new Set();

const runAll = () => {
  for (const act of [...acts]) act();
};

/**
 * Does this when the process ends, with one listener for all of them.
 * @param {() => void} act
 * @returns {() => void} call it when there is nothing left to do
 */
export function atExit(act) {
  if (acts.size === 0) process.on('exit', runAll);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size === 0) process.off('exit', runAll);
  };
}
