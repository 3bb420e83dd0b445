import type { CliTask, CommonRequest } from './cli-task';
import type { PlaceRequest } from './office-connection';

/** What can be done with an office, and which of it connects to its server. */
export const officeActs = ['status', 'share', 'join', 'sync', 'put-back', 'drop', 'leave'] as const;
export const isConnecting = (act: OfficeRequest['act']): boolean => act !== 'drop' && act !== 'leave';

export interface OfficeRequest extends PlaceRequest {
  readonly act: (typeof officeActs)[number];
  /** The refused command to drop; empty for everything else. */
  readonly id: string;
}
export type OfficeTask = CliTask<CommonRequest & OfficeRequest>;
