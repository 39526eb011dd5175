import PostalMime from 'postal-mime';
import { publishedDate } from './dates.ts';
import { InputError, reason } from './errors.ts';
import { htmlToText } from './html.ts';
import { LIMITS } from './limits.ts';
import { one, type Parsed, type RawInput } from './parsed.ts';

/** A mail (.eml): subject as title, the sender's name as outlet, the date sent, the body as text. */
export async function readMail(input: RawInput): Promise<Parsed> {
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(input.bytes, { maxNestingDepth: 50 });
  } catch (error) {
    throw new InputError(input.name, `the mail cannot be read (${reason(error)}).`, 'Save it again as .eml.');
  }
  const body = mail.text?.trim() ? mail.text : mail.html ? htmlToText(mail.html) : '';
  if (!mail.headers.length && !body)
    throw new InputError(input.name, 'this is no mail.', 'Save the message as .eml.');
  return one({
    id: input.id,
    text: body.replace(/\r\n/g, '\n').slice(0, LIMITS.textUnits),
    title: mail.subject?.trim() || null,
    published: publishedDate(mail.date),
    outlet: mail.from?.name?.trim() || mail.from?.address?.split('@')[1] || null,
    file: input.file,
  });
}
