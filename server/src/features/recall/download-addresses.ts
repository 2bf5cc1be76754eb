import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Which addresses a download may come from. They stand in Recall's answers, so whoever could
 * change one of those must not reach machines of our own network through us.
 */

/** How names are resolved and what is private, replaced in tests. */
export interface DownloadNetwork {
  readonly lookup: LookupFunction;
  readonly isInside: (address: string) => boolean;
}

const insides = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  insides.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  insides.addSubnet(network, prefix, 'ipv6');

/** IPv4 addresses written as IPv6 are found by what they stand for, or refused with their kind. */
export function isInside(address: string): boolean {
  return insides.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

export const realNetwork: DownloadNetwork = { lookup, isInside };

/** A base on the loopback, as in tests, may send us to the loopback, and may do without TLS. */
export function isLoopbackBase(baseUrl: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(baseUrl);
}

/** Null where it may be asked, else why not. */
export function refusalOf(
  url: URL,
  baseUrl: string,
  network: Pick<DownloadNetwork, 'isInside'> = realNetwork,
): string | null {
  if (isLoopbackBase(baseUrl)) return null;
  const isPlain = url.protocol === 'http:' && baseUrl.startsWith('http:');
  if (url.protocol !== 'https:' && !isPlain) return 'its address is not https';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && network.isInside(host) ? insideRefusal : null;
}

/** Code of the error for a name that leads to private addresses only. */
export const insideCode = 'ERR_PRIVATE_ADDRESS';
export const insideRefusal = 'its address is inside a private network';

/** Resolves a name, but to public addresses only; what is checked is what is connected to. */
export function lookupOutside(network: DownloadNetwork): LookupFunction {
  return (hostname, options, callback) => {
    network.lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const all = Array.isArray(found) ? found : [];
      const addresses = all.filter(({ address }) => !network.isInside(address));
      const [first] = addresses;
      if (first === undefined)
        callback(Object.assign(new Error('only private addresses'), { code: insideCode }), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
