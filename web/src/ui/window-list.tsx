import { useViewportSize } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export interface WindowListHandle {
  /** Brings an item into view; it is in the page a moment later. */
  scrollTo(index: number): void;
}

interface WindowListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** In pixels; corrected once the item is in the page. */
  readonly estimateHeight: (item: Item) => number;
  readonly renderItem: (item: Item) => ReactNode;
  readonly onNearEnd: () => void;
  readonly handle?: Ref<WindowListHandle>;
}

/** How many items before the end more is asked for. */
const nearEnd = 15;
/** The app's header and what sticks below it. */
const coveredAbove = 140;

/** A list that scrolls with the page; only what is in view, and a little more, is in the document. */
export function WindowList<Item>(props: WindowListProps<Item>) {
  const { items, keyOf, estimateHeight, renderItem, onNearEnd, handle } = props;
  const place = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const { width } = useViewportSize();
  // Not at every scroll: it makes the browser lay out the page at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place moves when these change
  useLayoutEffect(() => {
    const top = place.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(Math.round(top + window.scrollY));
  }, [items, width]);
  const itemAt = (index: number) => items[index] as Item;
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => estimateHeight(itemAt(index)),
    getItemKey: (index) => keyOf(itemAt(index)),
    overscan: 8,
    scrollMargin,
    scrollPaddingStart: coveredAbove,
    scrollPaddingEnd: 24,
    useFlushSync: false,
  });
  useImperativeHandle(handle, () => ({
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }));
  const shown = virtualizer.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= items.length - nearEnd;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);
  return (
    <div ref={place} style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
      {shown.map(({ key, index, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          style={{
            position: 'absolute',
            insetInline: 0,
            top: 0,
            transform: `translateY(${start - scrollMargin}px)`,
          }}
        >
          {renderItem(itemAt(index))}
        </div>
      ))}
    </div>
  );
}
