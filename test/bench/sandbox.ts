/**
 * How fast the sandbox is and how much it remembers: `tsx test/bench/sandbox.ts [payments] [clients]`.
 * Throughput is measured over HTTP against a sandbox in a process of its own; memory in this process.
 */
import { Agent } from 'node:http';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSandbox } from '../../src/sandbox/index.js';
import { cli } from '../sandbox/cli-process.js';
import { overHttp, payAll } from './pay-all.js';
import { type Send, sealedPayments } from './payments.js';

export interface SandboxBench {
  readonly payments: number;
  readonly clients: number;
  readonly seconds: number;
  readonly paymentsPerSecond: number;
  /** Milliseconds from sending to the whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** Of what the sandbox remembers of each, its idempotent answer and its nonce included. */
  readonly bytesPerPayment: number;
}

const throughput = async (payments: number, clients: number) => {
  const program = cli(['sandbox', '--port', '0']);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
    const send = overHttp(url.replace('localhost', '127.0.0.1'), agent);
    const warmUp = Math.ceil(payments / 20);
    const bodies = await sealedPayments(send, warmUp + payments, clients);
    // Connections that were idle for so long may be closed.
    agent.destroy();
    await payAll(send, bodies.slice(0, warmUp), clients);
    const began = performance.now();
    const took = [...(await payAll(send, bodies.slice(warmUp), clients))].sort((a, b) => a - b);
    const seconds = (performance.now() - began) / 1_000;
    const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
    return { seconds, p50: at(0.5), p99: at(0.99), slowest: at(1) };
  } finally {
    agent.destroy();
    await program.stop();
  }
};

const heapUsed = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

const memory = async (payments: number, clients: number): Promise<number> => {
  const sandbox = createSandbox();
  const send: Send = async ({ method, path, headers, body }) => {
    const init = { method, headers, ...(body && { body }) };
    const response = await sandbox.fetch(`http://sandbox.test${path}`, init);
    return { status: response.status, body: await response.text() };
  };
  // In parts, so that the encrypted inputs are not counted; the first part fills the caches, which are bounded.
  const part = Math.max(1, Math.ceil(payments / 10));
  await payAll(send, await sealedPayments(send, part, clients), clients);
  const before = heapUsed();
  for (let made = 0; made < payments; made += part)
    await payAll(send, await sealedPayments(send, Math.min(part, payments - made), 1), clients);
  const kept = heapUsed() - before;
  return sandbox.world.records.payments.size > payments ? kept / payments : NaN;
};

/** Payments that are enough for an average. */
const MOST_REMEMBERED = 2_000;

/** Measures, and prints nothing. */
export const sandboxBench = async (payments = 10_000, clients = 50): Promise<SandboxBench> => {
  const { seconds, p50, p99, slowest } = await throughput(payments, clients);
  const bytesPerPayment = Math.round(await memory(Math.min(payments, MOST_REMEMBERED), clients));
  const paymentsPerSecond = Math.round(payments / seconds);
  return { payments, clients, seconds, paymentsPerSecond, p50, p99, slowest, bytesPerPayment };
};

/** The figures as lines of a table. */
export const sandboxTable = (bench: SandboxBench): string =>
  [
    ['payments by clients', `${bench.payments} by ${bench.clients}`],
    ['payments per second', String(bench.paymentsPerSecond)],
    ['median answer', `${bench.p50.toFixed(1)} ms`],
    ['99 of 100 answers within', `${bench.p99.toFixed(1)} ms`],
    ['slowest answer', `${bench.slowest.toFixed(1)} ms`],
    ['remembered per payment', `${bench.bytesPerPayment} bytes`],
  ]
    .map(([name = '', value = '']) => `${name.padEnd(26)}${value.padStart(16)}`)
    .join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [payments, clients] = process.argv.slice(2).map(Number);
  const bench = await sandboxBench(payments, clients);
  console.log(sandboxTable(bench));
  console.log(JSON.stringify(bench));
}
