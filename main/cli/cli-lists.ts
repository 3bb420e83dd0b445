import { formatDay, type IsoDate } from '../../shared/base/dates';
import { plural } from '../../shared/base/plural';
import { done, refuse } from '../../shared/base/result';
import { ageInDays } from '../../shared/docket/lists-in-use';
import { fingerprintOf, listsInForce } from '../../shared/records/screening-list';
import type { Register } from '../../shared/register/register';
import { consolidatedPage, shortSource, sourceNamed } from '../../shared/screening/sources';
import { listAndBefore } from '../screening/kept-lists';
import type { ChangedNames } from '../screening/screener';
import { jsonText, reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import { table } from './cli-table';
import type { CliTask, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { headLine, runList } from './run-list';

/** Every source of every list as `lists --json` gives it, those in use first. */
export function listsJson({ settings }: Register, today: IsoDate) {
  const inForce = listsInForce(settings.screeningLists);
  const isUsed = (list: object, source: string) =>
    inForce.some((each) => each.list === list && each.sources.some((used) => used.source === source));
  return [...settings.screeningLists].reverse().flatMap((list) =>
    list.sources.map(({ source, date, dateFrom, entries, changes = null }) => ({
      source,
      date,
      dateFrom,
      sha256: fingerprintOf(list),
      entries,
      ageDays: ageInDays(date, today),
      isOld: ageInDays(date, today) > settings.listAgeDays,
      inUse: isUsed(list, source),
      files: list.files.map(({ name }) => name),
      unread: list.unread,
      addedOn: list.addedOn,
      addedBy: list.addedBy,
      changes,
      from: sourceNamed(source)?.from ?? '',
    })),
  );
}

function changesText({ source, added, removed, renamed, changed }: ChangedNames): string {
  const lines = [
    ...added.map((name) => `  added: ${name}`),
    ...removed.map((name) => `  removed: ${name}`),
    ...renamed.map(({ was, now }) => `  renamed: ${was} -> ${now}`),
    ...changed.map((name) => `  changed: ${name}`),
  ];
  const head = `${source}: ${added.length} added, ${removed.length} removed, ${renamed.length} renamed, ${changed.length} changed`;
  return [head, ...lines, ''].join('\n');
}

/** Every name that changed when the list of that fingerprint came in, worked out from the kept files. */
async function listChanges(task: CliTask, list: string): Promise<ExitCode> {
  const store = openFor(task, 'read');
  try {
    await reportTroubles(task, store);
    const trouble = troubleOf(store);
    if (store.text === '') return exitCodeOf(trouble);
    const { screeningLists } = store.register.settings;
    const named = new Set(
      screeningLists.map(fingerprintOf).filter((sha256) => sha256.startsWith(list.toLowerCase())),
    );
    const [sha256 = ''] = named;
    const found = named.size === 1 ? listAndBefore(store.folder, screeningLists, sha256) : undefined;
    if (found === undefined)
      return await reportRefusal(task, refuse('not-found', 'no-such-list', { sha256: list }, 'list'));
    const changes = await task.ports.screener.changes(found.before, found.now);
    if (!changes.ok) return await reportRefusal(task, changes);
    const text =
      changes.value.length === 0
        ? 'There was no list of its kind before it.\n'
        : changes.value.map(changesText).join('');
    const unwritten = await writeAnswer(task, task.request.isJson ? jsonText(changes.value) : text);
    if (unwritten) return await reportRefusal(task, unwritten);
    return exitCodeOf(trouble);
  } finally {
    store.close();
  }
}

export const listsCommand = defineCommand({
  name: 'lists',
  description: 'lists the lists of parties that names are held against, with their age',
  more: 'Those in use; with --all also the earlier ones, which are kept. Of one list, named by its fingerprint, it says every name that changed when it came in. The program never downloads a list: it says where to get it.',
  words: [{ name: 'SHA256', means: 'the fingerprint of a list, or its beginning', isOptional: true }],
  takes: ['all', 'today', 'json', 'out'],
  examples: [
    { line: 'export-docket lists', description: 'which lists are in use, and how old they are' },
    { line: 'export-docket lists --all --json', description: 'the earlier ones too, for other programs' },
  ],
  read: ({ words, values }) => ({ isAll: values.all === true, list: words[0] }),
  run: (task) =>
    task.request.list !== undefined
      ? listChanges(task, task.request.list)
      : runList(task, ({ register }, today) => {
          const found = listsJson(register, today).filter(({ inUse }) => inUse || task.request.isAll);
          const body = found.map((each) => [
            shortSource(each.source),
            `${formatDay(each.date)} (${each.dateFrom})`,
            `${plural(each.ageDays, 'day')}${each.isOld ? ', old' : ''}`,
            String(each.entries),
            each.inUse ? 'in use' : 'earlier',
            each.files.join(', '),
            each.addedOn,
            each.addedBy,
          ]);
          const header = ['LIST', 'DATE', 'AGE', 'PARTIES', 'USED', 'FILE', 'ADDED ON', 'BY'];
          const where = `Where to get them: ${consolidatedPage}\n`;
          return done({
            json: () => found,
            text: () =>
              `${headLine(found.length, 'list')}${found.length === 0 ? '' : `\n${table(header, body)}`}\n${where}`,
          });
        }),
});
