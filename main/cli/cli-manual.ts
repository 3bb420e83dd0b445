import { inWords } from '../../shared/base/message-text';
import {
  isManualPage,
  type ManualPageId,
  manualPage,
  manualPageIds,
  manualPages,
} from '../../shared/manual/manual-pages';
import { jsonText, reportRefusal, reportWritten } from './cli-answer';
import { writeAnswer } from './cli-output';
import { writePage } from './cli-print';
import { openFor } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { didYouMean } from './near';
import { standardStream } from './options';

interface ManualRequest {
  /** Undefined: its contents. */
  readonly page: ManualPageId | undefined;
  readonly pdf: string | undefined;
}

// A picture is of no use where it cannot be seen.
const withoutPictures = (text: string): string => text.replace(/^!\[.*\n\n?/gm, '');

function contents(): string {
  const wide = Math.max(...manualPageIds.map((id) => id.length));
  const lines = manualPages().map(({ id, title }) => `${id.padEnd(wide)}  ${title}`);
  return `${lines.join('\n')}\n`;
}

async function showManual(task: CliTask<CommonRequest & ManualRequest>): Promise<ExitCode> {
  const { page, pdf, isJson } = task.request;
  if (pdf !== undefined) {
    const written = await writePage(task, openFor(task, 'read'), { kind: 'manual' }, pdf);
    if (!written.ok) return reportRefusal(task, written);
    await reportWritten(task, written.value);
    return 0;
  }
  const asJson = ({ id, title, text }: { id: string; title: string; text: string }) => ({
    page: id,
    title,
    text,
  });
  const one = page === undefined ? undefined : manualPage(page);
  const answer = isJson
    ? jsonText(one === undefined ? manualPages().map(asJson) : asJson(one))
    : one === undefined
      ? contents()
      : withoutPictures(one.text);
  const failed = await writeAnswer(task, answer);
  if (failed === undefined) return 0;
  await task.ports.complain(`${inWords(failed)}\n`);
  return 1;
}

export const manualCommand = defineCommand({
  name: 'manual',
  description: 'shows the manual: its contents, or one page',
  more: 'The same pages as in the window (F1). With --pdf the whole manual as one PDF, with its pictures.',
  words: [{ name: 'PAGE', means: 'a page of the manual, as its contents name it', isOptional: true }],
  takes: ['pdf', 'paper', 'json', 'out'],
  examples: [
    { line: 'export-docket manual', description: 'lists the pages' },
    { line: 'export-docket manual a-letter-comes', description: 'one page as text' },
    { line: 'export-docket manual --pdf manual.pdf', description: 'the whole manual on paper' },
  ],
  read: ({ words: [page], values, at }) => {
    if (values.pdf !== undefined && page !== undefined) return '--pdf writes the whole manual; name no page.';
    if (values.pdf !== undefined && values.out !== undefined) return '--pdf and --out do not go together.';
    if (values.pdf === standardStream && values.json === true)
      return '--json and --pdf - do not go together: standard output holds the file itself.';
    if (page !== undefined && !isManualPage(page))
      return { message: `The manual has no page "${page}".`, meant: didYouMean(page, manualPageIds) };
    return { page, pdf: values.pdf === undefined ? undefined : at(values.pdf) };
  },
  run: showManual,
});
