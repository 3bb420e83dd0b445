import type { ListBoxProps } from 'react-aria-components';

/** The props of a list beside the entry that is open in it: choosing one opens it, and one that is open stays open. */
export function oneOpen(openId: string | null, onOpen: (id: string) => void) {
  return {
    selectionMode: 'single',
    selectionBehavior: 'toggle',
    disallowEmptySelection: true,
    selectedKeys: openId === null ? [] : [openId],
    onSelectionChange: (keys) => {
      const [id] = keys === 'all' ? [] : [...keys];
      if (id !== undefined) onOpen(String(id));
    },
  } as const satisfies Partial<ListBoxProps<object>>;
}
