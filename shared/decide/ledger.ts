import type { Result } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { Register } from '../register/register';
import { decideAnswerCheck } from './answer-check';
import type { Context, Decision } from './decision';
import { decideAdjustBalance, decideOpenBalance, decideTransferItems } from './ledger-entries';
import { decideChangeShipment, decideOpenShipment } from './shipment';
import {
  decideCancelEei,
  decideCancelShipment,
  decideDepart,
  decideFileEei,
  decideReserve,
  decideShip,
} from './shipment-acts';
import {
  decideCorrectDraw,
  decideCreditDraw,
  decideFailDelivery,
  decideNoteReturn,
  decideReturnTemporary,
} from './shipment-afterwards';

type LedgerCommand = CommandOf<
  | 'open-shipment'
  | 'change-shipment'
  | 'reserve'
  | 'file-eei'
  | 'depart'
  | 'ship'
  | 'cancel-shipment'
  | 'cancel-eei'
  | 'correct-draw'
  | 'fail-delivery'
  | 'note-return'
  | 'credit-draw'
  | 'return-temporary'
  | 'transfer-items'
  | 'open-balance'
  | 'adjust-balance'
  | 'answer-check'
>;

/** What a command about shipments and the use of licenses would write. */
export function decideLedger(register: Register, command: LedgerCommand, context: Context): Result<Decision> {
  switch (command.do) {
    case 'open-shipment':
      return decideOpenShipment(register, command, context);
    case 'change-shipment':
      return decideChangeShipment(register, command, context);
    case 'reserve':
      return decideReserve(register, command, context);
    case 'file-eei':
      return decideFileEei(register, command, context);
    case 'depart':
      return decideDepart(register, command, context);
    case 'ship':
      return decideShip(register, command, context);
    case 'cancel-shipment':
      return decideCancelShipment(register, command, context);
    case 'cancel-eei':
      return decideCancelEei(register, command, context);
    case 'correct-draw':
      return decideCorrectDraw(register, command, context);
    case 'fail-delivery':
      return decideFailDelivery(register, command, context);
    case 'note-return':
      return decideNoteReturn(register, command, context);
    case 'credit-draw':
      return decideCreditDraw(register, command, context);
    case 'return-temporary':
      return decideReturnTemporary(register, command, context);
    case 'transfer-items':
      return decideTransferItems(register, command, context);
    case 'open-balance':
      return decideOpenBalance(register, command, context);
    case 'adjust-balance':
      return decideAdjustBalance(register, command, context);
    case 'answer-check':
      return decideAnswerCheck(register, command, context);
  }
}
