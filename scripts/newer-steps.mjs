import { findChromium, lookInChromium } from './newer-chromium.mjs';
import { unitTestsOnNewerNode } from './newer-node.mjs';
import { say } from './say.mjs';

/**
 * What the full run looks at in the generation of the pinned Electron, where an older one stands in: unit tests on its Node, sheets in
 * its Chromium. The screens are looked at with `node scripts/newer-chromium.mjs`. A machine without a Chromium leaves that out and says so; it is nothing that a run has to be able to do.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @returns {readonly {readonly name: string, readonly work: () => Promise<import('./tally.mjs').Outcome>}[]}
 */
export function newerSteps(runtime) {
  const chromium = findChromium();
  if (chromium === undefined) say('chromium', 'none is installed: pages are looked at in Electron alone');
  return [
    { name: 'unit tests without a window, newer Node', work: () => unitTestsOnNewerNode() },
    ...(chromium === undefined
      ? []
      : [
          {
            name: `sheets in ${chromium}`,
            work: () => lookInChromium(runtime, chromium, { hasScreens: false }),
          },
        ]),
  ];
}
