export const charts = {
  table: 'The figures as a table',
  total: 'Together',
  figure: 'Figure',
  baseline: 'Baseline',
  now: 'Now',
  target: 'Target',
  notMeasured: 'not measured yet',
  between: (share: string, low: string, high: string) => `${share} (${low} to ${high})`,
};
