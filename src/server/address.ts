import { BlockList, isIP } from 'node:net';

/**
 * The addresses and ranges as a list that can be asked.
 * @throws {TypeError} when an entry is neither an address nor a range.
 */
export function proxyList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The address of the person's machine: the socket's, or, where that is a trusted proxy, the nearest
 * address in `X-Forwarded-For` that is not one. What stands further left anyone can have written.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let nearest = plainAddress(socketAddress ?? '');
  const hops = forwardedFor?.split(',').reverse() ?? [];
  for (const hop of hops) {
    if (!isTrusted(nearest, trusted)) return nearest;
    const next = plainAddress(hop.trim());
    if (isIP(next) === 0) return nearest;
    nearest = next;
  }
  return nearest;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Without port and brackets, and IPv4 as IPv4 even where the socket speaks IPv6. */
function plainAddress(text: string): string {
  const bare = text.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
