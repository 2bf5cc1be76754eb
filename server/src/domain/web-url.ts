import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** Which addresses a recording may name: web addresses, and links that open a meeting app. */

const webSchemes = new Set(['http', 'https', 'ftp', 'ftps']);
const meetingAppSchemes = new Set(['zoommtg', 'zoomus', 'msteams', 'slack', 'webex', 'facetime']);

export function isWebUrl(text: string): boolean {
  const parts = /^([A-Za-z]+):\/\/([^/?#]*)(?:[/?#]\S*)?$/u.exec(text);
  if (!parts || /[\s\t\r\n]/u.test(text)) return false;
  const [, scheme = '', authority = ''] = parts;
  return webSchemes.has(scheme.toLowerCase()) && isAuthority(authority);
}

/** `zoommtg://…`, `msteams:/l/…`: what calendars hold for people who have the app. */
export function isMeetingAppUrl(text: string): boolean {
  const parts = /^([A-Za-z]+):[^\s\p{Cc}]+$/u.exec(text);
  return meetingAppSchemes.has(parts?.[1]?.toLowerCase() ?? '');
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  if (at >= 0 && !/^[^:@]+(?::[^:@]*)?$/u.test(authority.slice(0, at))) return false;
  const hostAndPort = /^(.*?)(?::(\d{1,5}))?$/u.exec(authority.slice(at + 1));
  return isHost(hostAndPort?.[1] ?? '');
}

function isHost(host: string): boolean {
  const bracketed = /^\[(.*)\]$/u.exec(host);
  if (bracketed) return isIPv6(bracketed[1] ?? '') && !host.includes('%');
  return isIPv4(host) || host.toLowerCase() === 'localhost' || isDomainName(host);
}

function isDomainName(host: string): boolean {
  const labels = host.replace(/\.$/u, '').split('.');
  const topLevel = labels.at(-1) ?? '';
  if (labels.length < 2 || host.length > 253 || asciiLength(host) > 253) return false;
  return labels.every(isLabel) && isTopLevel(topLevel);
}

function asciiLength(host: string): number {
  return domainToASCII(host).length;
}

function isLabel(label: string): boolean {
  return /^[a-z0-9\u{a1}-\u{ffff}-]{1,63}$/iu.test(label) && !/^-|-$/u.test(label);
}

function isTopLevel(label: string): boolean {
  return /^xn--[a-z0-9-]{1,59}$/iu.test(label) || /^[a-z\u{a1}-\u{ffff}-]{2,63}$/iu.test(label);
}
