/** Names of values that content and accounts use as short codes. A code without a name shows as it is. */
export const values = {
  role: {
    learner: 'Learner',
    champion: 'Champion',
    csm: 'CSM',
    cem: 'CEM',
    admin: 'Admin',
  } as Record<string, string>,
  plan: { basic: 'Basic', premium: 'Premium' } as Record<string, string>,
  industry: {
    manufacturing: 'Manufacturing',
    healthcare: 'Healthcare',
    retail: 'Retail',
    'professional-services': 'Professional services',
  } as Record<string, string>,
  useCase: {
    'invoice-approval': 'Invoice approval',
    'expense-control': 'Expense control',
    'audit-readiness': 'Audit readiness',
  } as Record<string, string>,
  segment: { smb: 'SMB', 'mid-market': 'Mid-market', enterprise: 'Enterprise' } as Record<string, string>,
  status: { draft: 'Draft', live: 'Live', retired: 'Retired', scheduled: 'Scheduled' } as Record<
    string,
    string
  >,
  timeZoneRegion: {
    Africa: 'Africa',
    America: 'The Americas',
    Antarctica: 'Antarctica',
    Arctic: 'Arctic',
    Asia: 'Asia',
    Atlantic: 'Atlantic',
    Australia: 'Australia',
    Europe: 'Europe',
    Indian: 'Indian Ocean',
    Pacific: 'Pacific',
  } as Record<string, string>,
};
