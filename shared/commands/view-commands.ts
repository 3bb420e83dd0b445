import * as z from 'zod';
import { requiredLabel } from '../base/fields';
import { savedView } from '../records/saved-view';

const { list, name } = savedView.shape;

/** Saves a view of a list under a new name, or (`replaces`) in the place of the view of that name. */
export const saveView = z.strictObject({
  do: z.literal('save-view'),
  ...savedView.shape,
  replaces: requiredLabel.optional(),
});

export const removeView = z.strictObject({ do: z.literal('remove-view'), list, name });
