import { balanceWords } from '../../shared/words/balance-words';
import type { Navigation } from '../state/navigation';
import { action, type FindAction } from './find-action';

/** The ways to the pages that have no key of their own, and what is looked up there. */
export const furtherPages = (navigation: Navigation): readonly FindAction[] => [
  action('Go to Reasons', '', ['report', 'basis', 'denials', 'grounds'], () =>
    navigation.go({ page: 'reasons', openId: null }),
  ),
  action('Go to Shipments', '', ['ledger', 'balance', 'departed', 'reserved'], () =>
    navigation.go({ page: 'shipments', shipmentId: null }),
  ),
  action('Go to Screening', '', ['lists', 'restricted parties', 'hits', 'SDN', 'entity list'], () =>
    navigation.go({ page: 'screening' }),
  ),
  action('Screen a name', '', ['lists', 'restricted parties', 'look up'], () => navigation.screenName()),
  action(
    balanceWords.setThresholds,
    balanceWords.settingsUnder({ section: balanceWords.thresholds }),
    ['threshold', 'percent used', 'tolerance', 'barely used'],
    () => navigation.go({ page: 'settings', section: balanceWords.thresholds }),
  ),
  action(balanceWords.compareAes, '', ['reconcile', 'ACE', 'ITN', 'report', 'EEI'], () =>
    navigation.compareWithAes(),
  ),
  action(balanceWords.whatIf, '', ['what would be', 'how much is left', 'balance', 'quantity'], () =>
    navigation.tryShipment(navigation.route.page === 'licenses' ? navigation.route.licenseId : null),
  ),
];

/** What is begun on those pages by a button, whose words `press` takes. */
export const begunThere = (navigation: Navigation, press: (words: string) => void): readonly FindAction[] => [
  ...['New shipment', 'Ship'].map((name) =>
    action(name, 'on Shipments', ['departure', 'use a license'], () => {
      navigation.go({ page: 'shipments', shipmentId: null });
      press(name);
    }),
  ),
  ...['Add a list', 'Screen everybody now', 'Threshold'].map((name) =>
    action(name, 'on Screening', ['lists', 'screening'], () => {
      navigation.go({ page: 'screening' });
      press(name);
    }),
  ),
];
