/** Why a change of content/ was not made; the message is a sentence for the author, and nothing was written. */
export class ChangeRefused extends Error {
  override name = 'ChangeRefused';
}
