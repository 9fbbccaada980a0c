import { describe, expect, it } from 'vitest';
import { canvasIn } from '../../src/element/features/dialog/canvas.js';

describe('The frame of a bank', () => {
  it.each([
    [1280, 800, '500x600', 500, 600],
    [1024, 700, '600x400', 600, 400],
    [620, 560, '390x400', 390, 400],
    [390, 844, '390x400', 390, 732],
    [360, 640, '250x400', 360, 528],
    [320, 568, '250x400', 320, 456],
    [800, 400, '390x400', 390, 254],
  ])('In a page of %d × %d it is announced as %s and has %d × %d', (width, height, size, inner, tall) => {
    expect(canvasIn({ innerWidth: width, innerHeight: height })).toEqual({
      size,
      innerWidth: inner,
      innerHeight: tall,
    });
  });
});
