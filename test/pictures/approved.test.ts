import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { approvedFolder, differenceFrom, differencesFolder } from '../../tools/pictures/approved.js';
import { type Shot, takePictures } from '../../tools/pictures/camera.js';
import { type Cell, daily, describe as inWords, nameOf } from '../../tools/pictures/cells.js';
import { compare, pack } from '../../tools/pictures/compare.js';

const shots = new Map<string, Shot>();

beforeAll(async () => {
  rmSync(differencesFolder, { recursive: true, force: true });
  await takePictures(daily, (shot) => shots.set(nameOf(shot.cell), shot));
}, 240_000);

test.each(daily.map((cell) => [`${inWords(cell)} looks as approved`, cell] as const))('%s', (_, cell) => {
  const shot = shots.get(nameOf(cell));
  expect(shot && differenceFrom(approvedFolder, shot)).toBeUndefined();
  expect(shot).toBeDefined();
});

describe('The tolerance', () => {
  const cells: readonly Cell[] = [
    { state: 'list', width: 360, scheme: 'light', locale: 'en-GB' },
    { state: 'errors', width: 360, scheme: 'dark', locale: 'en-GB' },
  ];

  /** What is said of the same cells, when they are drawn in another way. */
  const saidOf = async (options: Parameters<typeof takePictures>[2]): Promise<readonly string[]> => {
    const said: string[] = [];
    await takePictures(
      cells,
      ({ cell, picture, boxes }) => {
        const before = pack(shots.get(nameOf(cell))!.picture);
        const difference = compare(cell, before, picture, boxes);
        if (difference) said.push(difference.sentence);
      },
      options,
    );
    return said;
  };

  test.each([
    ['inline', 'padding-inline: 17px'],
    ['block', 'padding-block-start: 5px'],
  ])('One more pixel of padding (%s) in a form is found, and where it is', async (_, padding) => {
    const said = await saidOf({ styles: `.form { ${padding} !important; }` });
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /^The state (list|errors) at 360 px, (light|dark), in en-GB: \d+ pixels differ, the first at \d+, \d+ in the part “/,
    );
  });

  test('One more pixel inside of a field, which moves a word alone, is found', async () => {
    expect(await saidOf({ styles: '[part~=input] { padding-inline: 13px !important; }' })).toHaveLength(2);
  });

  test('Letters that are hinted and smoothed as on another machine make no difference', async () => {
    expect(await saidOf({ args: ['--font-render-hinting=full', '--enable-lcd-text'] })).toEqual([]);
  });
});
