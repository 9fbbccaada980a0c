import { css } from 'lit';

/** While the list is on its way. */
export const skeletonStyles = css`
  .skeleton i {
    height: 20px;
    border-radius: 6px;
    background: var(--_border);
    opacity: 0.25;
  }
  .row i {
    width: 40%;
  }
  .form i {
    height: 48px;
    margin-top: 28px;
  }
`;
