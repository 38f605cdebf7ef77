import { type JsonPlace, JsonReader, JsonStop, placeAt } from './jsonReader';

/** Where a text stops being JSON, and what is wrong there. */
export interface JsonFault extends JsonPlace {
  readonly message: string;
}

/** @example jsonFault('{\n "gate": 10,\n}') // { line: 3, column: 1, message: 'the comma before this is one too many' } */
export function jsonFault(text: string): JsonFault | null {
  try {
    new JsonReader(text).whole();
    return null;
  } catch (error) {
    // Nested so deep that nobody wrote it by hand.
    if (!(error instanceof JsonStop)) return null;
    return { ...placeAt(text, error.at), message: error.message };
  }
}
