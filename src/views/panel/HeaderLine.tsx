import { useWords } from '../../components/text/WordsContext';
import type { PanelState } from '../../model/panel';
import { useHeaderLineStyles } from './HeaderLine.styles';

/** The one line of state under the name: what is going on, else how far the record is. */
export function HeaderLine({ state }: { readonly state: PanelState }) {
  const words = useWords();
  const styles = useHeaderLineStyles();
  const { editor, saved, ring, toGo, upThisWeek, staleSince, readOnly, partial, answersKept } = state;
  if (editor?.status === 'saving' || editor?.status === 'checking') {
    const label = editor.fields[0]?.schema.label;
    return label ? words.say('header.saving', { field: label }) : words.say('header.savingPlain');
  }
  const offline = editor?.problem?.kind === 'offline' || state.problem?.kind === 'offline';
  const toDo =
    ring === null
      ? words.say('header.noRing')
      : toGo === 0
        ? ring === 100
          ? words.say('header.complete')
          : null
        : words.say('header.toGo', { count: toGo });
  const said = [
    offline ? words.say('header.offline') : null,
    offline && staleSince === null ? null : staleSince === null ? null : words.say('header.asOf', { at: staleSince }),
    offline || staleSince ? null : toDo,
    offline || staleSince || saved || upThisWeek === null ? null : words.say('header.up', { points: upThisWeek }),
    readOnly ? words.say('header.readOnly') : null,
    partial ? words.say('header.partial') : null,
    answersKept === false ? words.say('header.notKept') : null,
  ].filter((text) => text !== null);
  const gained = saved && saved.undo !== 'undone' && saved.gain > 0 && !offline;
  return (
    <>
      {gained && (
        <>
          <strong className={styles.gained}>+{words.number(saved.gain)}</strong> {words.say('header.gained')}
          {said.length > 0 && ' · '}
        </>
      )}
      {said.join(' · ')}
    </>
  );
}
