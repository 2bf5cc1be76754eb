import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';

/** A link to this page at that moment; shown where the browser copies only on secure pages. */
export async function copyLinkTo(milliseconds: number): Promise<void> {
  const link = new URL(window.location.pathname, window.location.origin);
  link.searchParams.set('t', String(Math.floor(milliseconds)));
  try {
    await navigator.clipboard.writeText(link.href);
    notifyDone(text.player.linkCopied(formatClock(milliseconds)));
  } catch {
    notifyDone(text.player.linkToCopy(link.href));
  }
}
