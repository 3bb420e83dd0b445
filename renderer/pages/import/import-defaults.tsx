import { currencyInHeading, headingCurrencies } from '../../../shared/import/number-reading';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { agencies } from '../../../shared/law/agency';
import { importFileWords } from '../../../shared/words/import-file-words';
import { SelectField } from '../../parts/select-field';
import { type ImportDraft, withDefault } from './import-draft';

const currencies = [
  { id: '', label: importFileWords.choose },
  ...headingCurrencies.map((code) => ({ id: code, label: code })),
];

const newParties = [
  { id: 'add', label: importFileWords.addParty },
  { id: '', label: importFileWords.refuseRow },
] as const;

/** What holds for every row where no column says it: asked only for what the columns lack. */
export function ImportDefaults(props: {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
}) {
  const { draft, onChange } = props;
  const { table, columns, defaults = {} } = draft.mapping;
  const fills = (key: string) => columns.find(({ field }) => field === key);
  const money = fills('total') ?? fills('grantedTotal');
  const named = currencyInHeading(draft.file.headers[money?.column ?? -1] ?? '');
  const lacksCurrency = money !== undefined && fills('currency') === undefined;
  const lacksAgency = table === 'licenses' && fills('agency') === undefined;
  const hasParties = columns.some(({ field }) => field?.startsWith('party.') === true);
  if (!lacksCurrency && !lacksAgency && !hasParties) return null;
  return (
    <div className="row import-readings">
      {lacksCurrency && (
        <SelectField
          label={importFileWords.currency}
          name="defaultCurrency"
          description={named === undefined ? undefined : importFileWords.asHeadingSays({ currency: named })}
          choices={named === undefined ? currencies : currencies.filter(({ id }) => id !== '')}
          value={defaults.currency ?? named ?? ''}
          onChange={(currency) => onChange(withDefault(draft, 'currency', currency))}
        />
      )}
      {lacksAgency && (
        <SelectField
          label={importFileWords.agency}
          name="defaultAgency"
          choices={agencies.map((id) => ({ id, label: agencyWords[id] }))}
          value={defaults.agency ?? 'BIS'}
          onChange={(agency) => onChange(withDefault(draft, 'agency', agency))}
        />
      )}
      {hasParties && (
        <SelectField
          label={importFileWords.newParty}
          name="newParties"
          choices={newParties}
          value={defaults.parties ?? ''}
          onChange={(parties) => onChange(withDefault(draft, 'parties', parties))}
        />
      )}
    </div>
  );
}
