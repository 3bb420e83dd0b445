import type { IsoDate } from '../../shared/base/dates';
import type { CommandInput } from '../../shared/commands/commands';

type Company = Extract<CommandInput, { readonly do: 'add-counterparty' }>;

/** The names by which the sample's records call its companies. Every one is invented. */
export const names = {
  blauwald: 'Blauwald Messtechnik GmbH',
  kitahama: 'Kitahama Seimitsu K.K.',
  lion: 'Lion Harbour Components Pte. Ltd.',
  jiangbei: 'Jiangbei Huayin Microdevice Co., Ltd.',
  sierra: 'Sierra Clara Electrónica, S.A. de C.V.',
  meghdoot: 'Meghdoot Avionics Private Limited',
} as const;

const note = (text: string) => [{ kind: 'file' as const, text }];

/** The six fictional companies; `checkedOn` is the day their names were looked up. */
export function sampleCompanies(checkedOn: IsoDate): readonly Company[] {
  return [
    {
      do: 'add-counterparty',
      name: names.blauwald,
      roles: ['ultimate-consignee', 'end-user'],
      country: 'DE',
      address: ['Am Erfundenen Hang 12', '00000 Blauwald'],
      contacts: [
        { name: 'Dr. Anke Sommerfeldt', title: 'Export control', email: 'sommerfeldt@blauwald.example' },
      ],
      website: 'blauwald.example',
      listsCheckedOn: checkedOn,
      notes: note('Fictional company of the sample register.'),
    },
    {
      do: 'add-counterparty',
      name: names.kitahama,
      otherNames: ['北浜精密株式会社', 'Kitahama Precision'],
      roles: ['ultimate-consignee', 'end-user'],
      country: 'JP',
      address: ['9-99-9 Kitahama Example-cho', 'Osaka'],
      listsCheckedOn: checkedOn,
      notes: note('Fictional company of the sample register.'),
    },
    {
      do: 'add-counterparty',
      name: names.lion,
      roles: ['intermediate-consignee', 'purchaser'],
      country: 'SG',
      address: ['0 Example Harbour Drive #99-99', 'Singapore'],
      listsCheckedOn: checkedOn,
      notes: note('Fictional company of the sample register. Forwards for three of our customers.'),
    },
    {
      do: 'add-counterparty',
      name: names.jiangbei,
      otherNames: ['江北华音微器件有限公司', 'JBHY Microdevice', 'Jiangbei Huayin'],
      roles: ['ultimate-consignee', 'end-user'],
      country: 'CN',
      address: ['No. 0 Example Road, Jiangbei Fictional District', 'Chongqing'],
      lists: [
        {
          list: 'Entity List (fictional entry)',
          citation: 'Sample only: no such Federal Register notice',
          licenseRequirement: 'All items subject to the EAR (sample text)',
          reviewPolicy: 'Presumption of denial (sample text)',
          note: 'Invented to show how a list status looks. Check the list itself.',
          mustCheck: true,
        },
      ],
      listsCheckedOn: checkedOn,
      notes: note('Fictional company of the sample register.'),
    },
    {
      do: 'add-counterparty',
      name: names.sierra,
      otherNames: ['Sierra Clara'],
      roles: ['purchaser', 'ultimate-consignee'],
      country: 'MX',
      address: ['Calle Inventada 0', 'Guadalajara, Jalisco'],
      listsCheckedOn: checkedOn,
      notes: note('Fictional company of the sample register.'),
    },
    {
      do: 'add-counterparty',
      name: names.meghdoot,
      otherNames: ['Meghdoot Avionics Pvt. Ltd.'],
      roles: ['end-user', 'ultimate-consignee'],
      country: 'IN',
      address: ['Plot 0, Example Industrial Area', 'Bengaluru'],
      notes: note('Fictional company of the sample register.'),
    },
  ];
}
