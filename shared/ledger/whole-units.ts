import type { Decimal } from '../base/decimal';

/** To the nearest whole number, halves up, as AES takes values and quantities (15 CFR 30.6(a)(14), (17)). */
export function wholeOf(value: Decimal): Decimal {
  const part = 10n ** BigInt(value.scale);
  return { digits: (value.digits * 2n + part) / (part * 2n), scale: 0 };
}
