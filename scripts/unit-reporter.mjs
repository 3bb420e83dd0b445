import { writeFileSync } from 'node:fs';

// Vitest's own JSON leaves out why a test was skipped; the tests' final count needs it.
/** Writes every test with its state and message to the file named by UNIT_REPORT. */
export class UnitReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [
      ...module.errors().map((error) => failure(module.relativeModuleId, error)),
      ...[...module.children.allSuites()].flatMap((suite) =>
        suite.errors().map((error) => failure(`${module.relativeModuleId} > ${suite.fullName}`, error)),
      ),
      ...[...module.children.allTests()].map((test) => outcomeOf(module, test)),
    ]);
    const loose = unhandled.map((error) => failure('outside any test', error));
    writeFileSync(process.env.UNIT_REPORT ?? 'unit-report.json', JSON.stringify([...tests, ...loose]));
  }
}

/**
 * @param {import('vitest/node').TestModule} module
 * @param {import('vitest/node').TestCase} test
 */
function outcomeOf(module, test) {
  const result = test.result();
  const name = `${module.relativeModuleId} > ${test.fullName}`;
  const milliseconds = test.diagnostic()?.duration ?? 0;
  if (result.state === 'passed') return { name, state: 'passed', message: '', milliseconds };
  if (result.state === 'skipped') return { name, state: 'skipped', message: result.note ?? '' };
  const errors = result.state === 'failed' ? result.errors : [];
  return { name, state: 'failed', message: errors.map(print).join('\n') || 'did not finish', milliseconds };
}

/**
 * @param {string} name
 * @param {import('vitest').SerializedError} error
 */
function failure(name, error) {
  return { name, state: 'failed', message: print(error) };
}

/** @param {import('vitest').SerializedError} error */
function print(error) {
  const where = error.stacks?.[0] ? `\n  at ${error.stacks[0].file}:${error.stacks[0].line}` : '';
  return `${error.message}${where}${error.diff ? `\n${error.diff}` : ''}`;
}

// Vitest loads a reporter by its default export.
// biome-ignore lint/style/noDefaultExport: see above.
export default UnitReporter;
