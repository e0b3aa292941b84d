/** Names of values that are the same in every academy. Those of plans, industries and use cases stand in its content. */
export const values = {
  role: {
    learner: 'Learner',
    champion: 'Champion',
    csm: 'CSM',
    cem: 'CEM',
    admin: 'Admin',
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
