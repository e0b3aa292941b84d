/** Short for the use cases of content/. */
export const IA = 'invoice-approval';
export const EC = 'expense-control';
export const AR = 'audit-readiness';
