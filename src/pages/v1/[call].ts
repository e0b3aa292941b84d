import type { APIRoute } from 'astro';
import { checkWriteKey } from '../../auth/write-keys.ts';
import { currentCatalog } from '../../catalog/live.ts';
import { takeMessages } from '../../commands/take-messages.ts';
import { isLanguage } from '../../i18n/index.ts';
import { house } from '../../web/house.ts';
import { isCall, noCall, notTaken, readDelivery, rejectedInWords, wrongKey } from '../../web/v1.ts';

/** Takes what the customer's product tells, by the tracking spec. */
export const POST: APIRoute = async (context) => {
  const { locals, params, request } = context;
  const { call } = params;
  if (!isCall(call)) return noCall();
  const { now, address } = locals;
  try {
    const academy = await house();
    const key = await checkWriteKey(academy.db, request.headers.get('authorization'), address, now);
    if (!key.ok) return wrongKey(key.waitMs);
    const messages = await readDelivery(request, call);
    const delivery = {
      messages,
      keyId: key.keyId,
      receivedAt: now,
      speaks: isLanguage,
      catalog: currentCatalog(),
    };
    const rejected = await takeMessages(academy, delivery);
    return Response.json({ success: true, rejected: rejectedInWords(rejected, call === 'batch') });
  } catch (error) {
    return notTaken(error);
  }
};
