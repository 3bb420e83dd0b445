import { responseOf } from '../../../shared/response/response-of';
import { viewWords } from '../../../shared/words/views-words';
import { Button, type ButtonKind } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';

/** What leads to the reply is called, whether it is begun or not. */
export const replyWords = (isBegun: boolean): string =>
  isBegun ? viewWords.openReply : viewWords.prepareReply;

/** Leads from an intent to deny, or a date it set, to the reply. Nothing for other letters. */
export function AnswerButton(props: { readonly letterId: string; readonly kind?: ButtonKind }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const letter = register.letters.get(props.letterId);
  if (letter === undefined || letter.kind !== 'intent-to-deny' || letter.void !== null) return null;
  const isBegun = responseOf(register, letter.id) !== null;
  return (
    <Button kind={props.kind ?? 'plain'} onPress={() => go({ page: 'response', letterId: letter.id })}>
      {replyWords(isBegun)}
    </Button>
  );
}
