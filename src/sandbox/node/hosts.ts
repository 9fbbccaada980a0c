import { inventedErrors } from '../http/errors.js';
import { refusalOf } from '../http/refusal.js';
import type { Handler } from './listen.js';
import { isLoopback } from './loopback.js';

const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

export interface Hosts {
  /** The address that is listened on. */
  readonly host: string;
  readonly publicUrl?: string | undefined;
  /** Other names of this machine. */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** Whether a host name may be used: this machine's names, or the configured ones. */
const isAllowed = (hostname: string, { host, publicUrl, allowedHosts = [] }: Hosts): boolean => {
  const name = hostname.toLowerCase();
  const own = name.replace(/^\[|\]$/g, '');
  const given = [host, ...allowedHosts, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  return (
    isLoopback(own) ||
    name.endsWith('.localhost') ||
    given.some((one) => one.toLowerCase() === own || one.toLowerCase() === name) ||
    // A page cannot make a browser resolve an IP address to another machine.
    (!isLoopback(host) && IP_ADDRESS.test(name))
  );
};

/** Refuses requests for other host names, which a page's DNS could point here. */
export const onlyByOwnName =
  (handler: Handler, hosts: Hosts): Handler =>
  async (request, target) => {
    const { hostname } = new URL(request.url);
    return isAllowed(hostname, hosts) ? handler(request, target) : refusalOf(inventedErrors.unknownHost());
  };
