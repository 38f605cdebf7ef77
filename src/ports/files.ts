/** Files and paper, where the page is shown. */
export interface FilesPort {
  /** Hands a text to the person as a file, as a download does. */
  save(name: string, text: string, type: string): void;
  /** Opens the browser's own print view of the page. */
  print(): void;
  /** The text of a file that the person chose. Rejects where it cannot be read. */
  read(file: Blob): Promise<string>;
}
