import type { ReactNode } from 'react';
import { refuse } from '../../../shared/base/result';
import type { CommandInput } from '../../../shared/commands/commands';
import { FormDialog } from '../../parts/dialog';
import { useCommand } from '../../state/use-command';

/** What a change of a reply may name. */
export type ResponseChange = Omit<Extract<CommandInput, { readonly do: 'change-response' }>, 'do' | 'letter'>;

/** Runs changes of the reply to a letter. */
export function useChangeResponse(letterId: string) {
  const command = useCommand();
  const change = async (given: ResponseChange): Promise<boolean> =>
    (await command.run({ do: 'change-response', letter: letterId, ...given })) !== null;
  return { ...command, change };
}

/** What a form still lacks before it can be saved. */
export interface Lacks {
  readonly lacks: string;
  readonly field: string;
}

/** A form over the page that changes the reply. */
export function ChangeForm(props: {
  readonly letterId: string;
  readonly title: string;
  readonly submitLabel: string;
  readonly isDirty: boolean;
  readonly given: () => ResponseChange | Lacks;
  readonly children: ReactNode;
  readonly isWide?: boolean;
  readonly onClose: () => void;
}) {
  const { change, isBusy, refusal, setRefusal } = useChangeResponse(props.letterId);
  const save = async () => {
    const given = props.given();
    if ('lacks' in given)
      return setRefusal(refuse('invalid', 'form-lacks', { what: given.lacks }, given.field));
    if (await change(given)) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      isDirty={props.isDirty}
      isWide={props.isWide ?? false}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={props.submitLabel}
      isBusy={isBusy}
      refusal={refusal}
    >
      {props.children}
    </FormDialog>
  );
}
