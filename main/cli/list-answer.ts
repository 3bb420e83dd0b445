import { formatDay, type IsoDate } from '../../shared/base/dates';
import { plural } from '../../shared/base/plural';
import { shortSource } from '../../shared/screening/sources';
import type { ListAnswer } from '../screening/list-answer';
import { table } from './cli-table';

/** One list as `list-add --json` gives it. */
export function listAnswerJson({ names, sha256, preview, doubts, added, isHere, before }: ListAnswer) {
  return {
    files: names,
    sha256,
    added,
    present: isHere,
    sources: preview.sources.map((each, at) => ({ ...each, before: before[at] ?? null })),
    changes: preview.changes,
    found: preview.found,
    missing: preview.missing,
    unread: preview.unread,
    doubts,
  };
}

const shownRows = 10;

const whyWords = {
  'no-name': 'no name',
  'too-few-cells': 'too few cells',
  quote: 'a quotation mark inside a cell',
  'no-party': 'no such party in the main file',
  cut: 'the file ends here',
} as const;

/** The same for people. */
export function listAnswerText({ names, preview, doubts, added, isHere, before }: ListAnswer): string {
  const rows = preview.sources.map(({ source, date, dateFrom, entries }, at) => {
    const changes = preview.changes[at];
    const was = before[at] ?? null;
    return [
      shortSource(source),
      `${formatDay(date as IsoDate)} (${dateFrom})`,
      String(entries),
      was === null ? '' : String(was),
      ...(changes === undefined || was === null
        ? ['', '', '', '']
        : [`+${changes.added}`, `-${changes.removed}`, String(changes.renamed), String(changes.changed)]),
    ];
  });
  const unread = preview.unread
    .slice(0, shownRows)
    .map(({ row, why, text }) => `  row ${row}, ${whyWords[why]}: ${text}`);
  const left = preview.unread.length - unread.length;
  const head = isHere
    ? 'Here already, the very same file'
    : added
      ? 'Added'
      : doubts.length > 0
        ? 'Not added'
        : 'Would be added';
  return [
    `${head}: ${names.join(', ')}`,
    table(['LIST', 'DATE', 'PARTIES', 'BEFORE', 'ADDED', 'REMOVED', 'RENAMED', 'CHANGED'], rows).trimEnd(),
    ...doubts.map((doubt) => `  ! ${doubt}`),
    ...(preview.unread.length === 0 ? [] : [`${plural(preview.unread.length, 'row')} not read:`, ...unread]),
    ...(left > 0 ? [`  and ${left} more`] : []),
    '',
  ].join('\n');
}
