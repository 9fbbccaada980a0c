import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { program } from '../sandbox/cli-process.js';
import { median } from './chromium.js';
import { overHttp, payAll } from './pay-all.js';
import { sealedPayments } from './payments.js';

/* Whether the sandbox's memory stays flat under load, for as long as is asked. */

export interface LoadBench {
  readonly minutes: number;
  readonly payments: number;
  /** Bytes of its heap, medians of the first and the last quarter, once it forgets as much as it takes. */
  readonly early: number;
  readonly late: number;
}

const SANDBOX = fileURLToPath(new URL('load-sandbox.ts', import.meta.url));
const CLIENTS = 10;
const PAYMENTS_A_ROUND = 200;
/** Payments until it keeps as many records of every kind as it may: ten sessions for two hundred payments. */
const WARM_UP = 4_000;
/** More than that is a leak; less is what the garbage collector leaves from time to time. */
const MOST_GROWTH = 1.05;

export const grows = ({ early, late }: LoadBench): boolean => late > MOST_GROWTH * early;

export const loadBench = async (minutes: number): Promise<LoadBench> => {
  const running = program(['--expose-gc', SANDBOX]);
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    const [url = ''] = await running.says(/Sandbox {3}(\S+)/);
    const send = overHttp(url.replace('localhost', '127.0.0.1'), agent);
    const heaps = () => [...running.said().matchAll(/^Memory (\d+)$/gm)].map(([, bytes]) => Number(bytes));
    const payRound = async () => payAll(send, await sealedPayments(send, PAYMENTS_A_ROUND, CLIENTS), CLIENTS);
    for (let made = 0; made < WARM_UP; made += PAYMENTS_A_ROUND) await payRound();
    const before = heaps().length;
    let payments = 0;
    for (const began = performance.now(); performance.now() - began < minutes * 60_000;) {
      await payRound();
      payments += PAYMENTS_A_ROUND;
    }
    const measured = heaps().slice(before);
    const quarter = Math.max(1, Math.floor(measured.length / 4));
    return {
      minutes,
      payments,
      early: median(measured.slice(0, quarter)),
      late: median(measured.slice(-quarter)),
    };
  } finally {
    agent.destroy();
    await running.stop('SIGKILL');
  }
};

/** The figures as lines of a table. */
export const loadTable = (bench: LoadBench): string =>
  [
    ['payments', `${bench.payments} in ${bench.minutes} minutes`],
    ['heap, early', `${(bench.early / 1e6).toFixed(1)} MB`],
    ['heap, late', `${(bench.late / 1e6).toFixed(1)} MB`],
    ['late by early', `${(bench.late / bench.early).toFixed(3)} (${MOST_GROWTH} at most)`],
  ]
    .map(([name = '', value = '']) => `${name.padEnd(18)}${value.padStart(24)}`)
    .join('\n');
