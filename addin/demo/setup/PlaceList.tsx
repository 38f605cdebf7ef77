interface Props {
  readonly legend: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Boxes for a fixed list of names. */
export function PlaceList({ legend, all, chosen, onChange }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, name] : chosen.filter((each) => each !== name))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
