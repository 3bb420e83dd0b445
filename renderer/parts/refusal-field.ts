import type { Refusal } from '../../shared/base/result';
import { partWords } from '../../shared/words/parts-words';

/** The name among those given that a refusal's field path (`items.0.eccn`) means: itself, or the part it lies in. */
export function fieldOf(refusal: Refusal, names: readonly string[]): string | undefined {
  const path = (refusal.field ?? '').split('.');
  for (let length = path.length; length > 0; length -= 1) {
    const candidate = path.slice(0, length).join('.');
    if (candidate !== '' && names.includes(candidate)) return candidate;
  }
  return undefined;
}

/** "This is missing." — for beside a field, whose label already says which it is. */
export function reasonAlone({ messageKey, params }: Refusal): string | undefined {
  return messageKey === 'invalid-field'
    ? partWords.fieldReason({ reason: String(params.reason) })
    : undefined;
}
