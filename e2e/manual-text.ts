import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pages of the manual lie. */
export const manualFolder = join(import.meta.dirname, '../docs/manual');

const textOf = (page: string): string => readFileSync(join(manualFolder, `${page}.md`), 'utf8');

/** The title of a page. */
export function titleOf(page: string): string {
  return /^# (.+)$/m.exec(textOf(page))?.[1] ?? '';
}

/** The numbered steps under a heading of a page, with what stands in bold in them. */
export function stepsOf(page: string, heading: string): readonly string[] {
  const [, after = ''] = textOf(page).split(`\n## ${heading}\n`);
  const [own = ''] = after.split('\n## ');
  return own.split(/^\d+\. /m).slice(1);
}
