import { isValidElement } from 'react';
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { type CommandName, command } from '../../../shared/commands/commands';
import { parseCommand } from '../../../shared/commands/parse-command';
import { commandCases, commandStory } from '../../../shared/testing/command-cases';
import { formOf, typedForms } from './typed-forms';

const today = day('2019-11-25');
const names = command.options.map((option) => option.shape.do.value);

test('every kind of command has its form, or says that it has none', () => {
  expect(Object.keys(typedForms).sort()).toEqual([...names].sort());
});

/** Kinds that have a form for most of what they can change. */
const partly: readonly CommandName[] = ['change-response', 'snooze-reminders', 'reserve'];

describe.each(Object.entries(commandCases))('%s', (_, cases) => {
  test('what was typed opens its form on the register as it is', () => {
    for (const commandOf of cases) {
      const scene = commandStory();
      const parsed = parseCommand(commandOf(scene));
      if (!parsed.ok) throw new Error(parsed.messageKey);
      const { register } = scene;
      const form = formOf(parsed.value, { register, today, close: () => undefined });
      const isPartly = partly.includes(parsed.value.do) && form === 'no-form';
      if (typedForms[parsed.value.do] === 'no-form' || isPartly) expect(form).toBe('no-form');
      else expect(isValidElement(form)).toBe(true);
    }
  });
});

test('a record that is not there opens no form', () => {
  const { register } = commandStory();
  const parsed = parseCommand({ do: 'change-license', license: 'Z999999', owner: 'X' });
  if (!parsed.ok) throw new Error(parsed.messageKey);
  expect(formOf(parsed.value, { register, today, close: () => undefined })).toBeNull();
});
