/**
 * Pictures of the gallery's states, all in the same fonts and at the same moment. `npm run pictures` compares those of every
 * day with the approved ones in `test/pictures/approved`; what differs is put into `artifacts/pictures/differences`: as approved,
 * as it is, and the pixels that differ. `-- --approve` approves them, or with `--state NAME` those of a state.
 *
 * `npm run pictures -- --state declined --width 360 --scheme dark --locale ar` only takes pictures, into `artifacts/pictures/`;
 * each option may be given several times, for every combination. With `--forced`, the browser's own few colours replace all
 * others, as in a high-contrast mode. `--out` names another folder.
 *
 * `-- --all` takes all that may look different, and compares them with those of the last time in the same folder.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  approve,
  approvedFolder,
  differenceFrom,
  differencesFolder,
  forgetOthers,
} from './pictures/approved.js';
import { type Shot, takePictures } from './pictures/camera.js';
import { type Cell, all, daily, nameOf, names } from './pictures/cells.js';

const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: {
    state: several,
    width: several,
    scheme: several,
    locale: several,
    theme: several,
    forced: flag,
    all: flag,
    approve: flag,
    out: { type: 'string', default: fileURLToPath(new URL('../artifacts/pictures', import.meta.url)) },
  },
});
const { state, width, scheme, locale, theme, forced } = values;

/** Every combination of what is asked for. */
const asked = (): readonly Cell[] =>
  (state ?? names).flatMap((name) =>
    (width ?? ['360']).flatMap((pixels) =>
      (scheme ?? ['light']).flatMap((colours) =>
        (locale ?? ['en-GB']).flatMap((language) =>
          (theme ?? ['']).map(
            (dress) =>
              ({
                state: name,
                width: Number(pixels),
                scheme: colours,
                locale: language,
                ...(dress && { theme: dress }),
              }) as Cell,
          ),
        ),
      ),
    ),
  );

const isChoice = !values.approve && ([state, width, scheme, locale, theme].some(Boolean) || forced);
const isDaily = !isChoice && !values.all;
const cells = isChoice
  ? asked()
  : values.all
    ? all
    : daily.filter((cell) => !state || state.includes(cell.state));
const differences: string[] = [];

const put = (shot: Shot): void => {
  if (values.approve) return approve(shot);
  const path = resolve(values.out, `${nameOf(shot.cell)}${forced ? '-forced' : ''}.png`);
  const folder = isDaily ? approvedFolder : `${resolve(values.out)}/`;
  const difference = isDaily || (values.all && existsSync(path)) ? differenceFrom(folder, shot) : undefined;
  if (difference) differences.push(difference);
  if (!isDaily) writeFileSync(path, shot.picture);
  if (isChoice) console.log(path);
};

mkdirSync(values.out, { recursive: true });
await takePictures(cells, put, { forced, ...(isChoice && { scale: 2 }) });
if (values.approve && !state) forgetOthers(daily);
console.log(`${cells.length} pictures${isChoice ? '' : `, ${differences.length} of them different`}`);
if (differences.length) {
  console.error([...differences, `See ${differencesFolder}`].join('\n'));
  process.exitCode = 1;
}
