import { useMemo } from 'react';
import {
  type ShipmentFilter,
  type ShipmentKind,
  type ShipmentRow,
  shipmentKinds,
  shipmentStages,
  stageWords,
} from '../../../shared/ledger/shipment-rows';
import { licenseName } from '../../../shared/register/where-used';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { useOpenRegister } from '../../state/use-open-register';
import type { BarFilter } from '../../views/filter/offered-field';
import {
  asBarFilter,
  countedChoices,
  type OwnFilter,
  periodOf,
  toldToBar,
} from '../../views/filter/own-filters';

const stages = [...shipmentStages, 'void'];
const stageWord = (id: string): string =>
  id === 'void' ? shipmentWords.isVoid : (stageWords[id as keyof typeof stageWords] ?? id);

function kindWord(id: string): string {
  const words: Readonly<Record<ShipmentKind, string>> = {
    goods: shipmentWords.goods,
    temporary: shipmentWords.temporaryGoods,
    release: shipmentWords.releases,
  };
  return words[id as ShipmentKind] ?? id;
}

/** What the bar of the shipments is told, and what a change of it makes of the filter. */
export function useShipmentFilters(rows: readonly ShipmentRow[], filter: ShipmentFilter) {
  const { register } = useOpenRegister();
  const filters = useMemo<readonly OwnFilter[]>(() => {
    const numberOf = (id: string): string => {
      const license = register.licenses.get(id);
      return license === undefined ? id : license.licenseNumber || licenseName(license);
    };
    const choice = (
      name: string,
      label: string,
      of: (row: ShipmentRow) => readonly string[],
      word: (id: string) => string,
      among?: readonly string[],
    ): OwnFilter => ({
      name,
      label,
      kind: 'several',
      word,
      choices: () => countedChoices(rows, of, word, among),
    });
    return [
      choice('license', shipmentWords.license, ({ licenseIds }) => licenseIds, numberOf),
      choice('party', shipmentWords.party, ({ parties }) => parties, String),
      choice('kind', shipmentWords.kind, ({ kind }) => [kind], kindWord, shipmentKinds),
      choice(
        'stage',
        shipmentWords.state,
        ({ stage, isVoid }) => [isVoid ? 'void' : stage],
        stageWord,
        stages,
      ),
      { name: 'leaving', label: shipmentWords.leavingOn, kind: 'period' },
    ];
  }, [rows, register]);
  const { license, party, kind, stage, fromOn, toOn } = filter;
  const bar = useMemo(
    () => asBarFilter({ license, party, kind, stage, leaving: { from: fromOn, to: toOn } }),
    [license, party, kind, stage, fromOn, toOn],
  );
  return { bar, ...useMemo(() => toldToBar(filters, bar), [filters, bar]) };
}

/** The filter as the bar has it, with the words searched for. */
export function shipmentFilterOf(bar: BarFilter, words: string): ShipmentFilter {
  const { from, to } = periodOf(bar, 'leaving');
  const of = (name: string) => (bar[name] ?? []) as readonly string[];
  return {
    words,
    license: of('license'),
    party: of('party'),
    kind: of('kind'),
    stage: of('stage'),
    fromOn: from,
    toOn: to,
  };
}
