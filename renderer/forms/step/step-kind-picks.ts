import { stepKindSynonyms } from '../../../shared/labels/step-kind-synonyms';
import { stepKindLabels } from '../../../shared/law/step-kind-words';
import { stepGroups, stepGroupWords, stepKinds } from '../../../shared/law/step-kinds';
import type { Pick } from '../../parts/combo-field';

/** Every kind of step with its meaning, in the groups of the form; found by usual words too ("ship", "phone"). */
export const stepKindPicks: readonly Pick[] = stepGroups.flatMap((group) =>
  stepKinds
    .filter((kind) => stepKindLabels[kind].group === group)
    .map((kind) => ({
      id: kind,
      label: stepKindLabels[kind].label,
      detail: stepKindLabels[kind].meaning,
      group: stepGroupWords[group],
      also: stepKindSynonyms[kind] ?? [],
    })),
);
