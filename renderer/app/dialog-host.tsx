import type { ExportKind } from '../../shared/calls/exchange-calls';
import type { OfficeCommand } from '../../shared/calls/office-calls';
import { AddDeadlineForm } from '../forms/deadline/add-deadline-form';
import { ExportForm } from '../forms/export/export-form';
import { AesForm } from '../forms/ledger/aes-form';
import { WhatIfForm } from '../forms/ledger/what-if-form';
import { LetterForm } from '../forms/letter/letter-form';
import type { LetterTask } from '../forms/letter/letter-task';
import { OpenedForm } from '../forms/opened/opened-form';
import { ScreenNameForm } from '../forms/screening/screen-name-form';
import { LogStepForm, type StepTask } from '../forms/step/log-step-form';
import { TypedForm } from './typed/typed-form';

/** What can be entered from every page, in a dialog. */
export type DialogTask =
  | LetterTask
  | StepTask
  | { readonly is: 'add-deadline'; readonly licenseId: string | null }
  /** A refused entry, to be changed. */
  | { readonly is: 'typed'; readonly entry: OfficeCommand }
  | { readonly is: 'screen-name' }
  | { readonly is: 'opened' }
  | { readonly is: 'aes' }
  | { readonly is: 'what-if'; readonly licenseId: string | null }
  | { readonly is: 'export'; readonly what: ExportKind };

/** The form of a task. */
export function DialogHost({ task, onClose }: { readonly task: DialogTask; readonly onClose: () => void }) {
  switch (task.is) {
    case 'log':
    case 'correct':
      return <LetterForm task={task} onClose={onClose} />;
    case 'log-step':
    case 'correct-step':
      return <LogStepForm task={task} onClose={onClose} />;
    case 'typed':
      return <TypedForm entry={task.entry} onClose={onClose} />;
    case 'export':
      return <ExportForm what={task.what} onClose={onClose} />;
    case 'screen-name':
      return <ScreenNameForm onClose={onClose} />;
    case 'opened':
      return <OpenedForm onClose={onClose} />;
    case 'aes':
      return <AesForm onClose={onClose} />;
    case 'what-if':
      return <WhatIfForm licenseId={task.licenseId} onClose={onClose} />;
    case 'add-deadline':
      return <AddDeadlineForm licenseId={task.licenseId} onClose={onClose} />;
  }
}
