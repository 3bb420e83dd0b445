import { aboutText } from '../../shared/calls/about-text';
import { jsonText, reportRefusal } from './cli-answer';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';

type AboutTask = CliTask<CommonRequest & { readonly withLicenses: boolean }>;

/** `about`: what the program is, what it runs on and where its data lies; with `--all` the licenses of all it is made of. */
async function tellAbout(task: AboutTask): Promise<ExitCode> {
  const { request, ports } = task;
  const facts = ports.about.facts(request.register ?? ports.defaultFolder, ports.kept.backupFolder);
  if (!request.withLicenses) {
    await ports.write(request.isJson ? jsonText({ ok: true, ...facts }) : aboutText(facts));
    return 0;
  }
  const licenses = ports.about.licenses();
  if (!licenses.ok) return reportRefusal(task, licenses);
  await ports.write(
    request.isJson
      ? jsonText({ ok: true, ...facts, licenses: licenses.value })
      : [
          aboutText(facts),
          ...licenses.value.map(
            ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`,
          ),
        ].join('\n'),
  );
  return 0;
}

export const aboutCommand = defineCommand({
  name: 'about',
  description: 'says what the program is, what it runs on and where its data lies',
  more: 'With --all also the license of every package and font that is part of the program. It reads no register.',
  takes: ['all', 'json'],
  examples: [
    { line: 'export-docket about', description: 'what whoever helps you will ask for' },
    { line: 'export-docket about --all --json', description: 'with every license, for other programs' },
  ],
  read: ({ values }): { readonly withLicenses: boolean } => ({ withLicenses: values.all === true }),
  run: tellAbout,
});
