/** Without it, the head of a dialog is announced as if it were the head of the page. */
export const notABanner = { header: { role: 'presentation' } } as const;
