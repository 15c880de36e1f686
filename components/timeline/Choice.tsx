type Props<T extends string | number> = {
  name: string
  value: T
  choices: readonly (readonly [T, string])[]
  onChoose: (value: T) => void
}

/** A setting as an underlined word that opens the system's own menu. */
export function Choice<T extends string | number>({ name, value, choices, onChoose }: Props<T>) {
  return (
    <label className="tl-choice">
      {name}
      <select
        aria-label={name}
        value={String(value)}
        onChange={({ target }) => {
          const chosen = choices.find(([choice]) => String(choice) === target.value)
          if (chosen) onChoose(chosen[0])
        }}
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={String(choice)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
