import { daysBetween, formatDay, type IsoDate } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { fingerprintOf, listsInForce } from '../../shared/records/screening-list';
import type { Register } from '../../shared/register/register';
import { consolidatedPage, shortSource, sourceNamed } from '../../shared/screening/sources';
import { table } from './cli-table';
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
      ageDays: daysBetween(date, today),
      isOld: daysBetween(date, today) > settings.listAgeDays,
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

export const listsCommand = defineCommand({
  name: 'lists',
  description: 'lists the lists of parties that names are held against, with their age',
  more: 'Those in use; with --all also the earlier ones, which are kept. The program never downloads a list: it says where to get it.',
  takes: ['all', 'today', 'json', 'out'],
  examples: [
    { line: 'export-docket lists', description: 'which lists are in use, and how old they are' },
    { line: 'export-docket lists --all --json', description: 'the earlier ones too, for other programs' },
  ],
  read: ({ values }) => ({ isAll: values.all === true }),
  run: (task) =>
    runList(task, ({ register }, today) => {
      const found = listsJson(register, today).filter(({ inUse }) => inUse || task.request.isAll);
      const body = found.map((each) => [
        shortSource(each.source),
        `${formatDay(each.date)} (${each.dateFrom})`,
        `${each.ageDays} days${each.isOld ? ', old' : ''}`,
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
