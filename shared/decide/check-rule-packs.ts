import { type Refusal, refuse } from '../base/result';
import { parseRulePack } from '../counting/rule-pack';
import type { RegisterSettings } from '../records/settings';

type Packs = RegisterSettings['rulePacks'];

/**
 * Why these packs cannot be kept: one that is new does not read, has another name than the one in its text, or shares
 * its id or a rule with another one. A pack that was kept before is not asked again, so that a newer program can still
 * take it out.
 */
export function checkRulePacks(settings: RegisterSettings, packs: Packs): Refusal | null {
  const kept = new Set(settings.rulePacks.map(({ text }) => text));
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const [index, { id, name, text }] of packs.entries()) {
    const field = (of: string) => `rulePacks.${index}.${of}`;
    if (ids.has(id)) return refuse('already-exists', 'pack-twice', { id }, field('id'));
    ids.add(id);
    const read = parseRulePack(text);
    if (!read.ok) {
      if (kept.has(text)) continue;
      return { ...read, field: field('text') };
    }
    if (read.value.id !== id || read.value.name !== name)
      return refuse(
        'invalid',
        'pack-named-otherwise',
        { id: read.value.id, name: read.value.name },
        field('id'),
      );
    for (const rule of read.value.rules) {
      const owner = owners.get(rule.id);
      if (owner !== undefined)
        return refuse('already-exists', 'pack-rule-twice', { rule: rule.id, name: owner }, field('text'));
      owners.set(rule.id, name);
    }
  }
  return null;
}
