import { picturesPage } from '../../tools/site/state-pictures.js';

export default {
  paths: () => [{ params: { page: 'pictures', title: 'Pictures of every state' }, content: picturesPage() }],
};
