import { copyText } from '../../lib/copy-text.ts';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';

/** A link to this page at that moment; shown where the browser lets nothing be copied. */
export async function copyLinkTo(milliseconds: number): Promise<void> {
  const link = new URL(window.location.pathname, window.location.origin);
  link.searchParams.set('t', String(Math.floor(milliseconds)));
  const { linkCopied, linkToCopy } = text.player;
  const isCopied = await copyText(link.href);
  notifyDone(isCopied ? linkCopied(formatClock(milliseconds)) : linkToCopy(link.href));
}
