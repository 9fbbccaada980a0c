import { states } from '../../../tools/gallery/states/index.js';
import { testLooks } from '../gallery.js';

describe('Every state of the gallery, right to left', () => testLooks('ar', states));
