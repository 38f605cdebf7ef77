import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { CrmError } from '../../../model/crmError';
import type { Digest } from '../../../model/digest';
import { composeDigest } from '../../../words/composeDigest';
import { useTeam } from '../TeamContext';
import { useDigestPreviewStyles } from './DigestPreview.styles';

type Said = 'sending' | 'sent' | 'refused' | 'unknown';

/** How it is sent, and a copy to oneself by the CRM's own mail: with the groups, and nobody's own row. */
export function SendPanel({ digest }: { readonly digest: Digest }) {
  const words = useWords();
  const styles = useDigestPreviewStyles();
  const { deps, data } = useTeam();
  const [said, setSaid] = useState<Said | null>(null);
  const { mail } = deps;
  const { id: readerId, email: to } = data.reader;
  const send = async () => {
    if (!mail || !to || said === 'sending') return;
    setSaid('sending');
    const { subject, html } = composeDigest({ ...digest, own: null }, words, data.mode, mail.page);
    try {
      await mail.send({ readerId, to, subject, body: html, rich: true });
      setSaid('sent');
    } catch (error) {
      setSaid(error instanceof CrmError && error.ambiguous ? 'unknown' : 'refused');
    }
  };
  return (
    <Panel title={words.say('digest.page.send')}>
      <div className={styles.stack}>
        <p className={styles.meta}>{words.say('digest.page.how')}</p>
        <p className={styles.meta}>{words.say('digest.page.once')}</p>
        {mail && (
          <Button disabledFocusable={!to || said === 'sending'} onClick={() => void send()}>
            {words.say('digest.page.toMe')}
          </Button>
        )}
        <p className={styles.meta}>{to ? words.say('digest.page.toMeBody', { to }) : words.say('digest.page.noAddress')}</p>
        <p role="status" className={styles.meta}>
          {said && words.say(`digest.page.${said}`, { to: to ?? '', product: words.product })}
        </p>
      </div>
    </Panel>
  );
}
