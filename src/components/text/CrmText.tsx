import { plainText } from '../../words/plainText';

/** Text that came from the CRM: its own direction cannot turn the text around it, and its length has an end. */
export function CrmText({ text, limit = 200 }: { readonly text: string; readonly limit?: number }) {
  return <bdi>{plainText(text, limit)}</bdi>;
}
