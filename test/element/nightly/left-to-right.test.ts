import { states } from '../../../tools/gallery/states/index.js';
import { testLooks } from '../gallery.js';

describe('Every state of the gallery, left to right', () => testLooks('en-GB', states));
