/** The element in which a page shows what was drawn before, until it has the register. */
export const drawnId = 'drawn';
