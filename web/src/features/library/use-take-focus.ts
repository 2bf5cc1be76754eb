import { useEffect, useRef } from 'react';

/** Focuses a link as soon as it is in the page, where the keyboard has been led to it. */
export function useTakeFocus(takesFocus: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return link;
}
