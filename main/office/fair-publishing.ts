import { publish } from './publish';

/** Appends in one turn, so that the others' wait is short. */
const mostInTurn = 20;
/** Overtaken so many times in a row, a computer asks for a turn. */
const patience = 2;

/**
 * Publishes as `publish` does, over and over, until it answers `done`. Where others append so fast that this computer is overtaken again
 * and again, on a slow line for instance, it asks the server for a turn: what it reads next stays the newest until it has appended.
 */
export function fairPublishing(): typeof publish {
  let overtaken = 0;
  let hasTurn = false;
  return async (office, server, place) => {
    const [before] = office.waitingIds;
    const published = await publish(office, server, place, hasTurn ? mostInTurn : undefined);
    if (hasTurn) {
      hasTurn = false;
      await server.endTurn();
    }
    const isOvertaken = published.ok && published.value === 'read' && office.waitingIds[0] === before;
    overtaken = isOvertaken ? overtaken + 1 : 0;
    if (overtaken < patience) return published;
    overtaken = 0;
    // Without one it goes on as before.
    hasTurn = (await server.takeTurn()).ok;
    return published;
  };
}
