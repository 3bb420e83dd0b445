import { inWords } from '../../shared/base/message-text';
import type { Message } from '../../shared/base/result';

/** A message or a refusal as JSON, with its sentence. Scripts read its key as `say`: the names of these fields are kept. */
export function messageJson<M extends Message>({ messageKey, params, ...rest }: M) {
  return { ...rest, say: messageKey, params, message: inWords({ messageKey, params }) };
}
