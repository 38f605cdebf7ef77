import type { ReactNode, Ref } from 'react';
import { NudgeCard } from '../../components/cards/NudgeCard';
import { QuietButton } from '../../components/cards/QuietButton';
import { SaveButton } from '../../components/cards/SaveButton';
import { FieldEditor } from '../../components/fields/FieldEditor';
import { LazyPart } from '../../components/frame/LazyPart';
import { part } from '../../components/frame/part';
import { ResponseBar } from '../../components/response/ResponseBar';
import { useWords } from '../../components/text/WordsContext';
import type { EditorView, NudgeView } from '../../model/panel';
import { useMainCardStyles } from './MainCard.styles';
import type { PanelViewProps } from './panelViewProps';

const ProblemBar = part(() => import('../../components/cards/ProblemBar').then(({ ProblemBar }) => ProblemBar));
const FixForm = part(() => import('../../components/log/FixForm').then(({ FixForm }) => FixForm));

interface OpenNudgeProps extends PanelViewProps {
  readonly nudge: NudgeView;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The editor of the open nudge: its fields, or the form of a fix that makes something; Save on the last one, or Enter. */
function Editor({ editor, state, actions }: PanelViewProps & { readonly editor: EditorView }) {
  const { status, fields, form, canSave, draftAt } = editor;
  const readOnly = status === 'saving' || status === 'checking' || state.readOnly;
  const styles = useMainCardStyles();
  const save = state.readOnly ? null : <SaveButton status={status} canSave={canSave} />;
  return (
    // The CRM judges what was typed; the browser's own bubbles would speak another language.
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (editor.canSave && !readOnly) actions.save();
      }}
    >
      {form ? (
        <LazyPart height={180}>
          <FixForm form={form} readOnly={readOnly} action={save} onEdit={actions.editForm} search={actions.search} />
        </LazyPart>
      ) : (
        fields.map((field, index) => (
          <FieldEditor
            key={field.schema.name}
            field={field}
            readOnly={readOnly || !field.schema.editable}
            draftAt={draftAt}
            action={index === fields.length - 1 ? save : null}
            onChange={actions.edit}
            search={actions.search}
          />
        ))
      )}
    </form>
  );
}

/** The top nudge with whatever stands in it at this moment. */
export function OpenNudge({ nudge, state, actions, headingRef }: OpenNudgeProps) {
  const words = useWords();
  const editor = state.editor?.ruleId === nudge.ruleId ? state.editor : null;
  const refused = editor?.fields.some(({ refusal }) => refusal !== null) ?? false;
  const unsent = editor?.status === 'notSaved';
  const busy = editor?.status === 'saving' || editor?.status === 'checking';
  const note = (): string | null => {
    if (state.readOnly) return words.say('nudge.readOnly');
    if (editor?.status === 'checking') return words.say('editor.checkingHint');
    if (refused) return words.say('editor.kept');
    return editor && !editor.draftKept ? words.say('nudge.unsaved') : null;
  };
  const problem: ReactNode = editor?.problem ? (
    <LazyPart height={96}>
      <ProblemBar problem={editor.problem} saved={false} />
    </LazyPart>
  ) : null;
  const discard = <QuietButton onClick={actions.discard}>{words.say('editor.discard')}</QuietButton>;
  const answers = (
    <ResponseBar
      key={nudge.ruleId}
      mode={state.seen?.mode ?? null}
      staged={state.ref?.entity === 'Opportunity'}
      onLater={actions.later}
      onNotKnown={actions.notKnown}
      onWhyNot={actions.whyNot}
      onMute={() => actions.mute(nudge.ruleId)}
    />
  );
  return (
    <NudgeCard
      nudge={nudge}
      fieldLabel={editor?.fields[0]?.schema.label ?? null}
      headingRef={headingRef}
      problem={problem}
      note={note()}
      busy={busy}
      waiting={state.ref?.entity === 'Account' ? (state.customer?.dependents ?? 0) : 0}
      editor={
        editor ? (
          <Editor editor={editor} state={state} actions={actions} />
        ) : nudge.targets.length === 0 && nudge.fix !== null && !state.readOnly ? (
          <QuietButton onClick={() => actions.choose(nudge.ruleId)}>{words.say('nudge.open')}</QuietButton>
        ) : null
      }
      responses={
        unsent ? (
          discard
        ) : (
          <>
            {answers}
            {editor?.draftAt && !busy && discard}
          </>
        )
      }
      onOpen={actions.open}
    />
  );
}
