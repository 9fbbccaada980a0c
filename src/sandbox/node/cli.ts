#!/usr/bin/env node
import { readCommand, usage } from './arguments.js';
import { type ClockCommand, moveClock } from './clock-command.js';
import { comparePlatform } from './compare-command.js';
import { isLoopback } from './loopback.js';
import { type RunningSandbox, type ServeOptions, serve } from './serve.js';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const warn = (text: string) => void process.stderr.write(`${text}\n`);

const reasonOf = (error: unknown, { port, host }: ServeOptions): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} is not allowed: choose another with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `There is no address ${host} on this machine.`;
  return message;
};

const banner = ({ url, control, sandbox }: RunningSandbox, options: ServeOptions): void => {
  const { merchants, apiKeys, webhooks } = sandbox.world.settings;
  say('EMULATOR, NOT FOR REAL CARDS. Only published test card numbers are accepted.');
  say(`Sandbox   ${url}`);
  say(`Merchants ${[...merchants.values()].map(({ id, platform }) => `${id} (${platform})`).join(', ')}`);
  say(`API key   ${[...apiKeys.keys()].join(', ')}`);
  if (webhooks) say(`Webhooks  ${webhooks.url}, signed with ${webhooks.keyId}`);
  if (options.data !== undefined) say(`Data      ${options.data}`);
  if (control) {
    say(`Faults    ${control.url}, Authorization: Bearer ${control.token}`);
    say(`          and in the console, ${url}/#faults, with the same token`);
  }
  if (options.host !== undefined && !isLoopback(options.host))
    warn(`Warning: it listens on ${options.host}, so others in the network can use this sandbox.`);
};

/** Saves running changes before exiting; a second signal exits at once. */
const stopOnSignals = ({ close }: RunningSandbox): void => {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void close().then(
      () => process.exit(0),
      (error: unknown) => {
        warn(`The sandbox did not stop cleanly: ${error instanceof Error ? error.message : 'unknown'}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
};

const run = async (options: ServeOptions): Promise<void> => {
  try {
    const running = await serve({
      ...options,
      ...(options.webhooks && {
        webhooks: { ...options.webhooks, onProblem: (problem) => warn(`Webhooks: ${problem}`) },
      }),
      onFault: (fault) => warn(`Fault of the sandbox: ${fault instanceof Error ? fault.stack : 'unknown'}`),
    });
    stopOnSignals(running);
    banner(running, options);
  } catch (error) {
    warn(reasonOf(error, options));
    process.exitCode = 1;
  }
};

const showClock = async (clock: ClockCommand): Promise<void> => {
  try {
    say(await moveClock(clock));
  } catch (error) {
    warn(error instanceof Error ? error.message : 'unknown');
    process.exitCode = 1;
  }
};

const command = readCommand(process.argv.slice(2), process.env);
if (command.kind === 'usage') say(usage.trimEnd());
else if (command.kind === 'serve') await run(command.options);
else if (command.kind === 'clock') await showClock(command.clock);
else if (command.kind === 'compare') process.exitCode = (await comparePlatform(command.compare, say)) ? 1 : 0;
else {
  warn(`${command.why}\n\n${usage.trimEnd()}`);
  process.exitCode = 1;
}
