import { realFileSystem as fs } from '../disk/file-system';
import { makeSupport } from '../support/make-support';
import { jsonText, reportRefusal } from './cli-answer';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { standardStream } from './options';

/** Makes a copy of the register for whoever helps, as the window does. */
async function exportForSupport(task: CliTask<CommonRequest>): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  await reportTroubles(task, store);
  if (store.text === '') return exitCodeOf(trouble);
  const made = await makeSupport({
    fs,
    store,
    into: request.output ?? '',
    settings: ports.kept,
    about: ports.about.facts(store.folder, null),
  });
  if (!made.ok) return reportRefusal(task, made);
  const { folder, entries, files } = made.value;
  await ports.write(
    request.isJson ? jsonText({ ok: true, written: folder, what: 'support', entries, files }) : `${folder}\n`,
  );
  return exitCodeOf(trouble);
}

export const supportCommand = defineCommand({
  name: 'support',
  description: 'makes a copy of the register for whoever helps, without its names, texts, numbers and files',
  more: 'A new folder in DIR. Structure and dates are kept; the same name always has the same stand-in. The copy opens as a register. Look into it before you send it.',
  needs: ['out'],
  values: { out: 'DIR' },
  takes: ['json'],
  examples: [
    { line: 'export-docket support --out .', description: 'the folder, in the one you are in' },
    { line: 'export-docket support --out . --json', description: 'the same, answered in JSON' },
  ],
  read: ({ values }): object | string =>
    values.out === standardStream ? 'support makes a folder: --out needs its place, not -.' : {},
  run: exportForSupport,
});
