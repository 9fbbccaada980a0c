import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox' | 'webkit';
const all: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

const { ENGINES: asked } = process.env;
/** Those that tests run in: all of them, unless the variable `ENGINES` names fewer, as in `chromium,webkit`. */
export const engines: readonly Engine[] = asked ? all.filter((engine) => asked.includes(engine)) : all;

/** A program that tests need: the variable that names it, else where it usually is. */
interface Program {
  readonly variable: string;
  /** Names on the path, and absolute places in which `*` stands for one folder's name. */
  readonly usual: readonly string[];
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
}

const programs = {
  chromium: {
    variable: 'CHROMIUM',
    usual: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX',
    usual: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr'],
  },
  miniBrowser: {
    variable: 'MINIBROWSER',
    usual: [
      'MiniBrowser',
      '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/*/webkit2gtk-4.0/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/webkit2gtk-4.1/MiniBrowser',
    ],
    packages: ['libwebkit2gtk-4.1-0'],
  },
  webKitWebDriver: {
    variable: 'WEBKIT_WEB_DRIVER',
    usual: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver'],
  },
  chromeDriver: { variable: 'CHROMEDRIVER', usual: ['chromedriver'], packages: ['chromium-driver'] },
  xvfb: { variable: 'XVFB', usual: ['Xvfb'], packages: ['xvfb'] },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** The programs that each engine needs. */
export const programsOf: Record<Engine, readonly ProgramName[]> = {
  chromium: ['chromium'],
  firefox: ['firefox'],
  webkit: ['miniBrowser', 'webKitWebDriver', 'xvfb'],
};

const isExecutable = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** Where `*` stands for one folder; gives the pattern itself where there is nothing to replace. */
const expand = (pattern: string): readonly string[] => {
  const [before, after] = pattern.split('*');
  if (before === undefined || after === undefined) return [pattern];
  try {
    return readdirSync(before).map((name) => before + name + after);
  } catch {
    return [];
  }
};

const onPath = (name: string) =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** The program's file; `undefined` where it is missing. */
export const find = (name: ProgramName): string | undefined => {
  const { variable, usual }: Program = programs[name];
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which is no program.`);
  }
  return usual.flatMap((place) => (place.startsWith('/') ? expand(place) : onPath(place))).find(isExecutable);
};

/** @throws Error that says how to get it. */
export const locate = (name: ProgramName): string => {
  const file = find(name);
  if (file) return file;
  const { variable, packages }: Program = programs[name];
  throw new Error(`${name} is missing: apt-get install ${packages.join(' ')}, or set ${variable}.`);
};

/** What is missing of an engine. */
export const missingPrograms = (engine: Engine): readonly Program[] =>
  programsOf[engine].filter((name) => !find(name)).map((name) => programs[name]);

/** Debian's packages for a program that is missing. */
export const packagesFor = (name: ProgramName): readonly string[] =>
  find(name) ? [] : programs[name].packages;

/** Debian's packages for what is missing of an engine. */
export const missingPackages = (engine: Engine): readonly string[] =>
  missingPrograms(engine).flatMap(({ packages }) => packages);
