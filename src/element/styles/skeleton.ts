import { css } from 'lit';

/** The placeholders while the list, or an option's form, is loading. */
export const skeletonStyles = css`
  .skeleton i {
    display: block;
    height: 1.25em;
    border-radius: 6px;
    background: var(--_border);
    opacity: 0.25;
  }
  .row i {
    width: 40%;
  }
  .form i {
    height: 3em;
    margin-top: calc(1.3125em + 4px);
  }
  .form .box {
    width: 60%;
    height: 1.25em;
    margin-block: 0.75em;
  }
  .end.skeleton i {
    height: 3.25em;
  }
  /* Until their files are there, the places of the choice of a plan and of the privacy policy: as high as those. */
  .installments i {
    height: 3.75em;
  }
  .end > .skeleton {
    height: calc(2.756em - 4px);
    visibility: hidden;
  }
`;
