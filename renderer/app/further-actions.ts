import { actionWords } from '../../shared/words/actions-words';
import { appWords } from '../../shared/words/app-words';
import { balanceWords } from '../../shared/words/balance-words';
import { screeningWords } from '../../shared/words/screening-words';
import { shipmentWords } from '../../shared/words/shipments-words';
import type { Navigation } from '../state/navigation';
import { action, type FindAction } from './find-action';
import { withoutDots } from './page-actions';

/** The ways to the pages that have no key of their own, and what is looked up there. */
export const furtherPages = (navigation: Navigation): readonly FindAction[] => [
  action(actionWords.goTo({ page: appWords.reasons }), '', actionWords.reasonsAlso, () =>
    navigation.go({ page: 'reasons', openId: null }),
  ),
  action(actionWords.goTo({ page: appWords.shipments }), '', actionWords.shipmentsAlso, () =>
    navigation.go({ page: 'shipments', shipmentId: null }),
  ),
  action(actionWords.goTo({ page: appWords.screening }), '', actionWords.screeningAlso, () =>
    navigation.go({ page: 'screening' }),
  ),
  action(screeningWords.screenName, '', actionWords.screenNameAlso, () => navigation.screenName()),
  action(
    balanceWords.setThresholds,
    balanceWords.settingsUnder({ section: balanceWords.thresholds }),
    actionWords.thresholdsAlso,
    () => navigation.go({ page: 'settings', section: 'balances' }),
  ),
  action(balanceWords.compareAes, '', actionWords.compareAesAlso, () => navigation.compareWithAes()),
  action(balanceWords.whatIf, '', actionWords.whatIfAlso, () =>
    navigation.tryShipment(navigation.route.page === 'licenses' ? navigation.route.licenseId : null),
  ),
];

/** What is begun on those pages by a button, whose words `press` takes. */
export const begunThere = (navigation: Navigation, press: (words: string) => void): readonly FindAction[] => [
  action(
    shipmentWords.newShipment,
    actionWords.onPage({ page: appWords.shipments }),
    actionWords.shipAlso,
    () => {
      navigation.go({ page: 'shipments', shipmentId: null });
      press(shipmentWords.newShipment);
    },
  ),
  ...[screeningWords.addList, screeningWords.screenNow, screeningWords.threshold].map((name) =>
    action(withoutDots(name), actionWords.onPage({ page: appWords.screening }), actionWords.listsAlso, () => {
      navigation.go({ page: 'screening' });
      press(withoutDots(name));
    }),
  ),
];
