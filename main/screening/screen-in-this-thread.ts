import { done } from '../../shared/base/result';
import { changedNames } from './changed-names';
import { everybodyFound, hitCounts } from './everybody';
import { keepFiles } from './list-bytes';
import { preview } from './preview-lists';
import { screen, screeningIn } from './screen-names';
import type { Screener } from './screener';

/** Does the work where it is called; the program has it done in a worker. */
export const screenInThisThread: Screener = {
  preview: async (files, present, ownName) => preview(files, present, ownName),
  screen: async (lists, names, threshold) => screen(lists, names, threshold),
  everybody: async (lists, parties, threshold) => {
    const made = screeningIn(lists);
    return made.ok ? done(everybodyFound(made.value, parties, threshold)) : made;
  },
  count: async (lists, parties, thresholds) => {
    const made = screeningIn(lists);
    return made.ok ? done(hitCounts(made.value, parties, thresholds)) : made;
  },
  changes: async (before, now) => changedNames(before, now),
  keep: async (folder, files) => keepFiles(folder, files),
};
