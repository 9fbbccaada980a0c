import { css } from 'lit';

/** The placeholder while the list is loading. */
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
  .skeleton .form i {
    height: 48px;
    margin-top: 25px;
  }
  .skeleton .form .box {
    width: 60%;
    height: 20px;
    margin-block: 12px;
  }
  .end.skeleton i {
    display: block;
    height: 52px;
  }
`;
