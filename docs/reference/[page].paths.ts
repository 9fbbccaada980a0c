import { referencePages } from '../../tools/site/reference.js';

export default {
  paths: () =>
    referencePages().map(({ name, title, markdown }) => ({
      params: { page: name, title },
      content: markdown,
    })),
};
