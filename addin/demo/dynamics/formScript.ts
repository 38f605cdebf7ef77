import type { FormModel } from './formModel';

/** What a form's handler calls: library `fthd_/form/foothold.js`, function `Foothold.onLoad`, with the execution context. */
interface FormLibrary {
  onLoad(context: { getFormContext(): FormModel['context'] }): void;
}

const ADDRESS = '/WebResources/fthd_/form/foothold.js';
let loading: Promise<FormLibrary | null> | null = null;

function load(): Promise<FormLibrary | null> {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = ADDRESS;
    script.onload = () => done((window as { readonly Foothold?: FormLibrary }).Foothold ?? null);
    // A form whose library is not there opens all the same.
    script.onerror = () => done(null);
    document.head.append(script);
  });
}

/** A form opens: its library is loaded once, OnLoad is called with the form's context, then its data's own OnLoad. */
export async function runOnLoad(form: FormModel): Promise<void> {
  loading ??= load();
  (await loading)?.onLoad({ getFormContext: () => form.context });
  form.opened();
}
