import { Combobox, Option } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { FluentPart } from '../theme/FluentPart';
import type { FieldControl, Match } from './control';
import { useFieldStyles } from './fields.styles';

const WAIT_MS = 250;

/** A lookup with search: what is typed is looked up after a short rest, the newest question wins. */
export function LookupField({ field, readOnly, control, onChange, search }: FieldControl) {
  const words = useWords();
  const styles = useFieldStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<readonly Match[] | null>(null);
  const ask = useRef(search);
  useEffect(() => {
    ask.current = search;
  }, [search]);
  useEffect(() => {
    if (typed === null) return;
    let newest = true;
    const timer = setTimeout(() => {
      void ask.current(typed).then((matches) => {
        if (newest) setFound(matches);
      });
    }, WAIT_MS);
    return () => {
      newest = false;
      clearTimeout(timer);
    };
  }, [typed]);
  const name = field.value === null ? '' : plainText(field.lookupName ?? String(field.value), 120);
  const asked = plainText(typed ?? '', 60);
  return (
    <FluentPart>
      <Combobox
        {...control}
        className={styles.grow}
        input={{ className: styles.grow, size: 1 }}
        placeholder={words.say('editor.search')}
        disabled={readOnly}
        freeform
        autoComplete="off"
        value={typed ?? name}
        selectedOptions={typeof field.value === 'string' ? [field.value] : []}
        onOpenChange={(_, { open }) => {
          if (open && found === null) setTyped((now) => now ?? '');
          if (!open) setTyped(null);
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '') onChange(null);
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          if (optionValue) onChange(optionValue, optionText);
          setTyped(null);
        }}
      >
        {(found ?? []).map(({ id, name: text, detail }) => (
          <Option key={id} value={id} text={plainText(text, 120)}>
            {detail ? `${plainText(text, 120)} · ${plainText(detail, 80)}` : plainText(text, 120)}
          </Option>
        ))}
        {found?.length === 0 && (
          <Option disabled value="" text="">
            {words.say('editor.noMatch', { text: asked })}
          </Option>
        )}
        {found === null && (
          <Option disabled value="" text="">
            {words.say('editor.searching')}
          </Option>
        )}
      </Combobox>
    </FluentPart>
  );
}
