import type { FilesPort } from '../../ports/files';

/** Some browsers fetch the data of a download a while after the click. */
const FETCHED_BY = 60_000;

/** Downloads and the print view of the page that the area stands in. */
export function createBrowserFiles(): FilesPort {
  return {
    save(name, text, type) {
      const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.hidden = true;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), FETCHED_BY);
    },
    print: () => window.print(),
    read: (file) => file.text(),
  };
}
