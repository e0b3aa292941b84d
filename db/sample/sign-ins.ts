/** The password of everyone below; nobody else of the sample has one. */
export const SAMPLE_PASSWORD = 'onboard-everboard';

export const SAMPLE_DOMAIN = 'sample.everboard.test';

/** Whom one can sign in as, in the order to print them. */
export const SAMPLE_SIGN_INS: readonly { readonly email: string; readonly who: string }[] = [
  { email: `learner-basic@${SAMPLE_DOMAIN}`, who: 'learner of a manufacturer on Basic' },
  { email: `champion@${SAMPLE_DOMAIN}`, who: 'champion of the same company' },
  { email: `learner-premium@${SAMPLE_DOMAIN}`, who: 'learner of a clinic on Premium' },
  { email: `csm@${SAMPLE_DOMAIN}`, who: 'customer success manager' },
  { email: `cem@${SAMPLE_DOMAIN}`, who: 'customer education manager' },
  { email: `admin@${SAMPLE_DOMAIN}`, who: 'administrator' },
];
