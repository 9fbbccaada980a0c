import { parseDuration } from '../time/duration.js';
import { signature, stringToSign } from '../auth/v1hmac.js';
import type { ApiKey } from '../merchant.js';

/** Converts `+2h`, `+1d12h`, `+90s` to milliseconds; `undefined` if the text is invalid. */
export const durationOf = (text: string): number | undefined =>
  text.startsWith('+') ? parseDuration(text.slice(1)) : undefined;

export interface ClockCommand {
  readonly port: number;
  readonly apiKey: ApiKey;
  /** Milliseconds to move forward; default: only report the time. */
  readonly advance: number | undefined;
}

const PATH = '/sandbox/clock';

/**
 * Moves the clock of a sandbox on this machine.
 * @returns a sentence with the sandbox's time
 * @throws Error if the sandbox cannot be reached or refuses
 */
export const moveClock = async ({ port, apiKey, advance }: ClockCommand): Promise<string> => {
  const method = advance === undefined ? 'GET' : 'POST';
  const headers = new Headers({ Date: new Date().toUTCString(), 'Content-Type': 'application/json' });
  const signed = await signature(apiKey.secret, stringToSign(method, headers, PATH));
  headers.set('Authorization', `GCS v1HMAC:${apiKey.id}:${signed}`);
  const answer = await fetch(`http://127.0.0.1:${port}${PATH}`, {
    method,
    headers,
    ...(advance !== undefined && { body: JSON.stringify({ advance }) }),
  }).catch(() => {
    throw new Error(`No sandbox answers on port ${port}: name its port with --port.`);
  });
  if (answer.status === 403) throw new Error('The sandbox has another API key: see CONNECT_API_KEY_ID.');
  if (!answer.ok) throw new Error(`The sandbox refused: HTTP ${answer.status}.`);
  const { now, ahead } = (await answer.json()) as { now: number; ahead: number };
  return `${new Date(now).toISOString()}, ${Math.round(ahead / 1_000)} seconds ahead of real time`;
};
